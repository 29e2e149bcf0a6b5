package io.seatline.floor;

import static io.seatline.db.floor.Tables.JOURNAL;

import java.sql.Connection;
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
 * The journal in PostgreSQL: one transaction per append, so a group of events is there whole or not at all.
 * Every call waits for it, and most groups have one to five events: the text of the statement for each size is made once and kept,
 * because to make it anew takes longer than the disk; the driver then has it prepared on the server.
 */
public final class JooqFloorJournal implements FloorJournal {
    /** What the driver keeps prepared as well; larger groups are rare, and go in pieces of so many. */
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
        if (entries.size() <= KEPT) db.connection(connection -> insert(connection, entries));
        else db.transaction(all -> all.dsl().connection(connection -> insertMany(connection, entries)));
    }

    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (var insert = connection.prepareStatement(insert(entries.size()))) {
            fill(insert, entries);
            insert.executeUpdate();
        }
    }

    /** In full pieces and a rest, all under way at once; a statement for all of them would be too long for the server one day. */
    private void insertMany(Connection connection, List<Entry> entries) throws SQLException {
        int whole = entries.size() / KEPT * KEPT;
        try (var insert = connection.prepareStatement(insert(KEPT))) {
            for (int from = 0; from < whole; from += KEPT) {
                fill(insert, entries.subList(from, from + KEPT));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (whole < entries.size()) insert(connection, entries.subList(whole, entries.size()));
    }

    private void fill(PreparedStatement insert, List<Entry> entries) throws SQLException {
        for (int at = 0; at < entries.size(); at++) fill(insert, at * COLUMNS, entries.get(at));
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
        return inserts.computeIfAbsent(rows, this::render);
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
