package io.seatline.routing;

import static io.seatline.db.routing.Tables.TRACE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Routing traces in PostgreSQL: a few columns to find them by, the rest as it was said. */
public final class JooqTraceStore implements TraceStore {
    /** A call that goes round for hours is read to here. */
    private static final int MOST = 200;

    private final DSLContext db;
    private final Function<RoutingTrace, String> write;
    private final Function<String, RoutingTrace> read;

    public JooqTraceStore(DSLContext db, Function<RoutingTrace, String> write, Function<String, RoutingTrace> read) {
        this.db = db;
        this.write = write;
        this.read = read;
    }

    @Override
    public void add(List<RoutingTrace> traces) {
        var rows = traces.stream()
                .map(trace -> {
                    var row = db.newRecord(TRACE);
                    row.setAt(trace.at().atOffset(ZoneOffset.UTC));
                    row.setCallId(trace.call().value());
                    row.setOfferId(trace.offer());
                    row.setQueueId(trace.queue());
                    row.setAgentId(trace.agent());
                    row.setDetail(JSONB.valueOf(write.apply(trace)));
                    return row;
                })
                .toList();
        db.batchInsert(rows).execute();
    }

    @Override
    public List<RoutingTrace> of(UUID call) {
        return db.select(TRACE.DETAIL)
                .from(TRACE)
                .where(TRACE.CALL_ID.eq(call))
                .orderBy(TRACE.AT, TRACE.ID)
                .limit(MOST)
                .fetch(row -> read.apply(row.value1().data()));
    }

    @Override
    public void deleteBefore(Instant when) {
        db.deleteFrom(TRACE).where(TRACE.AT.lt(when.atOffset(ZoneOffset.UTC))).execute();
    }
}
