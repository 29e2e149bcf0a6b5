package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.recording.Tables.RECORDING_;

import io.seatline.db.account.enums.Role;
import io.seatline.db.recording.enums.State;
import io.seatline.quality.Evaluation.Subject;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Recordings and people in PostgreSQL. */
public final class JooqSubjectLookup implements SubjectLookup {
    private final DSLContext db;

    public JooqSubjectLookup(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Subject> of(UUID recording) {
        return db.select(
                        RECORDING_.SEGMENT_ID,
                        RECORDING_.CALL_ID,
                        RECORDING_.AGENT_ID,
                        ACCOUNT_.TEAM_ID,
                        RECORDING_.QUEUE_ID)
                .from(RECORDING_)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(RECORDING_.AGENT_ID))
                .where(RECORDING_.SEGMENT_ID.eq(recording), RECORDING_.STATE.eq(State.STORED))
                .fetchOptional(
                        row -> new Subject(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    @Override
    public boolean mayScore(int account) {
        return db.fetchExists(
                ACCOUNT_,
                ACCOUNT_.ID.eq(account),
                ACCOUNT_.ACTIVE.isTrue(),
                ACCOUNT_.ROLE.in(Role.SUPERVISOR, Role.REVIEWER, Role.ADMIN));
    }
}
