package io.seatline.award;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;

import io.seatline.award.Standing.Scored;
import io.seatline.db.quality.enums.Origin;
import io.seatline.db.recording.enums.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/** Scores in PostgreSQL. */
public final class JooqAwardScores implements AwardScores {
    private final DSLContext db;

    public JooqAwardScores(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Scored> within(Instant from, Instant to) {
        return db.select(
                        EVALUATION.RECORDING_ID,
                        EVALUATION.AGENT_ID,
                        EVALUATION.TEAM_ID,
                        EVALUATION.TOTAL,
                        EVALUATION.CRITICAL_FAILED,
                        RECORDING_.DURATION_MS,
                        RECORDING_.STATE)
                .from(EVALUATION)
                .join(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(EVALUATION.RECORDING_ID))
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(EVALUATION.AGENT_ID), ACCOUNT_.ACTIVE.isTrue())
                .where(
                        EVALUATION.SCORE.isNotNull(),
                        EVALUATION.ORIGIN.ne(Origin.CALIBRATION),
                        EVALUATION.SUBMITTED_AT.ge(from.atOffset(ZoneOffset.UTC)),
                        EVALUATION.SUBMITTED_AT.lt(to.atOffset(ZoneOffset.UTC)))
                .orderBy(EVALUATION.SUBMITTED_AT, EVALUATION.ID)
                .fetch(row -> {
                    Long length = row.get(RECORDING_.DURATION_MS);
                    return new Scored(
                            row.get(EVALUATION.RECORDING_ID),
                            row.get(EVALUATION.AGENT_ID),
                            row.get(EVALUATION.TEAM_ID),
                            row.get(EVALUATION.TOTAL).doubleValue(),
                            row.get(EVALUATION.CRITICAL_FAILED),
                            length == null ? 0 : length / 1000,
                            row.get(RECORDING_.STATE) == State.STORED);
                });
    }
}
