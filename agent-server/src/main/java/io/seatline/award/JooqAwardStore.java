package io.seatline.award;

import static io.seatline.db.award.Tables.BALLOT;
import static io.seatline.db.award.Tables.NOMINEE;
import static io.seatline.db.award.Tables.ROUND;
import static io.seatline.db.award.Tables.ROUND_LOG;
import static io.seatline.db.award.Tables.VOTE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import io.seatline.award.AwardCount.Counted;
import io.seatline.award.AwardRound.Nominee;
import io.seatline.award.AwardRound.State;
import io.seatline.award.AwardRound.Step;
import io.seatline.award.AwardSchemeStore.AwardScheme;
import io.seatline.db.award.enums.RoundState;
import io.seatline.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Rounds in PostgreSQL. Whoever nominates or votes holds the round, so that none slips in behind a count. */
public final class JooqAwardStore implements AwardStore {
    private final DSLContext db;
    private final JsonAwardTerms json;
    private final JooqAwardRounds reading;
    private final JooqAwardWins wins;

    public JooqAwardStore(DSLContext db, JsonAwardTerms json) {
        this.db = db;
        this.json = json;
        this.reading = new JooqAwardRounds(db, json);
        this.wins = new JooqAwardWins(db, json);
    }

    @Override
    public List<AwardRound> rounds(int limit) {
        return reading.rounds(noCondition(), limit);
    }

