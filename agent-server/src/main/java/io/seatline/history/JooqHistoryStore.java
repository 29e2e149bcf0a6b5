package io.seatline.history;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.POSITION;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.history.Tables.TRANSFER;

import io.seatline.call.Transfer;
import io.seatline.kernel.CallId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The history in PostgreSQL. */
public final class JooqHistoryStore implements HistoryStore {
    private static final String READER = "historian";

    private final DSLContext db;

    public JooqHistoryStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public long position() {
        Long seq = db.select(POSITION.SEQ)
                .from(POSITION)
                .where(POSITION.READER.eq(READER))
                .fetchOne(POSITION.SEQ);
        return seq == null ? 0 : seq;
    }

    @Override
    public Map<CallId, CallRecord> load(Collection<CallId> calls) {
        List<UUID> ids = calls.stream().map(CallId::value).toList();
        Map<UUID, List<CallSegment>> segments = db.selectFrom(SEGMENT)
                .where(SEGMENT.CALL_ID.in(ids))
                .orderBy(SEGMENT.STARTED_AT, SEGMENT.ID)
                .fetchGroups(SEGMENT.CALL_ID, JooqCallRows::segment);
        Map<UUID, List<Transfer>> transfers = db.selectFrom(TRANSFER)
                .where(TRANSFER.CALL_ID.in(ids))
                .orderBy(TRANSFER.CALL_ID, TRANSFER.NUMBER)
                .fetchGroups(TRANSFER.CALL_ID, JooqCallRows::transfer);
        var found = new HashMap<CallId, CallRecord>();
        db.selectFrom(CALL).where(CALL.ID.in(ids)).forEach(row -> {
            CallRecord call = JooqCallRows.call(
                    row, segments.getOrDefault(row.getId(), List.of()), transfers.getOrDefault(row.getId(), List.of()));
            found.put(call.id(), call);
        });
        return found;
    }

    @Override
    public void save(Collection<CallRecord> calls, long from, long to) {
        db.transaction(all -> {
            DSLContext tx = all.dsl();
            tx.insertInto(POSITION, POSITION.READER, POSITION.SEQ)
                    .values(READER, 0L)
                    .onConflictDoNothing()
                    .execute();
            int moved = tx.update(POSITION)
                    .set(POSITION.SEQ, to)
                    .where(POSITION.READER.eq(READER))
                    .and(POSITION.SEQ.eq(from))
                    .execute();
            if (moved != 1) throw new IllegalStateException("another historian has moved on from " + from);
            upsert(tx, CALL, calls.stream().map(JooqCallRows::columns).toList());
            upsert(
                    tx,
                    SEGMENT,
                    calls.stream()
                            .flatMap(call ->
                                    call.segments().stream().map(segment -> JooqCallRows.columns(call.id(), segment)))
                            .toList());
            upsert(
                    tx,
                    TRANSFER,
                    calls.stream()
                            .flatMap(call -> JooqCallRows.transferColumns(call).stream())
                            .toList());
        });
    }

    @Override
    public void clear() {
        db.transaction(all -> {
            all.dsl().deleteFrom(SEGMENT).execute();
            all.dsl().deleteFrom(CALL).execute();
            all.dsl().deleteFrom(POSITION).where(POSITION.READER.eq(READER)).execute();
        });
    }

    /** One statement for all rows, which have the same columns: the history must not take from the calls what it is about. */
    private static void upsert(DSLContext tx, Table<?> table, List<Map<Field<?>, @Nullable Object>> rows) {
        if (rows.isEmpty()) return;
        var columns = rows.getFirst();
        var update = new LinkedHashMap<Field<?>, Field<?>>();
        for (Field<?> column : columns.keySet()) update.put(column, DSL.excluded(column));
        var batch = tx.batch(
                tx.insertInto(table).set(columns).onDuplicateKeyUpdate().set(update));
        for (var row : rows) batch = batch.bind(row.values().toArray());
        batch.execute();
    }
}
