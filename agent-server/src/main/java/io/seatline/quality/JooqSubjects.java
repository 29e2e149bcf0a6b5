package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.recording.Tables.RECORDING_;

import io.seatline.db.recording.enums.State;
import io.seatline.quality.Evaluation.Subject;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;

/** Recordings that can be heard, as what an evaluation is about; who looks for some adds which. */
public final class JooqSubjects {
    private JooqSubjects() {}

    public static SelectConditionStep<Record5<UUID, UUID, Integer, Integer, Integer>> select(DSLContext db) {
        return db.select(
                        RECORDING_.SEGMENT_ID,
                        RECORDING_.CALL_ID,
                        RECORDING_.AGENT_ID,
                        ACCOUNT_.TEAM_ID,
                        RECORDING_.QUEUE_ID)
                .from(RECORDING_)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(RECORDING_.AGENT_ID))
                .where(RECORDING_.STATE.eq(State.STORED));
    }

    public static Subject subject(Record5<UUID, UUID, Integer, Integer, Integer> row) {
        return new Subject(row.value1(), row.value2(), row.value3(), row.value4(), row.value5());
    }
}
