package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.CALIBRATED;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.ITEM_SCORE;
import static io.seatline.db.quality.Tables.SCORE;

import io.seatline.db.quality.tables.records.EvaluationRecord;
import io.seatline.kernel.Refused;
import io.seatline.quality.Evaluation.Outcome;
import io.seatline.quality.Evaluation.Subject;
import io.seatline.scorecard.GivenAnswer;
import io.seatline.scorecard.JsonScorecards;
import io.seatline.scorecard.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Evaluations in PostgreSQL. */
public final class JooqEvaluationStore implements EvaluationStore {
    private final DSLContext db;
    private final JsonScorecards json;
    private final JooqEvaluationLines lines;

    public JooqEvaluationStore(DSLContext db, JsonScorecards json) {
        this.db = db;
        this.json = json;
        this.lines = new JooqEvaluationLines(db);
    }

    @Override
    public Optional<Evaluation> find(UUID id) {
        return db.selectFrom(EVALUATION).where(EVALUATION.ID.eq(id)).fetchOptional(this::evaluation);
    }

    @Override
    public EvaluationLines search(EvaluationSearch search) {
        return lines.search(search);
    }

    @Override
    public Optional<UUID> next(int reviewer, @Nullable UUID after) {
        return db.select(EVALUATION.ID)
                .from(EVALUATION)
                .where(
                        EVALUATION.REVIEWER_ID.eq(reviewer),
                        EVALUATION.STATE.in(
                                io.seatline.db.quality.enums.EvaluationState.ASSIGNED,
                                io.seatline.db.quality.enums.EvaluationState.IN_PROGRESS),
                        after == null ? DSL.noCondition() : EVALUATION.ID.ne(after))
                .orderBy(EVALUATION.STATE.desc(), EVALUATION.DUE_AT, EVALUATION.ID)
                .limit(1)
                .fetchOptional(EVALUATION.ID);
    }

