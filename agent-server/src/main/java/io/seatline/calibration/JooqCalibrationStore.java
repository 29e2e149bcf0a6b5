package io.seatline.calibration;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.CALIBRATED;
import static io.seatline.db.quality.Tables.CALIBRATION;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.ITEM_SCORE;
import static io.seatline.db.quality.Tables.REMARK;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.scorecard.Tables.CARD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rand;
import static org.jooq.impl.DSL.select;

import io.seatline.kernel.Refused;
import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Subject;
import io.seatline.quality.JooqEvaluationStore;
import io.seatline.quality.JooqSubjects;
import io.seatline.scorecard.JsonScorecards;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Sessions in PostgreSQL. */
public final class JooqCalibrationStore implements CalibrationStore {
    /** Shorter talks give nothing to agree about. */
    private static final long SHORTEST_MS = 30_000;

    private final DSLContext db;
    private final JsonScorecards json;

    public JooqCalibrationStore(DSLContext db, JsonScorecards json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<CalibrationLine> all(int account) {
        return lines(noCondition(), account);
    }

    @Override
    public Optional<CalibrationLine> find(int id, int account) {
        return lines(CALIBRATION.ID.eq(id), account).stream().findFirst();
    }

    private List<CalibrationLine> lines(Condition which, int account) {
        var asked = count(EVALUATION.ID);
        var submitted = count(EVALUATION.SUBMITTED_AT);
        var last = max(EVALUATION.SUBMITTED_AT);
        var recordings = countDistinct(EVALUATION.RECORDING_ID);
        var reviewers = countDistinct(EVALUATION.REVIEWER_ID);
        var mine =
                count(EVALUATION.ID).filterWhere(EVALUATION.REVIEWER_ID.eq(account), EVALUATION.SUBMITTED_AT.isNull());
        return db.select(CALIBRATION.asterisk(), CARD.NAME, asked, submitted, last, recordings, reviewers, mine)
                .from(CALIBRATION)
                .join(CARD)
                .on(CARD.ID.eq(CALIBRATION.CARD_ID))
                .leftJoin(CALIBRATED)
                .on(CALIBRATED.CALIBRATION_ID.eq(CALIBRATION.ID))
                .leftJoin(EVALUATION)
                .on(EVALUATION.ID.eq(CALIBRATED.EVALUATION_ID))
                .where(which)
                .groupBy(CALIBRATION.ID, CARD.NAME)
                .orderBy(CALIBRATION.OPENED_AT.desc(), CALIBRATION.ID.desc())
                .fetch(row -> {
                    OffsetDateTime closed = row.get(CALIBRATION.CLOSED_AT);
                    if (closed == null && row.get(submitted).equals(row.get(asked))) closed = row.get(last);
                    return new CalibrationLine(
                            row.get(CALIBRATION.ID),
                            row.get(CALIBRATION.NAME),
                            row.get(CALIBRATION.CARD_ID),
                            row.get(CALIBRATION.CARD_NUMBER),
                            row.get(CARD.NAME),
                            row.get(CALIBRATION.OPENED_AT).toInstant(),
                            row.get(CALIBRATION.OPENED_BY),
                            closed == null ? null : closed.toInstant(),
                            row.get(recordings),
                            row.get(reviewers),
                            row.get(asked),
                            row.get(submitted),
                            row.get(mine));
                });
    }

    @Override
    public List<Subject> drawn(Instant since, @Nullable Integer queue, Set<Integer> reviewers, int count) {
        return JooqSubjects.select(db)
                .and(RECORDING_.STARTED_AT.ge(utc(since)))
                .and(RECORDING_.DURATION_MS.ge(SHORTEST_MS))
                .and(RECORDING_.AGENT_ID.notIn(reviewers))
                .and(queue == null ? noCondition() : RECORDING_.QUEUE_ID.eq(queue))
                .orderBy(rand())
                .limit(count)
                .fetch(JooqSubjects::subject);
    }

    @Override
    public int open(String name, List<Evaluation> evaluations, Instant at, String who) {
        Evaluation first = evaluations.getFirst();
        try {
            return db.transactionResult(tx -> {
                int id = tx.dsl()
                        .insertInto(CALIBRATION)
                        .set(CALIBRATION.NAME, name)
                        .set(CALIBRATION.CARD_ID, first.cardId())
                        .set(CALIBRATION.CARD_NUMBER, first.cardNumber())
                        .set(CALIBRATION.OPENED_AT, utc(at))
                        .set(CALIBRATION.OPENED_BY, who)
                        .returning(CALIBRATION.ID)
                        .fetchSingle()
                        .getId();
                var store = new JooqEvaluationStore(tx.dsl(), json);
                for (Evaluation evaluation : evaluations) {
                    store.add(evaluation);
                    tx.dsl()
                            .insertInto(CALIBRATED)
                            .set(CALIBRATED.EVALUATION_ID, evaluation.id())
                            .set(CALIBRATED.CALIBRATION_ID, id)
                            .execute();
                }
                return id;
            });
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("calibration_name_key"))
                throw Refused.invalid("name", "calibration-name-taken", Map.of("name", name));
            throw e;
        }
    }

