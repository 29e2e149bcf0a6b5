package io.seatline.customer;

import static io.seatline.db.customer.Tables.QUEUE_POP;
import static io.seatline.db.routing.Tables.QUEUE;

import io.seatline.db.customer.tables.records.QueuePopRecord;
import io.seatline.kernel.Refused;
import java.util.List;
import org.jooq.DSLContext;

/** Outside pages and questions in PostgreSQL. */
public final class JooqQueuePopStore implements QueuePopStore {
    private final DSLContext db;

    public JooqQueuePopStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<PopOfQueue> all() {
        return db.select(QUEUE.ID, QUEUE.NAME, QUEUE_POP)
                .from(QUEUE)
                .leftJoin(QUEUE_POP)
                .on(QUEUE_POP.QUEUE_ID.eq(QUEUE.ID))
                .orderBy(QUEUE.NAME)
                .fetch(row -> new PopOfQueue(
                        row.value1(),
                        row.value2(),
                        row.value3() == null || row.value3().getQueueId() == null ? QueuePop.NONE : pop(row.value3())));
    }

    @Override
    public QueuePop of(int queueId) {
        return db.selectFrom(QUEUE_POP)
                .where(QUEUE_POP.QUEUE_ID.eq(queueId))
                .fetchOptional(JooqQueuePopStore::pop)
                .orElse(QueuePop.NONE);
    }

    @Override
    public void save(int queueId, QueuePop pop) {
        if (!db.fetchExists(QUEUE, QUEUE.ID.eq(queueId))) throw Refused.notFound();
        var row = db.newRecord(QUEUE_POP);
        row.setQueueId(queueId);
        row.setPageUrl(pop.page().text());
        row.setPageAutomatic(pop.automatic());
        row.setLookupUrl(pop.lookup().text());
        row.merge();
    }

    private static QueuePop pop(QueuePopRecord row) {
        return new QueuePop(
                new PopTemplate(row.getPageUrl()), row.getPageAutomatic(), new PopTemplate(row.getLookupUrl()));
    }
}
