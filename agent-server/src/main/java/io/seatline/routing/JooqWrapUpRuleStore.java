package io.seatline.routing;

import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.routing.Tables.QUEUE_WRAP_UP;

import io.seatline.kernel.Refused;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;

/** The queues' wrap-up rules in PostgreSQL. */
public final class JooqWrapUpRuleStore implements WrapUpRuleStore {
    private final DSLContext db;

    public JooqWrapUpRuleStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<QueueRule> rules() {
        return db.select(
                        QUEUE.ID,
                        QUEUE.NAME,
                        QUEUE_WRAP_UP.CODE_REQUIRED,
                        QUEUE_WRAP_UP.EXTEND_SECONDS,
                        QUEUE_WRAP_UP.OVERTIME_SECONDS)
                .from(QUEUE)
                .leftJoin(QUEUE_WRAP_UP)
                .on(QUEUE_WRAP_UP.QUEUE_ID.eq(QUEUE.ID))
                .orderBy(QUEUE.NAME)
                .fetch(row -> new QueueRule(
                        row.value1(),
                        row.value2(),
                        row.value3() == null
                                ? WrapUpRule.DEFAULT
                                : new WrapUpRule(
                                        row.value3(),
                                        Duration.ofSeconds(row.value4()),
                                        Duration.ofSeconds(row.value5()))));
    }

    @Override
    public void saveRule(int queueId, WrapUpRule rule) {
        if (!db.fetchExists(QUEUE, QUEUE.ID.eq(queueId))) throw Refused.notFound();
        var row = db.newRecord(QUEUE_WRAP_UP);
        row.setQueueId(queueId);
        row.setCodeRequired(rule.codeRequired());
        row.setExtendSeconds((int) rule.extension().toSeconds());
        row.setOvertimeSeconds((int) rule.overtime().toSeconds());
        row.merge();
    }
}
