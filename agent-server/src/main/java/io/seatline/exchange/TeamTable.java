package io.seatline.exchange;

import io.seatline.account.Account;
import io.seatline.account.AccountStore;
import io.seatline.account.Team;
import io.seatline.account.TeamSettings;
import io.seatline.account.TeamStore;
import io.seatline.kernel.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Teams: a name each, the user names of their supervisors, and the codes of the reasons that their agents may give. */
final class TeamTable implements OneRowTable {
    private final TeamStore store;
    private final Map<String, Team> known = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, String> logins = new HashMap<>();

    TeamTable(TeamStore store, AccountStore accounts) {
        this.store = store;
        store.all().forEach(team -> known.put(team.name(), team));
        for (Account account : accounts.all()) {
            ids.put(account.login(), account.id());
            logins.put(account.id(), account.login());
        }
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.all().forEach(team -> row.accept(shown(team)));
    }

    @Override
    public RowResult put(ImportRow row) {
        String name = row.required("name");
        Team before = known.get(name);
        List<Integer> supervisors = row.given("supervisors")
                .map(this::supervisors)
                .orElse(before == null ? List.of() : before.supervisors());
        List<String> reasons =
                row.given("reasons").map(ImportRow::several).orElse(before == null ? List.of() : before.reasons());
        if (before == null) {
            store.create(new TeamSettings(name, supervisors, reasons, 0));
            return RowResult.made(row, name);
        }
        var wanted = new TeamSettings(name, supervisors, reasons, before.version());
        var after = new Team(
                before.id(),
                name,
                supervisors.stream().sorted().toList(),
                inOrder(wanted.reasons(), before.reasons()),
                before.members(),
                before.version());
        var changes = ExchangeTable.differences(ExchangeKind.TEAMS.columns(), shown(before), shown(after));
        if (!changes.isEmpty()) {
            store.change(before.id(), wanted);
        }
        return RowResult.changed(row, name, changes);
    }

    /** In whatever order a cell has them: the same codes are no change. */
    private static List<String> inOrder(List<String> codes, List<String> kept) {
        return codes.size() == kept.size() && kept.containsAll(codes) ? kept : codes;
    }

    private List<Integer> supervisors(String cell) {
        return ImportRow.several(cell).stream()
                .map(login -> {
                    Integer id = ids.get(login.toLowerCase(Locale.ROOT));
                    if (id == null) {
                        throw Refused.invalid("supervisors", "import-unknown-user", Map.of("name", login));
                    }
                    return id;
                })
                .distinct()
                .toList();
    }

    private Map<String, String> shown(Team team) {
        return Map.of(
                "name",
                team.name(),
                "supervisors",
                team.supervisors().stream()
                        .map(logins::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                "reasons",
                String.join("; ", team.reasons()));
    }
}
