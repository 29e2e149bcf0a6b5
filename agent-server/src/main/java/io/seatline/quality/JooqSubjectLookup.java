package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.recording.Tables.RECORDING_;

import io.seatline.db.account.enums.Role;
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
        return JooqSubjects.select(db).and(RECORDING_.SEGMENT_ID.eq(recording)).fetchOptional(JooqSubjects::subject);
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
