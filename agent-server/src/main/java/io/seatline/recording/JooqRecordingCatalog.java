package io.seatline.recording;

import static io.seatline.db.account.Tables.ACCOUNT;
import static io.seatline.db.recording.Tables.RECORDING;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;

/** The catalog in PostgreSQL, with the names of today. */
public final class JooqRecordingCatalog implements RecordingCatalog {
    private static final Field<String> AGENT_NAME = coalesce(ACCOUNT.DISPLAY_NAME, inline("")).as("agent_name");

    private final DSLContext db;

    public JooqRecordingCatalog(DSLContext db) {
        this.db = db;
    }

    @Override
    public Page search(RecordingSearch search) {
        Condition which = condition(search);
        List<Row> items = rows().where(which)
                .orderBy(RECORDING.STARTED_AT.desc(), RECORDING.SEGMENT_ID)
                .limit(search.size())
                .offset((long) search.page() * search.size())
                .fetch(JooqRecordingCatalog::row);
        return new Page(items, db.fetchCount(RECORDING, which));
    }

    @Override
    public Optional<Row> find(UUID id) {
        return rows().where(RECORDING.SEGMENT_ID.eq(id)).fetchOptional(JooqRecordingCatalog::row);
    }

    private SelectOnConditionStep<? extends Record> rows() {
        return db.select(RECORDING.asterisk(), AGENT_NAME, QUEUE.NAME)
                .from(RECORDING)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(RECORDING.AGENT_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(RECORDING.QUEUE_ID));
    }

    private static Condition condition(RecordingSearch search) {
        Condition which = trueCondition();
        if (search.from() != null) which = which.and(RECORDING.STARTED_AT.ge(utc(search.from())));
        if (search.to() != null) which = which.and(RECORDING.STARTED_AT.lt(utc(search.to())));
        if (search.agentId() != null) which = which.and(RECORDING.AGENT_ID.eq(search.agentId()));
        if (search.queueId() != null) which = which.and(RECORDING.QUEUE_ID.eq(search.queueId()));
        if (search.number() != null) which = which.and(RECORDING.CUSTOMER_NUMBER.contains(search.number()));
        return which;
    }

    private static Row row(Record row) {
        return new Row(
                row.get(RECORDING.SEGMENT_ID),
                row.get(RECORDING.CALL_ID),
                row.get(RECORDING.DIRECTION),
                row.get(RECORDING.CUSTOMER_NUMBER),
                row.get(RECORDING.AGENT_ID),
                row.get(AGENT_NAME),
                row.get(QUEUE.NAME),
                row.get(RECORDING.STARTED_AT).toInstant(),
                row.get(RECORDING.DURATION_MS),
                row.get(RECORDING.STATE).getLiteral(),
                row.get(RECORDING.REASON),
                row.get(RECORDING.AGENT_DBFS),
                row.get(RECORDING.CUSTOMER_DBFS),
                row.get(RECORDING.BYTES),
                row.get(RECORDING.PATH));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
