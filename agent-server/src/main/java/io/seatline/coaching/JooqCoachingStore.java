package io.seatline.coaching;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.COACHING;
import static io.seatline.db.quality.Tables.COACHING_CALL;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.rand;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.account.JooqScope;
import io.seatline.coaching.Coaching.CoachingCall;
import io.seatline.coaching.Coaching.State;
import io.seatline.db.account.tables.Account;
import io.seatline.db.quality.enums.CoachingState;
import io.seatline.kernel.Refused;
import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Subject;
import io.seatline.quality.JooqEvaluationStore;
import io.seatline.quality.JooqSubjects;
import io.seatline.scorecard.Criterion;
import io.seatline.scorecard.JsonScorecards;
import io.seatline.scorecard.ScorecardStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Coaching in PostgreSQL. */
public final class JooqCoachingStore implements CoachingStore {
    private static final Account AGENT = ACCOUNT_.as("agent");
    private static final Account COACH = ACCOUNT_.as("coach");
    /** Shorter ones say nothing. */
    private static final long SHORTEST_MS = 30_000;

    private final DSLContext db;
    private final JsonScorecards json;
    private final ScorecardStore cards;
    private final JooqItemShares shares;

    public JooqCoachingStore(DSLContext db, JsonScorecards json, ScorecardStore cards) {
        this.db = db;
        this.json = json;
        this.cards = cards;
        this.shares = new JooqItemShares(db);
    }

    @Override
    public List<Coaching> all(
            @Nullable Integer agent, @Nullable Integer supervisor, @Nullable UUID evaluation, int limit) {
        Condition which =
                agent == null ? noCondition() : COACHING.AGENT_ID.eq(agent).and(EVALUATION.PUBLISHED_AT.isNotNull());
        if (supervisor != null)
            which = which.and(JooqScope.sees(supervisor, COACHING.AGENT_ID).or(COACHING.COACH_ID.eq(supervisor)));
        if (evaluation != null) which = which.and(COACHING.EVALUATION_ID.eq(evaluation));
        return lines(which, limit);
    }

    @Override
    public Optional<Coaching> find(int id) {
        return lines(COACHING.ID.eq(id), 1).stream().findFirst();
    }

    private List<Coaching> lines(Condition which, int limit) {
        var rows = db.select(COACHING.asterisk(), AGENT.DISPLAY_NAME, COACH.DISPLAY_NAME, EVALUATION.CARD_NUMBER)
                .from(COACHING)
                .join(EVALUATION)
                .on(EVALUATION.ID.eq(COACHING.EVALUATION_ID))
                .join(AGENT)
                .on(AGENT.ID.eq(COACHING.AGENT_ID))
                .join(COACH)
                .on(COACH.ID.eq(COACHING.COACH_ID))
                .where(which)
                .orderBy(COACHING.STATE.eq(CoachingState.CLOSED), COACHING.DUE_AT, COACHING.ID)
                .limit(limit)
                .fetch();
        var calls = calls(rows.getValues(COACHING.ID));
        return rows.map(row -> line(row, calls.getOrDefault(row.get(COACHING.ID), List.of())));
    }

    private Coaching line(Record row, List<CoachingCall> calls) {
        String criterion = row.get(COACHING.CRITERION);
        String title = cards.version(row.get(COACHING.CARD_ID), row.get(EVALUATION.CARD_NUMBER))
                .flatMap(card -> card.content().criterion(criterion))
                .map(Criterion::title)
                .orElse(criterion);
        return new Coaching(
                row.get(COACHING.ID),
                row.get(COACHING.EVALUATION_ID),
                criterion,
                title,
                row.get(COACHING.CARD_ID),
                row.get(COACHING.AGENT_ID),
                row.get(AGENT.DISPLAY_NAME),
                row.get(COACHING.COACH_ID),
                row.get(COACH.DISPLAY_NAME),
                State.valueOf(row.get(COACHING.STATE).getLiteral()),
                row.get(COACHING.GOAL),
                row.get(COACHING.DUE_AT).toInstant(),
                row.get(COACHING.CREATED_AT).toInstant(),
                instant(row.get(COACHING.HELD_AT)),
                row.get(COACHING.AGREED),
                instant(row.get(COACHING.READ_AT)),
                instant(row.get(COACHING.CLOSED_AT)),
                row.get(COACHING.RESULT),
                shares.compared(row),
                calls,
                row.get(COACHING.VERSION));
    }

