package io.seatline.exchange;

import io.seatline.account.Account;
import io.seatline.account.AccountSettings;
import io.seatline.account.AccountStore;
import io.seatline.account.Role;
import io.seatline.account.SkillGrant;
import io.seatline.account.TeamStore;
import io.seatline.kernel.Refused;
import io.seatline.routing.RoutingStore;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Users with their team and skills. Passwords never go out. A new user gets the password of the row, or one that is made up
 * and told once; either must be changed at the first log-in. The password of somebody who is there already is not touched.
 */
final class UserTable implements OneRowTable {
    private static final int PRACTISED = 3;
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Enum::name).toList();
    private final AccountStore store;
    private final FirstPasswords passwords;
    private final ValueWords words;
    private final SkillCells skills;
    private final Map<String, Account> known = new HashMap<>();
    private final Map<String, Integer> teams = new HashMap<>();
    private final Map<Integer, String> teamNames = new HashMap<>();

    UserTable(AccountStore store, TeamStore teams, RoutingStore routing, FirstPasswords passwords, ValueWords words) {
        this.store = store;
        this.passwords = passwords;
        this.words = words;
        skills = new SkillCells(routing, PRACTISED);
        store.all().forEach(account -> known.put(account.login(), account));
        teams.all().forEach(team -> {
            this.teams.put(team.name(), team.id());
            teamNames.put(team.id(), team.name());
        });
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.all().forEach(account -> row.accept(shown(settings(account))));
    }

    @Override
    public RowResult put(ImportRow row) {
        String login = row.required("login").toLowerCase(Locale.ROOT);
        Account before = known.get(login);
        AccountSettings after = settings(row, login, Optional.ofNullable(before));
        if (before == null) {
            store.createWithPasswordOnce(after, passwords.hash(login, row.filled("password")));
            return RowResult.made(row, after.displayName());
        }
        if (row.filled("password").isPresent()) {
            throw Refused.invalid("password", "import-password-of-known", Map.of());
        }
        var changes = ExchangeTable.differences(ExchangeKind.USERS.columns(), shown(settings(before)), shown(after));
        if (!changes.isEmpty()) {
            store.change(before.id(), after, Optional.empty());
        }
        return RowResult.changed(row, after.displayName(), changes);
    }

    private AccountSettings settings(ImportRow row, String login, Optional<Account> before) {
        return new AccountSettings(
                login,
                before.map(Account::displayName)
                        .filter(name -> row.filled("displayName").isEmpty())
                        .orElseGet(() -> row.required("displayName")),
                row.filled("role")
                        .map(cell -> Role.valueOf(words.one("role", "role", ROLES, cell)))
                        .orElse(before.map(Account::role).orElse(Role.AGENT)),
                row.filled("language")
                        .map(cell -> words.language("language", cell))
                        .orElse(before.map(Account::language).orElse("zh-CN")),
                row.filled("active")
                        .map(cell -> words.yes("active", cell))
                        .orElse(before.map(Account::active).orElse(true)),
                row.filled("password").orElse(null),
                row.given("skills")
                        .map(cell -> grants(skills.read(cell)))
                        .orElse(before.map(Account::skills).orElse(List.of())),
                row.given("team")
                        .map(this::team)
                        .orElse(before.flatMap(account -> Optional.ofNullable(account.teamId())))
                        .orElse(null),
                before.map(Account::version).orElse(0));
    }

    private Optional<Integer> team(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Integer id = teams.get(cell);
        if (id == null) {
            throw Refused.invalid("team", "import-unknown-team", Map.of("name", cell));
        }
        return Optional.of(id);
    }

    private static List<SkillGrant> grants(Map<Integer, Integer> levels) {
        return levels.entrySet().stream()
                .map(one -> new SkillGrant(one.getKey(), one.getValue()))
                .toList();
    }

    private static AccountSettings settings(Account account) {
        return new AccountSettings(
                account.login(),
                account.displayName(),
                account.role(),
                account.language(),
                account.active(),
                null,
                account.skills(),
                account.teamId(),
                account.version());
    }

    private Map<String, String> shown(AccountSettings settings) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("login", settings.login());
        shown.put("displayName", settings.displayName());
        shown.put("role", words.say("role", settings.role().name()));
        shown.put("language", words.say("language", settings.language()));
        shown.put("active", words.say(settings.active()));
        Integer team = settings.teamId();
        shown.put("team", team == null ? "" : teamNames.getOrDefault(team, ""));
        shown.put(
                "skills",
                skills.write(
                        settings.skills().stream().collect(Collectors.toMap(SkillGrant::skillId, SkillGrant::level))));
        return shown;
    }
}
