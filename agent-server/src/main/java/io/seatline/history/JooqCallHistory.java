package io.seatline.history;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static io.seatline.db.entry.Tables.POINT;
import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.history.Tables.TRANSFER;
import static io.seatline.db.phone.Tables.CALL_QUALITY;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import io.seatline.call.Transfer;
import io.seatline.db.account.tables.Account;
import io.seatline.db.recording.enums.State;
import io.seatline.kernel.PhoneNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.ParseException;
import org.jspecify.annotations.Nullable;

/** The call list in PostgreSQL, with the names of today. */
public final class JooqCallHistory implements CallHistory {
    private static final Field<List<CallSegment>> SEGMENTS = multiset(select(SEGMENT.asterisk())
                    .from(SEGMENT)
                    .where(SEGMENT.CALL_ID.eq(CALL.ID))
                    .orderBy(SEGMENT.STARTED_AT))
            .as("segments")
            .convertFrom(rows -> rows.map(JooqCallRows::segment));
    private static final Account FROM = ACCOUNT_.as("from_account");
    private static final Account TO = ACCOUNT_.as("to_account");
    private static final Field<List<Transferred>> TRANSFERS = multiset(select(
                            TRANSFER.AT,
                            TRANSFER.KIND,
                            FROM.DISPLAY_NAME,
                            TO.DISPLAY_NAME,
                            QUEUE.NAME,
                            POINT.NAME,
                            TRANSFER.TO_NUMBER,
                            TRANSFER.NOTE)
                    .from(TRANSFER)
                    .leftJoin(FROM)
                    .on(FROM.ID.eq(TRANSFER.FROM_AGENT_ID))
                    .leftJoin(TO)
                    .on(TO.ID.eq(TRANSFER.TO_AGENT_ID))
                    .leftJoin(QUEUE)
                    .on(QUEUE.ID.eq(TRANSFER.TO_QUEUE_ID))
                    .leftJoin(POINT)
                    .on(POINT.ID.eq(TRANSFER.TO_ENTRY_ID))
                    .where(TRANSFER.CALL_ID.eq(CALL.ID))
                    .orderBy(TRANSFER.NUMBER))
            .as("transfers")
            .convertFrom(rows -> rows.map(row -> new Transferred(
                    row.value1().toInstant(),
                    Transfer.Kind.valueOf(row.value2()),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7() == null ? null : PhoneNumber.masked(row.value7()),
                    row.value8())));

    /** As the last of the events tells it that moved him through the menu. */
    private static final Field<List<CallerInput>> INPUT = field(select(jsonbGetAttribute(
                            jsonbGetAttribute(jsonbGetAttribute(JOURNAL.PAYLOAD, inline("run")), inline("ivr")),
                            inline("answers")))
                    .from(JOURNAL)
                    .where(JOURNAL.CALL_ID.eq(CALL.ID), JOURNAL.TYPE.eq("EntryMoved"))
                    .orderBy(JOURNAL.SEQ.desc())
                    .limit(1))
            .as("input")
            .convertFrom(JooqCallHistory::inputs);

    private static final Field<List<String>> AGENTS = multiset(select(ACCOUNT_.as("talker").DISPLAY_NAME)
                    .from(SEGMENT)
                    .join(ACCOUNT_.as("talker"))
                    .on(ACCOUNT_.as("talker").ID.eq(SEGMENT.AGENT_ID))
                    .where(SEGMENT.CALL_ID.eq(CALL.ID))
                    .orderBy(SEGMENT.STARTED_AT))
            .as("agents")
            .convertFrom(
                    rows -> rows.map(row -> row.value1()).stream().distinct().toList());
    private static final Field<List<UUID>> RECORDINGS = multiset(select(RECORDING_.SEGMENT_ID)
                    .from(RECORDING_)
                    .where(RECORDING_.CALL_ID.eq(CALL.ID))
                    .and(RECORDING_.STATE.eq(State.STORED))
                    .orderBy(RECORDING_.STARTED_AT))
            .as("recordings")
            .convertFrom(rows -> rows.map(row -> row.value1()));

    /** Only what agents said who had part in the call: a page may say anything. */
    private static final Field<List<CallSound>> SOUND = multiset(select(CALL_QUALITY.MOS, CALL_QUALITY.ONE_WAY)
                    .from(CALL_QUALITY)
                    .where(CALL_QUALITY.CALL_ID.eq(CALL.ID))
                    .and(CALL_QUALITY.AGENT_ID.in(
                            select(SEGMENT.AGENT_ID).from(SEGMENT).where(SEGMENT.CALL_ID.eq(CALL.ID)))))
            .as("sound")
            .convertFrom(rows -> rows.map(row ->
                    new CallSound(row.value1() == null ? null : row.value1().doubleValue(), row.value2() != null)));

    private final DSLContext db;

    public JooqCallHistory(DSLContext db) {
        this.db = db;
    }

