package io.seatline.history;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;

/** Counted by PostgreSQL in one pass over the day's calls. */
public final class JooqQueueDays implements QueueDays {
    private final DSLContext db;

    public JooqQueueDays(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<QueueDay> between(Instant from, Instant to) {
        Condition answered = CALL.ANSWERED_AT.isNotNull();
        Condition ended = CALL.ANSWERED_AT.isNull().and(CALL.ENDED_AT.isNotNull());
        Condition abandoned = ended.and(CALL.OUTCOME.eq("ABANDONED"));
        Condition open = CALL.ANSWERED_AT.isNull().and(CALL.ENDED_AT.isNull());
        Field<OffsetDateTime> served = coalesce(CALL.ANSWERED_AT, CALL.ENDED_AT);
        Field<DayToSecond> limit =
                inline(new DayToSecond(0, 0, 0, 1)).mul(coalesce(QUEUE.SERVICE_LEVEL_SECONDS, inline(20)));
        Condition inTime = served.le(CALL.QUEUED_AT.add(limit));
        return db.select(
                        CALL.QUEUE_ID,
                        count().filterWhere(answered),
                        count().filterWhere(abandoned),
                        count().filterWhere(ended.andNot(CALL.OUTCOME.eq("ABANDONED"))),
                        count().filterWhere(open),
                        count().filterWhere(inTime.and(answered.or(abandoned))))
                .from(CALL)
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(CALL.QUEUE_ID))
                .where(CALL.QUEUE_ID.isNotNull())
                .and(CALL.QUEUED_AT.ge(utc(from)))
                .and(CALL.QUEUED_AT.lt(utc(to)))
                .groupBy(CALL.QUEUE_ID)
                .orderBy(CALL.QUEUE_ID)
                .fetch(row -> new QueueDay(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private static Field<OffsetDateTime> utc(Instant at) {
        return DSL.val(at.atOffset(ZoneOffset.UTC));
    }
}