    @Override
    public Optional<AwardRound> find(int id) {
        return reading.rounds(ROUND.ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public List<Nominee> nominees(int round) {
        return reading.nominees(round);
    }

    @Override
    public Optional<Integer> roundOf(int nominee) {
        return db.select(NOMINEE.ROUND_ID)
                .from(NOMINEE)
                .where(NOMINEE.ID.eq(nominee), NOMINEE.WITHDRAWN_AT.isNull())
                .fetchOptional(NOMINEE.ROUND_ID);
    }

    @Override
    public int open(AwardScheme scheme, AwardPeriod.Days days, List<Standing> proposed, int by, Instant at) {
        return once(
                "round_once",
                "award-round-exists",
                () -> db.transactionResult(tx -> {
                    int id = tx.dsl()
                            .insertInto(ROUND)
                            .set(ROUND.SCHEME_ID, scheme.id())
                            .set(ROUND.NAME, scheme.name())
                            .set(ROUND.TERMS, JSONB.valueOf(json.write(scheme.terms())))
                            .set(ROUND.FROM_DAY, days.from())
                            .set(ROUND.TO_DAY, days.to())
                            .returning(ROUND.ID)
                            .fetchSingle()
                            .getId();
                    for (Standing one : proposed) add(tx.dsl(), id, one, null, "", at);
                    say(tx.dsl(), id, Step.OPENED, "", by, at);
                    return id;
                }));
    }

    @Override
    public int nominate(int round, Standing one, int by, String reason, Instant at) {
        return once(
                "nominee_once",
                "award-nominated",
                () -> db.transactionResult(tx -> {
                    held(tx.dsl(), round, State.NOMINATING);
                    return add(tx.dsl(), round, one, by, reason, at);
                }));
    }

    private static int add(DSLContext tx, int round, Standing one, @Nullable Integer by, String reason, Instant at) {
        return tx.insertInto(NOMINEE)
                .set(NOMINEE.ROUND_ID, round)
                .set(NOMINEE.SUBJECT, one.subject())
                .set(NOMINEE.RECORDING_ID, one.recording())
                .set(NOMINEE.AGENT_ID, one.agentId())
                .set(NOMINEE.TEAM_ID, one.teamId())
                .set(NOMINEE.MEAN, BigDecimal.valueOf(one.mean()))
                .set(NOMINEE.EVALUATIONS, one.evaluations())
                .set(NOMINEE.NOMINATED_BY, by)
                .set(NOMINEE.REASON, reason)
                .set(NOMINEE.NOMINATED_AT, utc(at))
                .returning(NOMINEE.ID)
                .fetchSingle()
                .getId();
    }

    @Override
    public void withdraw(int round, int nominee, Instant at) {
        db.transaction(tx -> {
            held(tx.dsl(), round, State.NOMINATING);
            tx.dsl()
                    .update(NOMINEE)
                    .set(NOMINEE.WITHDRAWN_AT, utc(at))
                    .where(NOMINEE.ID.eq(nominee), NOMINEE.WITHDRAWN_AT.isNull())
                    .execute();
        });
    }

    @Override
    public void move(
            int round, int version, Step step, @Nullable Instant votingUntil, String text, int by, Instant at) {
        db.transaction(tx -> {
            moved(tx.dsl(), round, version, step, text, by, at);
            if (votingUntil != null)
                tx.dsl()
                        .update(ROUND)
                        .set(ROUND.VOTING_UNTIL, utc(votingUntil))
                        .where(ROUND.ID.eq(round))
                        .execute();
        });
    }

    @Override
    public void tally(int round, int version, int by, Instant at) {
        db.transaction(tx -> {
            moved(tx.dsl(), round, version, Step.COUNTED, "", by, at);
            var votes = tx.dsl()
                    .select(VOTE.NOMINEE_ID, count())
                    .from(VOTE)
                    .where(VOTE.ROUND_ID.eq(round))
                    .groupBy(VOTE.NOMINEE_ID)
                    .fetchMap(VOTE.NOMINEE_ID, count());
            for (Counted one : AwardCount.places(new JooqAwardRounds(tx.dsl(), json).nominees(round), votes))
                tx.dsl()
                        .update(NOMINEE)
                        .set(NOMINEE.VOTES, one.votes())
                        .set(NOMINEE.PLACE, one.place())
                        .where(NOMINEE.ID.eq(one.nominee()))
                        .execute();
            tx.dsl().deleteFrom(VOTE).where(VOTE.ROUND_ID.eq(round)).execute();
        });
    }

    @Override
    public void approve(
            int round, int version, Map<Integer, String> struck, Map<Integer, Integer> won, int by, Instant at) {
        db.transaction(tx -> {
            moved(tx.dsl(), round, version, Step.APPROVED, "", by, at);
            struck.forEach((nominee, reason) -> tx.dsl()
                    .update(NOMINEE)
                    .set(NOMINEE.STRUCK_BY, by)
                    .set(NOMINEE.STRUCK_REASON, reason)
                    .where(NOMINEE.ID.eq(nominee))
                    .execute());
            won.forEach((nominee, place) -> tx.dsl()
                    .update(NOMINEE)
                    .set(NOMINEE.WON, place)
                    .where(NOMINEE.ID.eq(nominee))
                    .execute());
        });
    }

    @Override
    public void vote(int round, int voter, Set<Integer> nominees, Instant at) {
        db.transaction(tx -> {
            held(tx.dsl(), round, State.VOTING);
            // The row is held first: two windows of one voter must not add up.
            tx.dsl()
                    .insertInto(BALLOT)
                    .set(BALLOT.ROUND_ID, round)
                    .set(BALLOT.VOTER_ID, voter)
                    .set(BALLOT.CAST_AT, utc(at))
                    .onConflict()
                    .doUpdate()
                    .set(BALLOT.CAST_AT, utc(at))
                    .execute();
            tx.dsl()
                    .deleteFrom(VOTE)
                    .where(VOTE.ROUND_ID.eq(round), VOTE.VOTER_ID.eq(voter))
                    .execute();
            for (int nominee : nominees)
                tx.dsl()
                        .insertInto(VOTE, VOTE.ROUND_ID, VOTE.VOTER_ID, VOTE.NOMINEE_ID)
                        .values(round, voter, nominee)
                        .execute();
        });
    }

    @Override
    public Set<Integer> votesOf(int round, int voter) {
        return new HashSet<>(db.select(VOTE.NOMINEE_ID)
                .from(VOTE)
                .where(VOTE.ROUND_ID.eq(round), VOTE.VOTER_ID.eq(voter))
                .fetch(VOTE.NOMINEE_ID));
    }

    @Override
    public boolean hasVoted(int round, int voter) {
        return db.fetchExists(BALLOT, BALLOT.ROUND_ID.eq(round), BALLOT.VOTER_ID.eq(voter));
    }

    @Override
    public int voters(int round) {
        return db.fetchCount(BALLOT, BALLOT.ROUND_ID.eq(round));
    }

    @Override
    public List<Win> wins(@Nullable Integer round, int limit) {
        return wins.of(round == null ? noCondition() : ROUND.ID.eq(round), limit);
    }

    @Override
    public Optional<Win> win(int nominee) {
        return wins.of(NOMINEE.ID.eq(nominee), 1).stream().findFirst();
    }

    /** Until the transaction ends nobody moves it on. */
    private static void held(DSLContext tx, int round, State needed) {
        RoundState state = tx.select(ROUND.STATE)
                .from(ROUND)
                .where(ROUND.ID.eq(round))
                .forShare()
                .fetchSingle(ROUND.STATE);
        State.valueOf(state.getLiteral()).need(needed);
    }

    private static void moved(DSLContext tx, int round, int version, Step step, String text, int by, Instant at) {
        var row = tx.selectFrom(ROUND).where(ROUND.ID.eq(round)).forUpdate().fetchSingle();
        if (row.getVersion() != version) throw Refused.changedMeanwhile();
        State next = State.valueOf(row.getState().getLiteral()).after(step);
        row.setState(RoundState.valueOf(next.name()));
        row.setVersion(version + 1);
        row.store();
        say(tx, round, step, text, by, at);
    }

    private static void say(DSLContext tx, int round, Step step, String text, int by, Instant at) {
        tx.insertInto(ROUND_LOG)
                .set(ROUND_LOG.ROUND_ID, round)
                .set(ROUND_LOG.STEP, io.seatline.db.award.enums.Step.valueOf(step.name()))
                .set(ROUND_LOG.TEXT, text)
                .set(ROUND_LOG.MADE_BY, by)
                .set(ROUND_LOG.MADE_AT, utc(at))
                .execute();
    }

    private static int once(String constraint, String slug, IntSupplier storing) {
        try {
            return storing.getAsInt();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains(constraint)) throw Refused.conflict(slug, Map.of());
            throw e;
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
