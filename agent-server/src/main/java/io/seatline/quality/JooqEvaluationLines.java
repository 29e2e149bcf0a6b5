package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.quality.Tables.DISPUTE;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.ITEM_SCORE;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.scorecard.Tables.CARD;
import static io.seatline.quality.JooqEvaluationStore.at;
import static io.seatline.quality.JooqEvaluationStore.utc;

import io.seatline.account.JooqScope;
import io.seatline.quality.EvaluationSearch.Mark;
import io.seatline.quality.EvaluationStore.EvaluationLine;
import io.seatline.quality.EvaluationStore.EvaluationLines;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The list of evaluations, the newest call first. */
final class JooqEvaluationLines {
    private static final io.seatline.db.account.tables.Account REVIEWER = ACCOUNT_.as("reviewer");

    private final DSLContext db;

    JooqEvaluationLines(DSLContext db) {
        this.db = db;
    }

    EvaluationLines search(EvaluationSearch search) {
        Condition which = condition(search);
        List<EvaluationLine> items = db.select(
                        EVALUATION.asterisk(),
                        ACCOUNT_.DISPLAY_NAME,
                        REVIEWER.DISPLAY_NAME,
                        TEAM.NAME,
                        QUEUE.NAME,
                        CARD.NAME,
                        RECORDING_.STARTED_AT)
                .from(EVALUATION)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(EVALUATION.AGENT_ID))
                .join(REVIEWER)
                .on(REVIEWER.ID.eq(EVALUATION.REVIEWER_ID))
                .join(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(EVALUATION.RECORDING_ID))
                .join(CARD)
                .on(CARD.ID.eq(EVALUATION.CARD_ID))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(EVALUATION.TEAM_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(EVALUATION.QUEUE_ID))
                .where(which)
                .orderBy(EVALUATION.ASSIGNED_AT.desc(), EVALUATION.ID)
                .limit(search.size())
                .offset((long) search.page() * search.size())
                .fetch(JooqEvaluationLines::line);
        return new EvaluationLines(items, db.fetchCount(EVALUATION, which));
    }

    static Condition condition(EvaluationSearch search) {
        Condition which = DSL.noCondition();
        if (search.seen()) {
            which = which.and(EVALUATION.STATE.in(
                            dbStates(EvaluationState.SEEN.stream().toList())))
                    .and(EVALUATION.ORIGIN.ne(io.seatline.db.quality.enums.Origin.CALIBRATION));
        }
        Integer supervisor = search.supervisorId();
        if (supervisor != null) {
            which = which.and(JooqScope.sees(supervisor, EVALUATION.AGENT_ID)
                    .or(EVALUATION.REVIEWER_ID.eq(supervisor))
                    .or(EVALUATION.ID.in(
                            DSL.select(DISPUTE.EVALUATION_ID).from(DISPUTE).where(DISPUTE.DECIDER_ID.eq(supervisor)))));
        }
        if (!search.states().isEmpty()) which = which.and(EVALUATION.STATE.in(dbStates(search.states())));
        if (search.from() != null) which = which.and(EVALUATION.SUBMITTED_AT.ge(utc(search.from())));
        if (search.to() != null) which = which.and(EVALUATION.SUBMITTED_AT.lt(utc(search.to())));
        if (search.agentId() != null) which = which.and(EVALUATION.AGENT_ID.eq(search.agentId()));
        if (search.reviewerId() != null) which = which.and(EVALUATION.REVIEWER_ID.eq(search.reviewerId()));
        if (search.teamId() != null) which = which.and(EVALUATION.TEAM_ID.eq(search.teamId()));
        if (search.queueId() != null) which = which.and(EVALUATION.QUEUE_ID.eq(search.queueId()));
        if (search.cardId() != null) which = which.and(EVALUATION.CARD_ID.eq(search.cardId()));
        if (search.recordingId() != null) which = which.and(EVALUATION.RECORDING_ID.eq(search.recordingId()));
        // Blind: of what is scored for comparison a list shows one's own, and how much lies before another, never his
        // scores.
        var counted = EVALUATION.ORIGIN.ne(io.seatline.db.quality.enums.Origin.CALIBRATION);
        if (search.reviewerId() == null) which = which.and(counted);
        else if (search.reviewerId() != search.asker()) which = which.and(counted.or(EVALUATION.SUBMITTED_AT.isNull()));
        if (search.code() != null) {
            which = which.and(DSL.exists(DSL.selectOne()
                    .from(CALL)
                    .where(CALL.ID.eq(EVALUATION.CALL_ID), CALL.WRAP_UP_CODE.eq(search.code()))));
        }
        if (search.criterion() != null) {
            boolean failed = search.only().contains(Mark.CRITERION_FAILED);
            which = which.and(DSL.exists(DSL.selectOne()
                    .from(ITEM_SCORE)
                    .where(
                            ITEM_SCORE.EVALUATION_ID.eq(EVALUATION.ID),
                            ITEM_SCORE.NUMBER.eq(EVALUATION.SCORE),
                            ITEM_SCORE.CRITERION.eq(search.criterion()),
                            failed ? ITEM_SCORE.SHARE.eq(BigDecimal.ZERO) : ITEM_SCORE.SHARE.isNotNull())));
        }
        if (search.only().contains(Mark.CRITICAL_FAILED)) which = which.and(EVALUATION.CRITICAL_FAILED.isTrue());
        if (search.only().contains(Mark.DISPUTED)) which = which.and(disputed(DSL.noCondition()));
        if (search.only().contains(Mark.WON)) which = which.and(disputed(EVALUATION.SCORE.gt(1)));
        return which;
    }

    private static Condition disputed(Condition how) {
        return DSL.exists(DSL.selectOne().from(DISPUTE).where(DISPUTE.EVALUATION_ID.eq(EVALUATION.ID)))
                .and(how);
    }

    private static List<io.seatline.db.quality.enums.EvaluationState> dbStates(List<EvaluationState> states) {
        return states.stream()
                .map(state -> io.seatline.db.quality.enums.EvaluationState.valueOf(state.name()))
                .toList();
    }

    private static EvaluationLine line(Record row) {
        BigDecimal total = row.get(EVALUATION.TOTAL);
        return new EvaluationLine(
                row.get(EVALUATION.ID),
                row.get(EVALUATION.RECORDING_ID),
                row.get(EVALUATION.CALL_ID),
                row.get(EVALUATION.AGENT_ID),
                row.get(ACCOUNT_.DISPLAY_NAME),
                row.get(TEAM.NAME),
                row.get(QUEUE.NAME),
                row.get(CARD.NAME),
                row.get(EVALUATION.REVIEWER_ID),
                row.get(REVIEWER.DISPLAY_NAME),
                Evaluation.Origin.valueOf(row.get(EVALUATION.ORIGIN).getLiteral()),
                EvaluationState.valueOf(row.get(EVALUATION.STATE).getLiteral()),
                total == null ? null : total.doubleValue(),
                row.get(EVALUATION.PASSED),
                row.get(EVALUATION.CRITICAL_FAILED),
                row.get(RECORDING_.STARTED_AT).toInstant(),
                row.get(EVALUATION.DUE_AT).toInstant(),
                at(row.get(EVALUATION.SUBMITTED_AT)),
                at(row.get(EVALUATION.PUBLISHED_AT)),
                at(row.get(EVALUATION.APPEAL_UNTIL)));
    }
}
