package io.seatline.account;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.account.Tables.TEAM_REASON;
import static io.seatline.db.account.Tables.TEAM_SUPERVISOR;
import static io.seatline.db.routing.Tables.REASON;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectCount;

import io.seatline.db.account.tables.records.TeamRecord;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Teams in PostgreSQL. */
public final class JooqTeamStore implements TeamStore {
    /** The kind of reasons that an agent gives himself, as it is stored. */
    private static final String GIVEN_BY_AGENTS = "AGENT";

    private final DSLContext db;

    public JooqTeamStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Team> all() {
        return fetch(db, DSL.noCondition());
    }

    @Override
    public Map<Integer, Integer> membership() {
        return db.select(ACCOUNT_.ID, ACCOUNT_.TEAM_ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.TEAM_ID.isNotNull())
                .fetchMap(ACCOUNT_.ID, ACCOUNT_.TEAM_ID);
    }

    @Override
    public Optional<Team> find(int id) {
        return fetch(db, TEAM.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Team create(TeamSettings settings) {
        return db.transactionResult(tx -> {
            int id = tx.dsl()
                    .insertInto(TEAM, TEAM.NAME)
                    .values(settings.name())
                    .onConflictDoNothing()
                    .returning()
                    .fetchOptional(TEAM.ID)
                    .orElseThrow(() -> taken(settings));
            supervise(tx.dsl(), id, settings);
            limit(tx.dsl(), id, settings);
            return fetch(tx.dsl(), TEAM.ID.eq(id)).getFirst();
        });
    }

    @Override
    public Team change(int id, TeamSettings settings) {
        try {
            return db.transactionResult(tx -> {
                TeamRecord row = locked(tx.dsl(), id);
                if (row.getVersion() != settings.version()) {
                    throw Refused.changedMeanwhile();
                }
                row.setName(settings.name());
                row.setVersion(row.getVersion() + 1);
                row.store();
                supervise(tx.dsl(), id, settings);
                limit(tx.dsl(), id, settings);
                return fetch(tx.dsl(), TEAM.ID.eq(id)).getFirst();
            });
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("team_name_key")) {
                throw taken(settings);
            }
            throw e;
        }
    }

    @Override
    public void delete(int id) {
        db.transaction(tx -> {
            TeamRecord row = locked(tx.dsl(), id);
            int members = tx.dsl().fetchCount(ACCOUNT_, ACCOUNT_.TEAM_ID.eq(id));
            if (members > 0) {
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        "team-not-empty",
                        Map.of("name", row.getName(), "members", members),
                        null);
            }
            row.delete();
        });
    }

    private static TeamRecord locked(DSLContext tx, int id) {
        return tx.selectFrom(TEAM)
                .where(TEAM.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(Refused::notFound);
    }

    private static void supervise(DSLContext tx, int team, TeamSettings settings) {
        tx.deleteFrom(TEAM_SUPERVISOR).where(TEAM_SUPERVISOR.TEAM_ID.eq(team)).execute();
        for (int account : settings.supervisors()) {
            int made = tx.insertInto(TEAM_SUPERVISOR, TEAM_SUPERVISOR.TEAM_ID, TEAM_SUPERVISOR.ACCOUNT_ID)
                    .select(DSL.select(DSL.val(team), ACCOUNT_.ID)
                            .from(ACCOUNT_)
                            .where(ACCOUNT_.ID.eq(account))
                            .and(ACCOUNT_.ROLE.in(JooqAccountStore.SUPERVISING)))
                    .execute();
            if (made == 0) {
                throw Refused.invalid("supervisors", "not-a-supervisor", Map.of("id", account));
            }
        }
    }

    private static void limit(DSLContext tx, int team, TeamSettings settings) {
        tx.deleteFrom(TEAM_REASON).where(TEAM_REASON.TEAM_ID.eq(team)).execute();
        for (String code : settings.reasons()) {
            int made = tx.insertInto(TEAM_REASON, TEAM_REASON.TEAM_ID, TEAM_REASON.REASON)
                    .select(DSL.select(DSL.val(team), REASON.CODE)
                            .from(REASON)
                            .where(REASON.CODE.eq(code))
                            .and(REASON.KIND.eq(GIVEN_BY_AGENTS)))
                    .execute();
            if (made == 0) throw Refused.invalid("reasons", "team-reason-unknown", Map.of("code", code));
        }
    }

    private static Refused taken(TeamSettings settings) {
        return Refused.invalid("name", "team-name-taken", Map.of("name", settings.name()));
    }

    private static List<Team> fetch(DSLContext db, Condition which) {
        var supervisors = multiset(db.select(TEAM_SUPERVISOR.ACCOUNT_ID)
                        .from(TEAM_SUPERVISOR)
                        .where(TEAM_SUPERVISOR.TEAM_ID.eq(TEAM.ID))
                        .orderBy(TEAM_SUPERVISOR.ACCOUNT_ID))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var reasons = multiset(db.select(TEAM_REASON.REASON)
                        .from(TEAM_REASON)
                        .join(REASON)
                        .on(REASON.CODE.eq(TEAM_REASON.REASON))
                        .where(TEAM_REASON.TEAM_ID.eq(TEAM.ID))
                        .orderBy(REASON.POSITION, REASON.CODE))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        var members = DSL.field(selectCount().from(ACCOUNT_).where(ACCOUNT_.TEAM_ID.eq(TEAM.ID)));
        return db.select(TEAM, supervisors, reasons, members)
                .from(TEAM)
                .where(which)
                .orderBy(TEAM.NAME)
                .fetch(row -> new Team(
                        row.value1().getId(),
                        row.value1().getName(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value1().getVersion()));
    }
}
