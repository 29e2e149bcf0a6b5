package io.seatline.coaching;

import static io.seatline.db.quality.Tables.COACHING;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.ITEM_SCORE;
import static io.seatline.db.recording.Tables.RECORDING_;

import io.seatline.db.quality.enums.Origin;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * How a question was answered in an agent's calls. Not counted are the score that the coaching came from (it was taken because it
 * failed, and whatever comes after the worst is better), calls that were looked at because something was wrong with them, and
 * those that several scored for comparison.
 */
final class JooqItemShares {
    /** What is older was another person. */
    private static final int BEFORE_DAYS = 90;

    private final DSLContext db;

    JooqItemShares(DSLContext db) {
        this.db = db;
    }

    /** @param coaching a row of {@code quality.coaching} */
    BeforeAfter compared(Record coaching) {
        Optional<OffsetDateTime> held = Optional.ofNullable(coaching.get(COACHING.HELD_AT));
        OffsetDateTime border = held.orElseGet(() -> OffsetDateTime.now(ZoneOffset.UTC));
        Condition before = RECORDING_
                .STARTED_AT
                .lt(border)
                .and(RECORDING_.STARTED_AT.ge(border.minusDays(BEFORE_DAYS)))
                .and(EVALUATION.ID.ne(coaching.get(COACHING.EVALUATION_ID)));
        return BeforeAfter.of(
                values(coaching, before),
                held.isEmpty() ? List.of() : values(coaching, RECORDING_.STARTED_AT.ge(border)));
    }

    private List<Double> values(Record coaching, Condition when) {
        return db
                .select(ITEM_SCORE.SHARE)
                .from(EVALUATION)
                .join(ITEM_SCORE)
                .on(ITEM_SCORE.EVALUATION_ID.eq(EVALUATION.ID), ITEM_SCORE.NUMBER.eq(EVALUATION.SCORE))
                .join(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(EVALUATION.RECORDING_ID))
                .where(
                        EVALUATION.AGENT_ID.eq(coaching.get(COACHING.AGENT_ID)),
                        EVALUATION.CARD_ID.eq(coaching.get(COACHING.CARD_ID)),
                        EVALUATION.ORIGIN.notIn(Origin.CALIBRATION, Origin.RISK),
                        ITEM_SCORE.CRITERION.eq(coaching.get(COACHING.CRITERION)),
                        ITEM_SCORE.SHARE.isNotNull(),
                        when)
                .fetch(ITEM_SCORE.SHARE)
                .stream()
                .map(BigDecimal::doubleValue)
                .toList();
    }
}
