package io.seatline.floor;

import static io.seatline.db.floor.Tables.JOURNAL;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The journal in PostgreSQL: one transaction per append, so a group of events is there whole or not at all. */
public final class JooqFloorJournal implements FloorJournal {
    /**
     * One statement for any number of events, so that it is prepared once: this is on the way of every call. An append whose
     * answer was lost is repeated with the same places.
     */
    private static final String APPEND = """
            insert into floor.journal (seq, at, type, call_id, agent_id, payload)
            select * from unnest({0}, {1}, {2}, {3}, {4}, {5}) on conflict (seq) do nothing""";

    private final DSLContext db;
    private final JsonEvents json;

    public JooqFloorJournal(DSLContext db, JsonEvents json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) return;
        int n = entries.size();
        var seq = new Long[n];
        var at = new OffsetDateTime[n];
        var type = new String[n];
        var call = new UUID[n];
        var agent = new Integer[n];
        var payload = new JSONB[n];
        for (int i = 0; i < n; i++) {
            var event = entries.get(i).event();
            var text = json.write(event);
            var subject = json.subject(text);
            seq[i] = entries.get(i).seq();
            at[i] = event.at().atOffset(ZoneOffset.UTC);
            type[i] = json.type(event);
            call[i] = subject.call();
            agent[i] = subject.agent();
            payload[i] = JSONB.valueOf(text);
        }
        db.execute(APPEND, val(seq), val(at), val(type), val(call), val(agent), val(payload));
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