    @Override
    public int close(int id, Instant at, String who) {
        return db.transactionResult(tx -> {
            var left = tx.dsl()
                    .select(EVALUATION.ID)
                    .from(EVALUATION)
                    .join(CALIBRATED)
                    .on(CALIBRATED.EVALUATION_ID.eq(EVALUATION.ID))
                    .where(CALIBRATED.CALIBRATION_ID.eq(id), EVALUATION.SUBMITTED_AT.isNull())
                    .forUpdate()
                    .fetch(EVALUATION.ID);
            tx.dsl()
                    .deleteFrom(CALIBRATED)
                    .where(CALIBRATED.EVALUATION_ID.in(left))
                    .execute();
            tx.dsl().deleteFrom(REMARK).where(REMARK.EVALUATION_ID.in(left)).execute();
            tx.dsl().deleteFrom(EVALUATION).where(EVALUATION.ID.in(left)).execute();
            int closed = tx.dsl()
                    .update(CALIBRATION)
                    .set(CALIBRATION.CLOSED_AT, utc(at))
                    .set(CALIBRATION.CLOSED_BY, who)
                    .where(CALIBRATION.ID.eq(id), CALIBRATION.CLOSED_AT.isNull())
                    .execute();
            if (closed == 0) throw Refused.conflict("calibration-ended", Map.of());
            return left.size();
        });
    }

    @Override
    public List<BlindScore> scores(int id) {
        return scores(CALIBRATED.CALIBRATION_ID.eq(id)).getOrDefault(id, List.of());
    }

    @Override
    public Map<Integer, List<BlindScore>> ended(Instant since) {
        var open = select(CALIBRATED.CALIBRATION_ID)
                .from(CALIBRATED)
                .join(EVALUATION)
                .on(EVALUATION.ID.eq(CALIBRATED.EVALUATION_ID))
                .where(EVALUATION.SUBMITTED_AT.isNull());
        // By session: of one that lies across the day some scores alone would compare with nobody.
        var recent = select(CALIBRATION.ID).from(CALIBRATION).where(CALIBRATION.OPENED_AT.ge(utc(since)));
        return scores(CALIBRATED.CALIBRATION_ID.in(recent).and(CALIBRATED.CALIBRATION_ID.notIn(open)));
    }

    private Map<Integer, List<BlindScore>> scores(Condition which) {
        var sessions = new TreeMap<Integer, Map<UUID, BlindScore>>();
        db.select(
                        CALIBRATED.CALIBRATION_ID,
                        EVALUATION.ID,
                        EVALUATION.RECORDING_ID,
                        EVALUATION.REVIEWER_ID,
                        EVALUATION.TOTAL,
                        EVALUATION.SUBMITTED_AT,
                        ITEM_SCORE.CRITERION,
                        ITEM_SCORE.SHARE)
                .from(CALIBRATED)
                .join(EVALUATION)
                .on(EVALUATION.ID.eq(CALIBRATED.EVALUATION_ID))
                .leftJoin(ITEM_SCORE)
                .on(ITEM_SCORE.EVALUATION_ID.eq(EVALUATION.ID), ITEM_SCORE.NUMBER.eq(EVALUATION.SCORE))
                .where(which, EVALUATION.SUBMITTED_AT.isNotNull())
                .orderBy(EVALUATION.RECORDING_ID, EVALUATION.REVIEWER_ID, ITEM_SCORE.CRITERION)
                .forEach(row -> {
                    BlindScore score = sessions.computeIfAbsent(
                                    row.get(CALIBRATED.CALIBRATION_ID), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(row.get(EVALUATION.ID), id -> score(row));
                    BigDecimal share = row.get(ITEM_SCORE.SHARE);
                    if (share != null) score.shares().put(row.get(ITEM_SCORE.CRITERION), share.doubleValue());
                });
        var all = new TreeMap<Integer, List<BlindScore>>();
        sessions.forEach((id, scores) -> all.put(id, List.copyOf(scores.values())));
        return all;
    }

    private static BlindScore score(Record row) {
        return new BlindScore(
                row.get(EVALUATION.ID),
                row.get(EVALUATION.RECORDING_ID),
                row.get(EVALUATION.REVIEWER_ID),
                row.get(EVALUATION.TOTAL).doubleValue(),
                new LinkedHashMap<>(),
                row.get(EVALUATION.SUBMITTED_AT).toInstant());
    }

    @Override
    public Map<Integer, String> names(Set<Integer> accounts) {
        return db.select(ACCOUNT_.ID, ACCOUNT_.DISPLAY_NAME)
                .from(ACCOUNT_)
                .where(ACCOUNT_.ID.in(accounts))
                .fetchMap(ACCOUNT_.ID, ACCOUNT_.DISPLAY_NAME);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
