package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.DISPUTE;
import static io.seatline.db.quality.Tables.EVALUATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectCount;

import io.seatline.db.account.enums.Role;
import io.seatline.db.quality.enums.DisputeState;
import io.seatline.db.quality.enums.EvaluationState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/** The loads in PostgreSQL. */
public final class JooqReviewerLoads implements ReviewerLoads {
    private final DSLContext db;

    public JooqReviewerLoads(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<ReviewerLoad> all(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        var open = count(EVALUATION.ID);
        var overdue = count(EVALUATION.ID).filterWhere(EVALUATION.DUE_AT.lt(at));
        var disputes = field(selectCount()
                .from(DISPUTE)
                .where(DISPUTE.DECIDER_ID.eq(ACCOUNT_.ID), DISPUTE.STATE.eq(DisputeState.OPEN)));
        return db.select(ACCOUNT_.ID, ACCOUNT_.DISPLAY_NAME, open, overdue, min(EVALUATION.DUE_AT), disputes)
                .from(ACCOUNT_)
                .leftJoin(EVALUATION)
                .on(
                        EVALUATION.REVIEWER_ID.eq(ACCOUNT_.ID),
                        EVALUATION.STATE.in(EvaluationState.ASSIGNED, EvaluationState.IN_PROGRESS))
                .where(ACCOUNT_.ACTIVE.isTrue(), ACCOUNT_.ROLE.in(Role.SUPERVISOR, Role.REVIEWER, Role.ADMIN))
                .groupBy(ACCOUNT_.ID, ACCOUNT_.DISPLAY_NAME)
                .orderBy(overdue.desc(), open.desc(), ACCOUNT_.DISPLAY_NAME)
                .fetch(row -> new ReviewerLoad(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5() == null ? null : row.value5().toInstant(),
                        row.value6()));
    }
}
