package io.seatline.callback;

import static io.seatline.db.callback.Tables.REQUEST;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.POSITION;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.call.CallEvent;
import io.seatline.call.Callback;
import io.seatline.customer.JooqCustomerNames;
import io.seatline.db.callback.enums.State;
import io.seatline.db.callback.tables.records.RequestRecord;
import io.seatline.entry.EntryEvent;
import io.seatline.history.JournalReader;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Promises of a call in PostgreSQL. */
public final class JooqCallbackStore implements CallbackStore {
    private static final String READER = "callbacks";
    private static final int AT_ONCE = 50;

    private static final Field<String> CUSTOMER_NAME = JooqCustomerNames.of(REQUEST.NUMBER);

    private final DSLContext db;

    public JooqCallbackStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public long position() {
        return db.select(POSITION.SEQ)
                .from(POSITION)
                .where(POSITION.READER.eq(READER))
                .fetchOptional(POSITION.SEQ)
                .orElse(0L);
    }

    @Override
    public void take(List<JournalReader.Line> lines) {
        db.transaction(tx -> {
            for (var line : lines) take(tx.dsl(), line.event());
            long last = lines.getLast().seq();
            tx.dsl()
                    .insertInto(POSITION)
                    .values(READER, last)
                    .onConflict(POSITION.READER)
                    .doUpdate()
                    .set(POSITION.SEQ, last)
                    .execute();
        });
    }

    private static void take(DSLContext tx, DomainEvent event) {
        switch (event) {
            case CallEvent.CallbackPromised e -> {
                var row = tx.newRecord(REQUEST);
                row.setId(e.call().value());
                row.setCallId(e.call().value());
                row.setCalledAs(e.call().value());
                row.setQueueId(e.queue().value());
                row.setNumber(e.number());
                row.setMode(e.mode().name());
                asked(tx, row, e.at(), e.at());
            }
            case EntryEvent.CallbackRequested e -> {
                var row = tx.newRecord(REQUEST);
                row.setId(e.request());
                row.setCallId(e.call().value());
                row.setQueueId(e.queue());
                row.setNumber(e.number());
                row.setMode(Callback.Mode.AGENT_FIRST.name());
                // Who asks five times is called once.
                var asked = REQUEST.NUMBER
                        .eq(e.number())
                        .and(REQUEST.QUEUE_ID.eq(e.queue()))
                        .and(REQUEST.STATE.eq(State.OPEN));
                if (!tx.fetchExists(REQUEST, asked)) asked(tx, row, e.at(), e.due());
            }
            case CallEvent.CallbackDue e ->
                tx.update(REQUEST)
                        .set(REQUEST.CALLED_AS, e.call().value())
                        .set(REQUEST.MODE, e.mode().name())
                        .where(REQUEST.ID.eq(e.request()))
                        .execute();
            case CallEvent.CallbackMissed e ->
                tx.update(REQUEST)
                        .set(REQUEST.MISSED, e.times())
                        .set(REQUEST.DUE_AT, utc(e.until()))
                        .where(openFor(e.call().value()))
                        .execute();
            case CallEvent.CallConnected e -> over(tx, e.call().value(), State.REACHED, e.at());
            case CallEvent.CallEnded e ->
                over(
                        tx,
                        e.call().value(),
                        e.cause().reason() == EndReason.CANCELED ? State.CANCELED : State.NOT_REACHED,
                        e.at());
            default -> {
                // Says nothing about a promise.
            }
        }
    }

    private static void asked(DSLContext tx, RequestRecord row, Instant at, Instant due) {
        row.setAskedAt(utc(at));
        row.setDueAt(utc(due));
        tx.insertInto(REQUEST).set(row).onConflictDoNothing().execute();
    }

    private static void over(DSLContext tx, UUID call, State state, Instant at) {
        tx.update(REQUEST)
                .set(REQUEST.STATE, state)
                .set(REQUEST.ENDED_AT, utc(at))
                .where(openFor(call))
                .execute();
    }

    private static Condition openFor(UUID call) {
        return REQUEST.CALLED_AS.eq(call).and(REQUEST.STATE.eq(State.OPEN));
    }

