package io.seatline.floor;

import static io.seatline.db.floor.Tables.JOURNAL;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The journal in PostgreSQL: one transaction per append, so a group of events is there whole or not at all. */
public final class JooqFloorJournal implements FloorJournal {
    private final DSLContext db;
    private final JsonEvents json;

    public JooqFloorJournal(DSLContext db, JsonEvents json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) return;
        var insert = db.insertInto(
                JOURNAL, JOURNAL.SEQ, JOURNAL.AT, JOURNAL.TYPE, JOURNAL.CALL_ID, JOURNAL.AGENT_ID, JOURNAL.PAYLOAD);
        for (var entry : entries) {
            var payload = json.write(entry.event());
            var subject = json.subject(payload);
            insert = insert.values(
                    entry.seq(),
                    entry.event().at().atOffset(ZoneOffset.UTC),
                    json.type(entry.event()),
                    subject.call(),
                    subject.agent(),
                    JSONB.valueOf(payload));
        }
        // An append whose answer was lost is repeated with the same places.
        insert.onConflict(JOURNAL.SEQ).doNothing().execute();
    }

    @Override
    public long lastSeq() {
        var last = db.select(DSL.max(JOURNAL.SEQ)).from(JOURNAL).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    @Override
    public List<Entry> readLast(Duration window) {
        var last = db.select(DSL.max(JOURNAL.AT)).from(JOURNAL).fetchSingle().value1();
        if (last == null) return List.of();
        return db.select(JOURNAL.SEQ, JOURNAL.TYPE, JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.AT.ge(last.minus(window)))
                .orderBy(JOURNAL.SEQ)
                .fetch(row -> new Entry(
                        row.value1(), json.read(row.value2(), row.value3().data())));
    }
}