    @Override
    public CallLines search(CallSearch search, Instant now) {
        Condition which = condition(search);
        List<CallLine> items = db.select(
                        CALL.asterisk(),
                        ACCOUNT_.DISPLAY_NAME,
                        QUEUE.NAME,
                        CUSTOMER_.NAME,
                        SEGMENTS,
                        RECORDINGS,
                        SOUND,
                        TRANSFERS,
                        AGENTS,
                        INPUT)
                .from(CALL)
                .leftJoin(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(CALL.AGENT_ID))
                .leftJoin(QUEUE)
                .on(QUEUE.ID.eq(CALL.QUEUE_ID))
                .leftJoin(NUMBER)
                .on(NUMBER.NUMBER_.eq(CALL.CUSTOMER_NUMBER))
                .leftJoin(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(NUMBER.CUSTOMER_ID))
                .where(which)
                .orderBy(CALL.STARTED_AT.desc(), CALL.ID)
                .limit(search.size())
                .offset((long) search.page() * search.size())
                .fetch(row -> row(row, now));
        return new CallLines(items, db.fetchCount(CALL, which));
    }

    @Override
    public Optional<String> number(UUID call, @Nullable Integer agent) {
        return db.select(CALL.CUSTOMER_NUMBER)
                .from(CALL)
                .where(CALL.ID.eq(call))
                .and(agent == null ? noCondition() : tookPart(agent))
                .fetchOptional(CALL.CUSTOMER_NUMBER)
                .filter(number -> !number.isEmpty());
    }

    private static Condition condition(CallSearch search) {
        Condition which = trueCondition();
        if (search.from() != null) which = which.and(CALL.STARTED_AT.ge(utc(search.from())));
        if (search.to() != null) which = which.and(CALL.STARTED_AT.lt(utc(search.to())));
        if (search.agentId() != null) which = which.and(tookPart(search.agentId()));
        if (search.queueId() != null) which = which.and(CALL.QUEUE_ID.eq(search.queueId()));
        if (search.number() != null)
            which = which.and(CALL.CUSTOMER_NUMBER.like(search.number().pattern()));
        if (search.direction() != null)
            which = which.and(CALL.DIRECTION.eq(search.direction().name()));
        if (search.outcome() != null)
            which = which.and(CALL.OUTCOME.eq(search.outcome().name()));
        return which;
    }

    /** Also who lost the call to another one on the way. */
    static Condition tookPart(int agent) {
        return CALL.AGENT_ID
                .eq(agent)
                .or(CALL.ID.in(select(SEGMENT.CALL_ID).from(SEGMENT).where(SEGMENT.AGENT_ID.eq(agent))));
    }

    private static CallLine row(Record row, Instant now) {
        CallRecord call = JooqCallRows.call(row, row.get(SEGMENTS), List.of());
        CallTimes times = CallTimes.of(call, now);
        CallRecord.Ending ending = call.ending();
        CallRecord.WrapUp wrapUp = call.wrapUp();
        String known = row.get(CUSTOMER_.NAME);
        return new CallLine(
                call.id().value(),
                call.opening().direction(),
                PhoneNumber.masked(call.opening().number()),
                PhoneNumber.nameWithout(
                        call.opening().number(), known == null ? call.opening().name() : known),
                PhoneNumber.maskedIn(call.opening().dialed(), call.opening().number()),
                call.queue() == null ? null : call.queue().value(),
                row.get(QUEUE.NAME),
                call.agent() == null ? null : call.agent().value(),
                row.get(ACCOUNT_.DISPLAY_NAME),
                call.opening().at(),
                call.answeredAt(),
                ending == null ? null : ending.at(),
                times.waitMs(),
                times.talkMs(),
                times.holdMs(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.cause().blame(),
                ending == null ? null : ending.cause().reason(),
                wrapUp == null ? null : wrapUp.code(),
                wrapUp == null ? null : wrapUp.note(),
                worst(row.get(SOUND)),
                row.get(RECORDINGS),
                row.get(AGENTS),
                row.get(TRANSFERS),
                Objects.requireNonNullElse(row.get(INPUT), List.<CallerInput>of()).stream()
                        .map(typed -> new CallerInput(
                                typed.label(),
                                PhoneNumber.maskedIn(
                                        typed.value(), call.opening().number())))
                        .toList());
    }

    private static List<CallerInput> inputs(@Nullable JSONB answers) {
        if (answers == null) return List.of();
        try {
            var inputs = new ArrayList<CallerInput>();
            if (new JSONParser().parse(answers.data()) instanceof List<?> all) {
                for (Object one : all) {
                    if (one instanceof Map<?, ?> map)
                        inputs.add(new CallerInput(String.valueOf(map.get("label")), String.valueOf(map.get("value"))));
                }
            }
            return inputs;
        } catch (ParseException impossible) {
            throw new IllegalStateException("what PostgreSQL calls jsonb is JSON", impossible);
        }
    }

    private static @Nullable CallSound worst(List<CallSound> parts) {
        if (parts.isEmpty()) return null;
        Double mos = parts.stream()
                .map(CallSound::mos)
                .filter(Objects::nonNull)
                .min(Double::compare)
                .orElse(null);
        return new CallSound(mos, parts.stream().anyMatch(CallSound::oneWay));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
