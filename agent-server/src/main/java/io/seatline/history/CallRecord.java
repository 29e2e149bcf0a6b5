package io.seatline.history;

import io.seatline.call.CallEvent;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call as the history tells it: the fold of its events. The same events give the same record, and an event that comes
 * twice, or after the end, changes nothing.
 *
 * @param queuedAt when the call first entered its queue
 * @param agent who talked last; for an outbound call who placed it
 * @param answeredAt when customer and agent first heard each other
 */
public record CallRecord(
        CallId id,
        Opening opening,
        @Nullable QueueId queue,
        @Nullable Instant queuedAt,
        @Nullable AgentId agent,
        @Nullable Instant answeredAt,
        Hold hold,
        int offers,
        @Nullable Ending ending,
        @Nullable WrapUp wrapUp,
        List<CallSegment> segments) {

    /** @param name what the network said, untrusted */
    public record Opening(Direction direction, String number, String name, String dialed, Instant at) {}

    /** @param since null when the call is not held now */
    public record Hold(Duration total, @Nullable Instant since) {
        Hold ended(Instant at) {
            if (since == null) return this;
            Duration more = Duration.between(since, at);
            return new Hold(more.isNegative() ? total : total.plus(more), null);
        }
    }

    public record Ending(Outcome outcome, EndCause cause, Instant at) {}

    /** @param code null when none was chosen */
    public record WrapUp(@Nullable String code, String note, Instant at) {}

    public CallRecord {
        segments = List.copyOf(segments);
    }

    /** The record that a call's first event opens, or null when {@code event} opens none. */
    public static @Nullable CallRecord opened(CallEvent event) {
        return switch (event) {
            case CallEvent.CallArrived e ->
                fresh(e.call(), new Opening(Direction.INBOUND, e.number(), e.name(), e.dialed(), at(e)), null);
            case CallEvent.CallPlaced e ->
                fresh(e.call(), new Opening(Direction.OUTBOUND, e.number(), "", "", at(e)), e.agent());
            default -> null;
        };
    }

    private static CallRecord fresh(CallId id, Opening opening, @Nullable AgentId agent) {
        return new CallRecord(
                id, opening, null, null, agent, null, new Hold(Duration.ZERO, null), 0, null, null, List.of());
    }

    public CallRecord after(CallEvent event) {
        if (event instanceof CallEvent.CallWrappedUp e) return wrapUp == null ? wrappedUp(e) : this;
        if (ending != null) return this;
        return switch (event) {
            case CallEvent.CallQueued e -> queued(e);
            case CallEvent.CallConnected e -> connected(e);
            case CallEvent.CallHeld e -> hold.since == null ? with(new Hold(hold.total, at(e))) : this;
            case CallEvent.CallResumed e -> with(hold.ended(at(e)));
            case CallEvent.CallEnded e -> ended(e);
            case CallEvent.CallArrived _,
                    CallEvent.CallPlaced _,
                    CallEvent.CallDialed _,
                    CallEvent.CallRinging _,
                    CallEvent.CallWrappedUp _ -> this;
        };
    }

    /** An agent was rung for it. */
    public CallRecord offered() {
        return new CallRecord(
                id, opening, queue, queuedAt, agent, answeredAt, hold, offers + 1, ending, wrapUp, segments);
    }

    /** Also when the agent was lost: then his segment ends here, and the call keeps its first place. */
    private CallRecord queued(CallEvent.CallQueued e) {
        return new CallRecord(
                id,
                opening,
                e.queue() == null ? queue : e.queue(),
                queuedAt == null && e.queue() != null ? at(e) : queuedAt,
                agent,
                answeredAt,
                hold.ended(at(e)),
                offers,
                null,
                wrapUp,
                closed(at(e)));
    }

    private CallRecord connected(CallEvent.CallConnected e) {
        if (segments.stream().anyMatch(segment -> segment.id().equals(e.segment()))) return this;
        var all = new ArrayList<>(closed(at(e)));
        all.add(new CallSegment(e.segment(), e.agent(), queue, e.recorded(), at(e), null));
        Instant first = answeredAt == null ? at(e) : answeredAt;
        return new CallRecord(
                id, opening, queue, queuedAt, e.agent(), first, hold.ended(at(e)), offers, null, wrapUp, all);
    }

    private CallRecord ended(CallEvent.CallEnded e) {
        var end = new Ending(e.outcome(), e.cause(), at(e));
        return new CallRecord(
                id, opening, queue, queuedAt, agent, answeredAt, hold.ended(at(e)), offers, end, wrapUp, closed(at(e)));
    }

    private CallRecord wrappedUp(CallEvent.CallWrappedUp e) {
        var said = new WrapUp(e.code(), e.note(), at(e));
        return new CallRecord(id, opening, queue, queuedAt, agent, answeredAt, hold, offers, ending, said, segments);
    }

    private CallRecord with(Hold held) {
        return new CallRecord(id, opening, queue, queuedAt, agent, answeredAt, held, offers, ending, wrapUp, segments);
    }

    /** In milliseconds, so that a record read back from its row folds on exactly as one that never left memory. */
    private static Instant at(CallEvent event) {
        return event.at().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<CallSegment> closed(Instant at) {
        return segments.stream().map(segment -> segment.closed(at)).toList();
    }
}