    @Override
    public void endServed(Instant now) {
        var talkedSince = selectOne()
                .from(CALL)
                .join(SEGMENT)
                .on(SEGMENT.CALL_ID.eq(CALL.ID))
                .where(
                        CALL.CUSTOMER_NUMBER.eq(REQUEST.NUMBER),
                        CALL.STARTED_AT.gt(REQUEST.ASKED_AT),
                        SEGMENT.QUEUE_ID.eq(REQUEST.QUEUE_ID));
        db.update(REQUEST)
                .set(REQUEST.STATE, State.REACHED)
                .set(REQUEST.ENDED_AT, utc(now))
                .where(
                        REQUEST.STATE.eq(State.OPEN),
                        REQUEST.CALLED_AS.isNull(),
                        REQUEST.DUE_AT.le(utc(now)),
                        exists(talkedSince))
                .execute();
    }

    @Override
    public List<Due> due(Instant now) {
        return db.select(REQUEST.ID, REQUEST.QUEUE_ID, REQUEST.NUMBER, CUSTOMER_NAME, REQUEST.MODE, REQUEST.FORGOTTEN)
                .from(REQUEST)
                .join(QUEUE)
                .on(QUEUE.ID.eq(REQUEST.QUEUE_ID))
                .where(
                        REQUEST.STATE.eq(State.OPEN),
                        REQUEST.CALLED_AS.isNull(),
                        REQUEST.DUE_AT.le(utc(now)),
                        QUEUE.ACTIVE.isTrue())
                .orderBy(REQUEST.ASKED_AT)
                .limit(AT_ONCE)
                .fetch(row -> new Due(
                        callFor(row.value1(), row.value6()),
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Callback.Mode.valueOf(row.value5())));
    }

    private static UUID callFor(UUID request, int forgotten) {
        return UUID.nameUUIDFromBytes(("callback/" + request + "/" + forgotten).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<UUID> callOf(UUID request) {
        return db.selectFrom(REQUEST)
                .where(REQUEST.ID.eq(request))
                .fetchOptional(row ->
                        row.getCalledAs() == null ? callFor(row.getId(), row.getForgotten()) : row.getCalledAs());
    }

    @Override
    public void openAgain(Set<UUID> live, Instant now) {
        db.update(REQUEST)
                .setNull(REQUEST.CALLED_AS)
                .set(REQUEST.FORGOTTEN, REQUEST.FORGOTTEN.plus(1))
                .set(REQUEST.DUE_AT, utc(now))
                .where(REQUEST.STATE.eq(State.OPEN), REQUEST.CALLED_AS.isNotNull(), REQUEST.CALLED_AS.notIn(live))
                .execute();
    }

    @Override
    public CallbackLines search(Search search) {
        Condition which = search.state() == null
                ? noCondition()
                : REQUEST.STATE.eq(State.valueOf(search.state().name()));
        var items = lines(which, search.size(), search.page() * search.size());
        int open = db.fetchCount(REQUEST, REQUEST.STATE.eq(State.OPEN));
        return new CallbackLines(items, db.fetchCount(REQUEST, which), open);
    }

    @Override
    public Optional<CallbackLine> find(UUID id) {
        return lines(REQUEST.ID.eq(id), 1, 0).stream().findFirst();
    }

    private List<CallbackLine> lines(Condition which, int limit, int offset) {
        return db.select(REQUEST, QUEUE.NAME, CUSTOMER_NAME)
                .from(REQUEST)
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(REQUEST.QUEUE_ID))
                .where(which)
                .orderBy(REQUEST.ASKED_AT.desc(), REQUEST.ID)
                .limit(limit)
                .offset(offset)
                .fetch(row -> line(row.value1(), row.value2(), row.value3()));
    }

    private static CallbackLine line(RequestRecord row, @Nullable String queue, String customer) {
        return new CallbackLine(
                row.getId(),
                row.getCallId(),
                row.getCalledAs(),
                row.getQueueId(),
                queue,
                PhoneNumber.masked(row.getNumber()),
                PhoneNumber.nameWithout(row.getNumber(), customer),
                Callback.Mode.valueOf(row.getMode()),
                row.getAskedAt().toInstant(),
                row.getDueAt().toInstant(),
                row.getMissed(),
                CallbackState.valueOf(row.getState().name()),
                row.getEndedAt() == null ? null : row.getEndedAt().toInstant());
    }

    @Override
    public boolean cancel(UUID id, Instant at) {
        return db.update(REQUEST)
                        .set(REQUEST.STATE, State.CANCELED)
                        .set(REQUEST.ENDED_AT, utc(at))
                        .where(REQUEST.ID.eq(id), REQUEST.STATE.eq(State.OPEN))
                        .execute()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
