package io.seatline.history;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** An agent's day out of PostgreSQL: at most a few hundred calls, folded by the same rules as every other number. */
public final class JooqAgentDays implements AgentDays {
    private static final Field<List<CallSegment>> SEGMENTS = multiset(select(SEGMENT.asterisk())
                    .from(SEGMENT)
                    .where(SEGMENT.CALL_ID.eq(CALL.ID))
                    .orderBy(SEGMENT.STARTED_AT))
            .as("segments")
            .convertFrom(rows -> rows.map(JooqCallRows::segment));

    private final DSLContext db;

    public JooqAgentDays(DSLContext db) {
        this.db = db;
    }

    @Override
    public AgentDay between(AgentId agent, Instant from, Instant to) {
        return AgentDay.of(
                agent,
                db.select(CALL.asterisk(), SEGMENTS)
                        .from(CALL)
                        .where(CALL.STARTED_AT.ge(from.atOffset(ZoneOffset.UTC)))
                        .and(CALL.STARTED_AT.lt(to.atOffset(ZoneOffset.UTC)))
                        .and(JooqCallHistory.tookPart(agent.value()))
                        .fetch(row -> JooqCallRows.call(row, row.get(SEGMENTS), List.of())));
    }
}