    @Override
    public List<KeptScore> scores(UUID id) {
        return db.select(SCORE.asterisk(), ACCOUNT_.DISPLAY_NAME)
                .from(SCORE)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(SCORE.MADE_BY))
                .where(SCORE.EVALUATION_ID.eq(id))
                .orderBy(SCORE.NUMBER)
                .fetch(row -> new KeptScore(
                        row.get(SCORE.NUMBER),
                        json.answers(row.get(SCORE.ANSWERS).data()),
                        row.get(SCORE.TOTAL).doubleValue(),
                        ScoreReason.valueOf(row.get(SCORE.REASON).getLiteral()),
                        row.get(ACCOUNT_.DISPLAY_NAME),
                        row.get(SCORE.MADE_AT).toInstant()));
    }

    @Override
    public boolean isRevealed(UUID id) {
        var session = DSL.select(CALIBRATED.CALIBRATION_ID).from(CALIBRATED).where(CALIBRATED.EVALUATION_ID.eq(id));
        return db.fetchExists(CALIBRATED, CALIBRATED.EVALUATION_ID.eq(id))
                && !db.fetchExists(DSL.selectOne()
                        .from(CALIBRATED)
                        .join(EVALUATION)
                        .on(EVALUATION.ID.eq(CALIBRATED.EVALUATION_ID))
                        .where(CALIBRATED.CALIBRATION_ID.in(session), EVALUATION.SUBMITTED_AT.isNull()));
    }

    @Override
    public void add(Evaluation evaluation) {
        try {
            row(evaluation).store();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("evaluation_once"))
                throw Refused.conflict("evaluation-exists", Map.of());
            throw e;
        }
    }

    /**
     * What a draw assigns. Who has the call with this card already goes on with what he has.
     *
     * @param chance with which it was drawn; null: not at random
     */
    public void addDrawn(Evaluation evaluation, int draw, @Nullable Double chance) {
        EvaluationRecord row = row(evaluation);
        row.setDrawId(draw);
        row.setChance(chance);
        db.insertInto(EVALUATION).set(row).onConflictDoNothing().execute();
    }

    private EvaluationRecord row(Evaluation evaluation) {
        EvaluationRecord row = db.newRecord(EVALUATION);
        row.setId(evaluation.id());
        row.setRecordingId(evaluation.subject().recordingId());
        row.setCallId(evaluation.subject().callId());
        row.setAgentId(evaluation.subject().agentId());
        row.setTeamId(evaluation.subject().teamId());
        row.setQueueId(evaluation.subject().queueId());
        row.setCardId(evaluation.cardId());
        row.setCardNumber(evaluation.cardNumber());
        row.setReviewerId(evaluation.reviewerId());
        row.setOrigin(
                io.seatline.db.quality.enums.Origin.valueOf(evaluation.origin().name()));
        row.setAssignedAt(utc(evaluation.assignedAt()));
        row.setDueAt(utc(evaluation.dueAt()));
        return row;
    }

    @Override
    public Evaluation answer(UUID id, int version, Map<String, GivenAnswer> answers, EvaluationState state) {
        return changing(db, id, version, row -> {
            row.setAnswers(JSONB.valueOf(json.write(answers)));
            row.setState(state(state));
        });
    }

    @Override
    public Evaluation score(UUID id, int version, NewScore set, Move move) {
        return db.transactionResult(tx -> changing(tx.dsl(), id, version, row -> {
            int number = row.getScore() == null ? 1 : row.getScore() + 1;
            keep(tx.dsl(), id, number, set);
            row.setScore(number);
            row.setTotal(BigDecimal.valueOf(set.score().total()));
            row.setPassed(set.score().passed());
            row.setCriticalFailed(!set.score().failedCritical().isEmpty());
            apply(row, move);
        }));
    }

    @Override
    public Evaluation move(UUID id, int version, Move move) {
        return changing(db, id, version, row -> apply(row, move));
    }

    @Override
    public List<UUID> release(Instant now, int appealDays) {
        OffsetDateTime at = utc(now);
        return db.update(EVALUATION)
                .set(EVALUATION.STATE, io.seatline.db.quality.enums.EvaluationState.PUBLISHED)
                .set(EVALUATION.PUBLISHED_AT, at)
                .set(EVALUATION.APPEAL_UNTIL, at.plusDays(appealDays))
                .set(EVALUATION.VERSION, EVALUATION.VERSION.plus(1))
                .where(
                        EVALUATION.STATE.eq(io.seatline.db.quality.enums.EvaluationState.SUBMITTED),
                        EVALUATION.RELEASE_AT.le(at))
                .returning(EVALUATION.ID)
                .fetch(EVALUATION.ID);
    }

    private void keep(DSLContext tx, UUID id, int number, NewScore set) {
        Score score = set.score();
        tx.insertInto(SCORE)
                .set(SCORE.EVALUATION_ID, id)
                .set(SCORE.NUMBER, number)
                .set(SCORE.ANSWERS, JSONB.valueOf(json.write(set.answers())))
                .set(SCORE.POINTS, BigDecimal.valueOf(score.points()))
                .set(SCORE.OUT_OF, BigDecimal.valueOf(score.outOf()))
                .set(SCORE.TOTAL, BigDecimal.valueOf(score.total()))
                .set(
                        SCORE.REASON,
                        io.seatline.db.quality.enums.ScoreReason.valueOf(
                                set.reason().name()))
                .set(SCORE.MADE_BY, set.by())
                .set(SCORE.MADE_AT, utc(set.at()))
                .execute();
        for (Score.ItemScore item : score.items()) {
            Double share = item.share();
            tx.insertInto(ITEM_SCORE)
                    .set(ITEM_SCORE.EVALUATION_ID, id)
                    .set(ITEM_SCORE.NUMBER, number)
                    .set(ITEM_SCORE.CRITERION, item.criterion())
                    .set(ITEM_SCORE.SHARE, share == null ? null : BigDecimal.valueOf(share))
                    .set(ITEM_SCORE.CRITICAL_FAILED, item.criticalFailed())
                    .execute();
        }
    }

    private Evaluation changing(DSLContext in, UUID id, int version, Consumer<EvaluationRecord> edit) {
        return in.transactionResult(tx -> {
            EvaluationRecord row = tx.dsl()
                    .selectFrom(EVALUATION)
                    .where(EVALUATION.ID.eq(id))
                    .forUpdate()
                    .fetchOptional()
                    .orElseThrow(Refused::notFound);
            if (row.getVersion() != version) throw Refused.changedMeanwhile();
            edit.accept(row);
            row.setVersion(version + 1);
            row.store();
            return evaluation(row);
        });
    }

    private static void apply(EvaluationRecord row, Move move) {
        row.setState(state(move.to()));
        if (move.submittedAt() != null) row.setSubmittedAt(utc(move.submittedAt()));
        if (move.releaseAt() != null) row.setReleaseAt(utc(move.releaseAt()));
        if (move.publishedAt() != null) row.setPublishedAt(utc(move.publishedAt()));
        if (move.appealUntil() != null) row.setAppealUntil(utc(move.appealUntil()));
        if (move.acknowledgedAt() != null) row.setAcknowledgedAt(utc(move.acknowledgedAt()));
    }

    private Evaluation evaluation(EvaluationRecord row) {
        return new Evaluation(
                row.getId(),
                new Subject(row.getRecordingId(), row.getCallId(), row.getAgentId(), row.getTeamId(), row.getQueueId()),
                row.getCardId(),
                row.getCardNumber(),
                row.getReviewerId(),
                Evaluation.Origin.valueOf(row.getOrigin().getLiteral()),
                EvaluationState.valueOf(row.getState().getLiteral()),
                json.answers(row.getAnswers().data()),
                row.getScore() == null
                        ? null
                        : new Outcome(
                                row.getScore(), row.getTotal().doubleValue(), row.getPassed(), row.getCriticalFailed()),
                row.getAssignedAt().toInstant(),
                row.getDueAt().toInstant(),
                at(row.getSubmittedAt()),
                at(row.getReleaseAt()),
                at(row.getPublishedAt()),
                at(row.getAppealUntil()),
                at(row.getAcknowledgedAt()),
                row.getVersion());
    }

    private static io.seatline.db.quality.enums.EvaluationState state(EvaluationState state) {
        return io.seatline.db.quality.enums.EvaluationState.valueOf(state.name());
    }

    static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
