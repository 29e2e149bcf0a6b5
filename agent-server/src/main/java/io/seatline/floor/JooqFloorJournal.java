package io.seatline.floor;

import static io.seatline.db.floor.Tables.JOURNAL;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * The journal in PostgreSQL: one statement and so one transaction per append, so a group of events is there whole or not at all.
 * Every call waits for it, and most groups have one to five events: the text of the statement for each size is made once and kept,
 * because to make it anew takes longer than the disk; the driver then has it prepared on the server.
 */
public final class JooqFloorJournal implements FloorJournal {
    /** What the driver keeps prepared as well; larger groups are rare. */
    private static final int KEPT = 64;

    private static final int COLUMNS = 6;

    private final DSLContext db;
    private final JsonEvents json;
    private final Map<Integer, String> inserts = new ConcurrentHashMap<>();

    public JooqFloorJournal(DSLContext db, JsonEvents json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) return;
        db.connection(connection -> {
            try (var insert = connection.prepareStatement(insert(entries.size()))) {
                for (int at = 0; at < entries.size(); at++) fill(insert, at * COLUMNS, entries.get(at));
                insert.executeUpdate();
            }
        });
    }

    private void fill(PreparedStatement insert, int before, Entry entry) throws SQLException {
        var row = json.row(entry.event());
        insert.setLong(before + 1, entry.seq());
        insert.setObject(before + 2, entry.event().at().atOffset(ZoneOffset.UTC));
        insert.setString(before + 3, row.type());
        insert.setObject(before + 4, row.call());
        insert.setObject(before + 5, row.agent(), Types.INTEGER);
        insert.setString(before + 6, row.payload());
    }

    private String insert(int rows) {
        return rows > KEPT ? render(rows) : inserts.computeIfAbsent(rows, this::render);
    }

    private String render(int rows) {
        var insert = db.insertInto(
                JOURNAL, JOURNAL.SEQ, JOURNAL.AT, JOURNAL.TYPE, JOURNAL.CALL_ID, JOURNAL.AGENT_ID, JOURNAL.PAYLOAD);
        for (int row = 0; row < rows; row++) insert = insert.values(null, null, null, null, null, (JSONB) null);
        // An append whose answer was lost is repeated with the same places.
        return insert.onConflict(JOURNAL.SEQ).doNothing().getSQL();
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
