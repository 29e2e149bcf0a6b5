package io.seatline.history;

import static io.seatline.db.floor.Tables.JOURNAL;

import io.seatline.kernel.DomainEvent;
import java.util.List;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/** Reads what the floor has written; how an event looks as text is the floor's business and comes with the codec. */
public final class JooqJournalReader implements JournalReader {
    private final DSLContext db;
    private final BiFunction<String, String, DomainEvent> codec;

    /** @param codec from type and payload to the event */
    public JooqJournalReader(DSLContext db, BiFunction<String, String, DomainEvent> codec) {
        this.db = db;
        this.codec = codec;
    }

    @Override
    public List<Line> after(long seq, int limit) {
        return db.select(JOURNAL.SEQ, JOURNAL.TYPE, JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.SEQ.gt(seq))
                .orderBy(JOURNAL.SEQ)
                .limit(limit)
                .fetch(row -> new Line(
                        row.value1(), codec.apply(row.value2(), row.value3().data())));
    }
}