    private Map<Integer, List<CoachingCall>> calls(List<Integer> ids) {
        return db.select(COACHING_CALL.COACHING_ID, EVALUATION.ID, RECORDING_.STARTED_AT, EVALUATION.TOTAL)
                .from(COACHING_CALL)
                .join(EVALUATION)
                .on(EVALUATION.ID.eq(COACHING_CALL.EVALUATION_ID))
                .join(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(EVALUATION.RECORDING_ID))
                .where(COACHING_CALL.COACHING_ID.in(ids))
                .orderBy(RECORDING_.STARTED_AT)
                .fetchGroups(COACHING_CALL.COACHING_ID, row -> {
                    BigDecimal total = row.value4();
                    return new CoachingCall(
                            row.value2(), row.value3().toInstant(), total == null ? null : total.doubleValue());
                });
    }

    @Override
    public int add(NewCoaching coaching) {
        try {
            return db.insertInto(COACHING)
                    .set(COACHING.EVALUATION_ID, coaching.evaluation())
                    .set(COACHING.CRITERION, coaching.criterion())
                    .set(COACHING.AGENT_ID, coaching.agent())
                    .set(COACHING.CARD_ID, coaching.card())
                    .set(COACHING.COACH_ID, coaching.coach())
                    .set(COACHING.GOAL, coaching.goal())
                    .set(COACHING.DUE_AT, utc(coaching.dueAt()))
                    .set(COACHING.CREATED_BY, coaching.by())
                    .set(COACHING.CREATED_AT, utc(coaching.at()))
                    .returning(COACHING.ID)
                    .fetchSingle()
                    .getId();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("coaching_once"))
                throw Refused.conflict("coaching-exists", Map.of());
            throw e;
        }
    }

    @Override
    public void hold(int id, int version, String agreed, Instant at) {
        moved(db.update(COACHING)
                .set(COACHING.STATE, CoachingState.HELD)
                .set(COACHING.HELD_AT, utc(at))
                .set(COACHING.AGREED, agreed)
                .set(COACHING.VERSION, version + 1)
                .where(COACHING.ID.eq(id), COACHING.VERSION.eq(version))
                .execute());
    }

    @Override
    public void close(int id, int version, String result, Instant at) {
        moved(db.update(COACHING)
                .set(COACHING.STATE, CoachingState.CLOSED)
                .set(COACHING.CLOSED_AT, utc(at))
                .set(COACHING.RESULT, result)
                .set(COACHING.VERSION, version + 1)
                .where(COACHING.ID.eq(id), COACHING.VERSION.eq(version))
                .execute());
    }

    private static void moved(int rows) {
        if (rows == 0) throw Refused.changedMeanwhile();
    }

    @Override
    public void read(int id, Instant at) {
        db.update(COACHING)
                .set(COACHING.READ_AT, utc(at))
                .where(COACHING.ID.eq(id), COACHING.READ_AT.isNull())
                .execute();
    }

    @Override
    public List<Subject> drawn(int agent, int card, Instant since, int count) {
        return JooqSubjects.select(db)
                .and(RECORDING_.AGENT_ID.eq(agent))
                .and(RECORDING_.STARTED_AT.ge(utc(since)))
                .and(RECORDING_.DURATION_MS.ge(SHORTEST_MS))
                .and(notExists(selectOne()
                        .from(EVALUATION)
                        .where(EVALUATION.RECORDING_ID.eq(RECORDING_.SEGMENT_ID), EVALUATION.CARD_ID.eq(card))))
                .orderBy(rand())
                .limit(count)
                .fetch(JooqSubjects::subject);
    }

    @Override
    public void follow(int id, List<Evaluation> calls) {
        db.transaction(tx -> {
            var evaluations = new JooqEvaluationStore(tx.dsl(), json);
            for (Evaluation call : calls) {
                evaluations.add(call);
                tx.dsl()
                        .insertInto(COACHING_CALL)
                        .set(COACHING_CALL.COACHING_ID, id)
                        .set(COACHING_CALL.EVALUATION_ID, call.id())
                        .execute();
            }
        });
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
