package io.seatline.account;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.account.Tables.TEAM_SUPERVISOR;
import static io.seatline.db.routing.Tables.AGENT_SKILL;
import static io.seatline.db.routing.Tables.SKILL;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;

import io.seatline.db.account.tables.records.AccountRecord;
import io.seatline.kernel.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Accounts in PostgreSQL. */
public final class JooqAccountStore implements AccountStore {
    /** Who may look after a team. */
    static final List<io.seatline.db.account.enums.Role> SUPERVISING =
            List.of(dbRole(Role.SUPERVISOR), dbRole(Role.ADMIN));

    private final DSLContext db;

    public JooqAccountStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Account> all() {
        return fetch(db, org.jooq.impl.DSL.noCondition());
    }

    @Override
    public Optional<Account> find(int id) {
        return fetch(db, ACCOUNT_.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Optional<Account> findActive(String login) {
        return fetch(db, ACCOUNT_.LOGIN.eq(login).and(ACCOUNT_.ACTIVE)).stream().findFirst();
    }

    @Override
    public Optional<String> passwordHash(int id) {
        return db.select(ACCOUNT_.PASSWORD_HASH)
                .from(ACCOUNT_)
                .where(ACCOUNT_.ID.eq(id))
                .fetchOptional(ACCOUNT_.PASSWORD_HASH);
    }

    @Override
    public Account create(AccountSettings settings, String passwordHash) {
        return create(settings, passwordHash, false);
    }

    @Override
    public Account createWithPasswordOnce(AccountSettings settings, String passwordHash) {
        return create(settings, passwordHash, true);
    }

    private Account create(AccountSettings settings, String passwordHash, boolean once) {
        return storing(
                settings,
                () -> db.transactionResult(tx -> {
                    AccountRecord row = tx.dsl().newRecord(ACCOUNT_);
                    fill(tx.dsl(), row, settings);
                    row.setPasswordHash(passwordHash);
                    row.setPasswordOnce(once);
                    row.store();
                    grant(tx.dsl(), row.getId(), settings.skills());
                    return fetch(tx.dsl(), ACCOUNT_.ID.eq(row.getId())).getFirst();
                }));
    }

    @Override
    public Account change(int id, AccountSettings settings, Optional<String> passwordHash) {
        return storing(
                settings,
                () -> db.transactionResult(tx -> {
                    // All of them, in one order: two administrators who close each other's account must not both
                    // succeed.
                    var admins = tx.dsl()
                            .select(ACCOUNT_.ID)
                            .from(ACCOUNT_)
                            .where(ACCOUNT_.ROLE.eq(dbRole(Role.ADMIN)).and(ACCOUNT_.ACTIVE))
                            .orderBy(ACCOUNT_.ID)
                            .forUpdate()
                            .fetch(ACCOUNT_.ID);
                    AccountRecord row = tx.dsl()
                            .selectFrom(ACCOUNT_)
                            .where(ACCOUNT_.ID.eq(id))
                            .forUpdate()
                            .fetchOne();
                    if (row == null) {
                        throw Refused.notFound();
                    }
                    if (row.getVersion() != settings.version()) {
                        throw Refused.changedMeanwhile();
                    }
                    boolean staysAdmin = settings.active() && settings.role() == Role.ADMIN;
                    if (admins.equals(List.of(id)) && !staysAdmin) {
                        throw Refused.invalid("role", "last-admin", Map.of());
                    }
                    fill(tx.dsl(), row, settings);
                    row.setVersion(row.getVersion() + 1);
                    passwordHash.ifPresent(hash -> {
                        row.setPasswordHash(hash);
                        row.setPasswordOnce(true);
                    });
                    row.store();
                    if (!SUPERVISING.contains(row.getRole())) {
                        tx.dsl()
                                .deleteFrom(TEAM_SUPERVISOR)
                                .where(TEAM_SUPERVISOR.ACCOUNT_ID.eq(id))
                                .execute();
                    }
                    grant(tx.dsl(), id, settings.skills());
                    return fetch(tx.dsl(), ACCOUNT_.ID.eq(id)).getFirst();
                }));
    }

    @Override
    public void setLanguage(int id, String language) {
        db.update(ACCOUNT_)
                .set(ACCOUNT_.LANGUAGE, language)
                .where(ACCOUNT_.ID.eq(id))
                .execute();
    }

    @Override
    public List<Account> grant(List<SkillChange> changes) {
        return db.transactionResult(tx -> {
            // In one order, whoever asks: two administrators must not wait for each other.
            for (SkillChange change : changes.stream()
                    .sorted(Comparator.comparing(SkillChange::accountId))
                    .toList()) {
                int found = tx.dsl()
                        .update(ACCOUNT_)
                        .set(ACCOUNT_.VERSION, ACCOUNT_.VERSION.plus(1))
                        .where(ACCOUNT_.ID.eq(change.accountId()))
                        .and(ACCOUNT_.VERSION.eq(change.version()))
                        .execute();
                if (found == 0) {
                    throw Refused.changedMeanwhile();
                }
                grant(tx.dsl(), change.accountId(), change.skills());
            }
            return changes.stream()
                    .map(change ->
                            fetch(tx.dsl(), ACCOUNT_.ID.eq(change.accountId())).getFirst())
                    .toList();
        });
    }

    @Override
    public void setPassword(int id, String passwordHash, boolean once) {
        db.update(ACCOUNT_)
                .set(ACCOUNT_.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT_.PASSWORD_ONCE, once)
                .where(ACCOUNT_.ID.eq(id))
                .execute();
    }

    @Override
    public boolean isEmpty() {
        return !db.fetchExists(ACCOUNT_);
    }

    private static void fill(DSLContext tx, AccountRecord row, AccountSettings settings) {
        Integer team = settings.teamId();
        if (team != null && !tx.fetchExists(TEAM, TEAM.ID.eq(team))) {
            throw Refused.invalid("teamId", "unknown-team", Map.of("id", team));
        }
        row.setTeamId(team);
        row.setLogin(settings.login());
        row.setDisplayName(settings.displayName());
        row.setRole(dbRole(settings.role()));
        row.setLanguage(settings.language());
        row.setActive(settings.active());
    }

    private static void grant(DSLContext tx, int account, List<SkillGrant> skills) {
        tx.deleteFrom(AGENT_SKILL).where(AGENT_SKILL.AGENT_ID.eq(account)).execute();
        for (SkillGrant skill : skills) {
            if (!tx.fetchExists(selectFrom(SKILL).where(SKILL.ID.eq(skill.skillId())))) {
                throw Refused.invalid("skills", "unknown-skill", Map.of("id", skill.skillId()));
            }
            tx.insertInto(AGENT_SKILL)
                    .values(account, skill.skillId(), skill.level())
                    .execute();
        }
    }

    private static Account storing(AccountSettings settings, java.util.function.Supplier<Account> work) {
        try {
            return work.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("account_login_key")) {
                throw Refused.invalid("login", "login-taken", Map.of("login", settings.login()));
            }
            throw e;
        }
    }

    private static List<Account> fetch(DSLContext db, Condition which) {
        var skills = multiset(db.select(AGENT_SKILL.SKILL_ID, AGENT_SKILL.LEVEL)
                        .from(AGENT_SKILL)
                        .where(AGENT_SKILL.AGENT_ID.eq(ACCOUNT_.ID))
                        .orderBy(AGENT_SKILL.SKILL_ID))
                .convertFrom(JooqAccountStore::grants);
        return db.select(ACCOUNT_, skills)
                .from(ACCOUNT_)
                .where(which)
                .orderBy(ACCOUNT_.LOGIN)
                .fetch(row -> account(row.value1(), row.value2()));
    }

    private static List<SkillGrant> grants(Result<Record2<Integer, Integer>> rows) {
        return rows.map(row -> new SkillGrant(row.value1(), row.value2()));
    }

    private static Account account(AccountRecord row, List<SkillGrant> skills) {
        return new Account(
                row.getId(),
                row.getLogin(),
                row.getDisplayName(),
                Role.valueOf(row.getRole().getLiteral()),
                row.getLanguage(),
                row.getActive(),
                skills,
                row.getTeamId(),
                row.getPasswordOnce(),
                row.getVersion());
    }

    private static io.seatline.db.account.enums.Role dbRole(Role role) {
        return io.seatline.db.account.enums.Role.valueOf(role.name());
    }
}
