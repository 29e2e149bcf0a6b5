package io.seatline.history;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.history.Tables.TRANSFER;

import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.call.Transfer;
import io.seatline.call.TransferTarget;
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
import java.util.ArrayList;
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
        row.put(CALL.CONSULT_MS, call.consult().total().toMillis());
        row.put(CALL.CONSULT_SINCE, utc(call.consult().since()));
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

    static List<Map<Field<?>, @Nullable Object>> transferColumns(CallRecord call) {
        var rows = new ArrayList<Map<Field<?>, @Nullable Object>>();
        for (Transfer transfer : call.transfers()) rows.add(columns(call.id(), rows.size(), transfer));
        return rows;
    }

    private static Map<Field<?>, @Nullable Object> columns(CallId call, int number, Transfer transfer) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(TRANSFER.CALL_ID, call.value());
        row.put(TRANSFER.NUMBER, number);
        row.put(TRANSFER.AT, utc(transfer.at()));
        row.put(TRANSFER.KIND, transfer.kind().name());
        row.put(TRANSFER.FROM_AGENT_ID, transfer.from().value());
        row.put(TRANSFER.NOTE, transfer.note());
        row.put(
                TRANSFER.TO_AGENT_ID,
                transfer.to() instanceof TransferTarget.ToAgent(AgentId agent) ? agent.value() : null);
        row.put(
                TRANSFER.TO_QUEUE_ID,
                transfer.to() instanceof TransferTarget.ToQueue(QueueId queue) ? queue.value() : null);
        row.put(TRANSFER.TO_ENTRY_ID, transfer.to() instanceof TransferTarget.ToMenu(int entry) ? entry : null);
        row.put(TRANSFER.TO_NUMBER, transfer.to() instanceof TransferTarget.ToNumber(String dialed) ? dialed : null);
        return row;
    }

    static Transfer transfer(Record row) {
        return new Transfer(
                new AgentId(row.get(TRANSFER.FROM_AGENT_ID)),
                Transfer.Kind.valueOf(row.get(TRANSFER.KIND)),
                target(row),
                row.get(TRANSFER.NOTE),
                row.get(TRANSFER.AT).toInstant());
    }

    private static TransferTarget target(Record row) {
        Integer agent = row.get(TRANSFER.TO_AGENT_ID);
        if (agent != null) return new TransferTarget.ToAgent(new AgentId(agent));
        Integer queue = row.get(TRANSFER.TO_QUEUE_ID);
        if (queue != null) return new TransferTarget.ToQueue(new QueueId(queue));
        Integer entry = row.get(TRANSFER.TO_ENTRY_ID);
        if (entry != null) return new TransferTarget.ToMenu(entry);
        return new TransferTarget.ToNumber(row.get(TRANSFER.TO_NUMBER));
    }

    static CallRecord call(Record row, List<CallSegment> segments, List<Transfer> transfers) {
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
                new CallRecord.Hold(Duration.ofMillis(row.get(CALL.CONSULT_MS)), instant(row.get(CALL.CONSULT_SINCE))),
                row.get(CALL.OFFERS),
                ending(row),
                wrapUp(row),
                segments,
                transfers);
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
