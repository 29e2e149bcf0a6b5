package io.seatline.history;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;

import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Between the rows of the two tables and our records. */
final class JooqCallRows {
    private JooqCallRows() {}

    static Map<Field<?>, @Nullable Object> columns(CallRecord call) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(CALL.ID, call.id().value());
        row.put(CALL.DIRECTION, call.opening().direction().name());
        row.put(CALL.CUSTOMER_NUMBER, call.opening().number());
        row.put(CALL.CUSTOMER_NAME, call.opening().name());
        row.put(CALL.DIALED_NUMBER, call.opening().dialed());
        row.put(CALL.STARTED_AT, utc(call.opening().at()));
        row.put(CALL.QUEUE_ID, number(call.queue()));
        row.put(CALL.AGENT_ID, call.agent() == null ? null : call.agent().value());
        row.put(CALL.QUEUED_AT, utc(call.queuedAt()));
        row.put(CALL.ANSWERED_AT, utc(call.answeredAt()));
        row.put(CALL.HOLD_MS, call.hold().total().toMillis());
        row.put(CALL.HELD_SINCE, utc(call.hold().since()));
        row.put(CALL.OFFERS, call.offers());
        var ending = call.ending();
        row.put(CALL.ENDED_AT, ending == null ? null : utc(ending.at()));
        row.put(CALL.OUTCOME, ending == null ? null : ending.outcome().name());
        row.put(CALL.BLAME, ending == null ? null : ending.cause().blame().name());
        row.put(CALL.REASON, ending == null ? null : ending.cause().reason().name());
        var wrapUp = call.wrapUp();
        row.put(CALL.WRAP_UP_CODE, wrapUp == null ? null : wrapUp.code());
        row.put(CALL.NOTE, wrapUp == null ? null : wrapUp.note());
        row.put(CALL.WRAPPED_UP_AT, wrapUp == null ? null : utc(wrapUp.at()));
        return row;
    }

    static Map<Field<?>, @Nullable Object> columns(CallId call, CallSegment segment) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(SEGMENT.ID, segment.id());
        row.put(SEGMENT.CALL_ID, call.value());
        row.put(SEGMENT.AGENT_ID, segment.agent().value());
        row.put(SEGMENT.QUEUE_ID, number(segment.queue()));
        row.put(SEGMENT.RECORD, segment.recorded());
        row.put(SEGMENT.STARTED_AT, utc(segment.startedAt()));
        row.put(SEGMENT.ENDED_AT, utc(segment.endedAt()));
        return row;
    }

    static CallRecord call(Record row, List<CallSegment> segments) {
        var opening = new CallRecord.Opening(
                Direction.valueOf(row.get(CALL.DIRECTION)),
                row.get(CALL.CUSTOMER_NUMBER),
                row.get(CALL.CUSTOMER_NAME),
                row.get(CALL.DIALED_NUMBER),
                row.get(CALL.STARTED_AT).toInstant());
        Integer agent = row.get(CALL.AGENT_ID);
        return new CallRecord(
                new CallId(row.get(CALL.ID)),
                opening,
                queue(row.get(CALL.QUEUE_ID)),
                instant(row.get(CALL.QUEUED_AT)),
                agent == null ? null : new AgentId(agent),
                instant(row.get(CALL.ANSWERED_AT)),
                new CallRecord.Hold(Duration.ofMillis(row.get(CALL.HOLD_MS)), instant(row.get(CALL.HELD_SINCE))),
                row.get(CALL.OFFERS),
                ending(row),
                wrapUp(row),
                segments);
    }

    static CallSegment segment(Record row) {
        return new CallSegment(
                row.get(SEGMENT.ID),
                new AgentId(row.get(SEGMENT.AGENT_ID)),
                queue(row.get(SEGMENT.QUEUE_ID)),
                row.get(SEGMENT.RECORD),
                row.get(SEGMENT.STARTED_AT).toInstant(),
                instant(row.get(SEGMENT.ENDED_AT)));
    }

    private static CallRecord.@Nullable Ending ending(Record row) {
        Instant at = instant(row.get(CALL.ENDED_AT));
        if (at == null) return null;
        var cause = new EndCause(Blame.valueOf(row.get(CALL.BLAME)), EndReason.valueOf(row.get(CALL.REASON)));
        return new CallRecord.Ending(Outcome.valueOf(row.get(CALL.OUTCOME)), cause, at);
    }

    private static CallRecord.@Nullable WrapUp wrapUp(Record row) {
        Instant at = instant(row.get(CALL.WRAPPED_UP_AT));
        return at == null ? null : new CallRecord.WrapUp(row.get(CALL.WRAP_UP_CODE), row.get(CALL.NOTE), at);
    }

    private static @Nullable QueueId queue(@Nullable Integer id) {
        return id == null ? null : new QueueId(id);
    }

    private static @Nullable Integer number(@Nullable QueueId queue) {
        return queue == null ? null : queue.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
