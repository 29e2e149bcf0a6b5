package io.seatline.entry;

import static io.seatline.db.entry.Tables.CALENDAR;
import static io.seatline.db.entry.Tables.FLOW;
import static io.seatline.db.entry.Tables.POINT;
import static io.seatline.db.entry.Tables.PROMPT;
import static io.seatline.db.routing.Tables.ENTRY_POINT;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.multiset;

import io.seatline.db.entry.tables.records.PointRecord;
import io.seatline.entry.EntryPointSettings.KeptEntryPoint;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Entry points in PostgreSQL. Their numbers lie beside those of the queues, so that no number leads to two places. */
public final class JooqEntryPointStore implements EntryPointStore {
    private final DSLContext db;

    public JooqEntryPointStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<KeptEntryPoint> entryPoints() {
        return fetch(db, DSL.noCondition());
    }

    @Override
    public Optional<KeptEntryPoint> entryPoint(int id) {
        return fetch(db, POINT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public KeptEntryPoint add(EntryPointSettings settings) {
        return JooqNames.storing(
                "point_name_key",
                "entry-name-taken",
                settings.name(),
                () -> db.transactionResult(tx -> {
                    check(tx.dsl(), settings);
                    PointRecord row = tx.dsl().newRecord(POINT);
                    fill(row, settings);
                    row.store();
                    link(tx.dsl(), row.getId(), settings);
                    return fetch(tx.dsl(), POINT.ID.eq(row.getId())).getFirst();
                }));
    }

    @Override
    public KeptEntryPoint change(int id, EntryPointSettings settings) {
        return JooqNames.storing(
                "point_name_key",
                "entry-name-taken",
                settings.name(),
                () -> db.transactionResult(tx -> {
                    PointRecord row = tx.dsl()
                            .selectFrom(POINT)
                            .where(POINT.ID.eq(id))
                            .forUpdate()
                            .fetchOne();
                    if (row == null) throw Refused.notFound();
                    if (row.getVersion() != settings.version()) throw Refused.changedMeanwhile();
                    check(tx.dsl(), settings);
                    fill(row, settings);
                    row.setVersion(row.getVersion() + 1);
                    row.store();
                    link(tx.dsl(), id, settings);
                    return fetch(tx.dsl(), POINT.ID.eq(id)).getFirst();
                }));
    }

    /** What it leads to must take calls now, and what it uses must be there. */
    private static void check(DSLContext tx, EntryPointSettings settings) {
        Integer calendar = settings.calendar();
        if (calendar != null && !tx.fetchExists(CALENDAR, CALENDAR.ID.eq(calendar)))
            throw Refused.invalid("calendar", "calendar-unknown", Map.of());
        prompt(tx, "greeting", settings.greeting());
        prompt(tx, "closedPrompt", settings.closedPrompt());
        Integer flow = settings.flow();
        if (flow != null && !tx.fetchExists(FLOW, FLOW.ID.eq(flow), FLOW.PUBLISHED.isNotNull()))
            throw Refused.invalid("flow", "flow-not-published", Map.of());
        queue(tx, "queue", settings.queue());
        queue(tx, "voicemail", settings.voicemail());
        queue(tx, "callback", settings.callback());
    }

    private static void prompt(DSLContext tx, String field, @Nullable Integer prompt) {
        if (prompt != null && !tx.fetchExists(PROMPT, PROMPT.ID.eq(prompt)))
            throw Refused.invalid(field, "prompt-unknown", Map.of());
    }

    private static void queue(DSLContext tx, String field, @Nullable Integer queue) {
        if (queue != null && !tx.fetchExists(QUEUE, QUEUE.ID.eq(queue), QUEUE.ACTIVE.isTrue()))
            throw Refused.invalid(field, "queue-unknown", Map.of());
    }

    private static void fill(PointRecord row, EntryPointSettings settings) {
        row.setName(settings.name());
        row.setLanguage(settings.language());
        row.setActive(settings.active());
        row.setCalendarId(settings.calendar());
        row.setGreetingId(settings.greeting());
        row.setFlowId(settings.flow());
        row.setQueueId(settings.queue());
        row.setClosedPromptId(settings.closedPrompt());
        row.setVoicemailQueueId(settings.voicemail());
        row.setCallbackQueueId(settings.callback());
    }

    private static void link(DSLContext tx, int id, EntryPointSettings settings) {
        tx.deleteFrom(ENTRY_POINT).where(ENTRY_POINT.ENTRY_ID.eq(id)).execute();
        for (String number : settings.numbers()) {
            int made = tx.insertInto(ENTRY_POINT, ENTRY_POINT.DIALED_NUMBER, ENTRY_POINT.ENTRY_ID)
                    .values(number, id)
                    .onConflictDoNothing()
                    .execute();
            if (made == 0) throw Refused.invalid("numbers", "dialed-number-taken", Map.of("number", number));
        }
    }

    private static List<KeptEntryPoint> fetch(DSLContext from, Condition which) {
        var numbers = multiset(from.select(ENTRY_POINT.DIALED_NUMBER)
                        .from(ENTRY_POINT)
                        .where(ENTRY_POINT.ENTRY_ID.eq(POINT.ID))
                        .orderBy(ENTRY_POINT.DIALED_NUMBER))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        return from.select(POINT, numbers)
                .from(POINT)
                .where(which)
                .orderBy(POINT.NAME)
                .fetch(row -> kept(row.value1(), row.value2()));
    }

    private static KeptEntryPoint kept(PointRecord row, List<String> numbers) {
        return new KeptEntryPoint(
                row.getId(),
                new EntryPointSettings(
                        row.getName(),
                        numbers,
                        row.getLanguage(),
                        row.getActive(),
                        row.getCalendarId(),
                        row.getGreetingId(),
                        row.getFlowId(),
                        row.getQueueId(),
                        row.getClosedPromptId(),
                        row.getVoicemailQueueId(),
                        row.getCallbackQueueId(),
                        row.getVersion()));
    }
}
