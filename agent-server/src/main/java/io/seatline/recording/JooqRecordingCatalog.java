package io.seatline.recording;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.DISPUTE;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trueCondition;

import io.seatline.account.JooqScope;
import io.seatline.call.Direction;
import io.seatline.kernel.PhoneNumber;
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
    private static final Field<String> AGENT_NAME =
            coalesce(ACCOUNT_.DISPLAY_NAME, inline("")).as("agent_name");

    private final DSLContext db;

    public JooqRecordingCatalog(DSLContext db) {
        this.db = db;
    }

    @Override
    public RecordingLines search(RecordingSearch asked, Listener listener) {
        RecordingSearch search = listener.narrow(asked);
        Condition which = condition(search).and(heard(listener));
        if (!search.traits().equals(RecordingTraits.ANY)) return searchOnce(search, which);
        List<RecordingLine> items = rows().where(which)
                .orderBy(RECORDING_.STARTED_AT.desc(), RECORDING_.SEGMENT_ID)
                .limit(search.size())
                .offset((long) search.page() * search.size())
                .fetch(JooqRecordingCatalog::row);
        return new RecordingLines(items, db.fetchCount(RECORDING_, which));
    }

    /** What is looked for takes longer than to list it: it is looked for once, and the page and its number are taken from there. */
    private RecordingLines searchOnce(RecordingSearch search, Condition which) {
        var found = name("found")
                .fields("segment_id", "started_at")
                .asMaterialized(select(RECORDING_.SEGMENT_ID, RECORDING_.STARTED_AT)
                        .from(RECORDING_)
                        .where(which));
        Field<UUID> id = found.field(RECORDING_.SEGMENT_ID);
        Field<OffsetDateTime> startedAt = found.field(RECORDING_.STARTED_AT);
        var page = db.with(found)
                .select(id, field(selectCount().from(found)).as("total"))
                .from(found)
                .orderBy(startedAt.desc(), id)
                .limit(search.size())
                .offset((long) search.page() * search.size())
                .fetch();
        if (page.isEmpty())
            return new RecordingLines(List.of(), search.page() == 0 ? 0 : db.fetchCount(RECORDING_, which));
        List<RecordingLine> items = rows().where(RECORDING_.SEGMENT_ID.in(page.getValues(id)))
                .orderBy(RECORDING_.STARTED_AT.desc(), RECORDING_.SEGMENT_ID)
                .fetch(JooqRecordingCatalog::row);
        return new RecordingLines(items, page.getFirst().value2());
    }

    @Override
    public Optional<Found> find(UUID id, Listener listener) {
        return rows().where(RECORDING_.SEGMENT_ID.eq(id), heard(listener))
                .fetchOptional(row -> new Found(
                        row(row),
                        row.get(RECORDING_.PATH),
                        SoundFormat.valueOf(row.get(RECORDING_.FORMAT).getLiteral()),
                        JooqRecordingStore.key(row.get(RECORDING_.MASTER_KEY), row.get(RECORDING_.WRAPPED_KEY))));
    }

    private static Condition heard(Listener listener) {
        if (listener.agentId() != null) return RECORDING_.AGENT_ID.eq(listener.agentId());
        Integer supervisor = listener.supervisorId();
        if (supervisor == null) return trueCondition();
        // Who is to score a call, or to decide about its score, must hear it.
        return JooqScope.sees(supervisor, RECORDING_.AGENT_ID)
                .or(RECORDING_.SEGMENT_ID.in(select(EVALUATION.RECORDING_ID)
                        .from(EVALUATION)
                        .leftJoin(DISPUTE)
                        .on(DISPUTE.EVALUATION_ID.eq(EVALUATION.ID))
                        .where(EVALUATION.REVIEWER_ID.eq(supervisor).or(DISPUTE.DECIDER_ID.eq(supervisor)))));
    }

    private SelectOnConditionStep<? extends Record> rows() {
        return db.select(RECORDING_.asterisk(), AGENT_NAME, QUEUE.NAME)
                .from(RECORDING_)
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(RECORDING_.AGENT_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(RECORDING_.QUEUE_ID));
    }

    private static Condition condition(RecordingSearch search) {
        Condition which = trueCondition();
        if (search.from() != null) which = which.and(RECORDING_.STARTED_AT.ge(utc(search.from())));
        if (search.to() != null) which = which.and(RECORDING_.STARTED_AT.lt(utc(search.to())));
        if (search.agentId() != null) which = which.and(RECORDING_.AGENT_ID.eq(search.agentId()));
        if (search.queueId() != null) which = which.and(RECORDING_.QUEUE_ID.eq(search.queueId()));
        if (search.number() != null)
            which = which.and(RECORDING_.CUSTOMER_NUMBER.like(search.number().pattern()));
        return which.and(JooqRecordingTraits.condition(search));
    }

    private static RecordingLine row(Record row) {
        return new RecordingLine(
                row.get(RECORDING_.SEGMENT_ID),
                row.get(RECORDING_.CALL_ID),
                Direction.valueOf(row.get(RECORDING_.DIRECTION)),
                PhoneNumber.masked(row.get(RECORDING_.CUSTOMER_NUMBER)),
                row.get(RECORDING_.AGENT_ID),
                row.get(AGENT_NAME),
                row.get(QUEUE.NAME),
                row.get(RECORDING_.STARTED_AT).toInstant(),
                row.get(RECORDING_.DURATION_MS),
                Stage.valueOf(row.get(RECORDING_.STATE).getLiteral()),
                row.get(RECORDING_.REASON),
                row.get(RECORDING_.AGENT_DBFS),
                row.get(RECORDING_.CUSTOMER_DBFS),
                row.get(RECORDING_.BYTES));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
