package io.seatline.history;

import io.seatline.call.CallEvent;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.call.Transfer;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call as the history tells it: the fold of its events. The same events give the same record, and an event that comes
 * twice, or after the end, changes nothing.
 *
 * @param queuedAt when the call first entered its queue
 * @param agent who talked last; for an outbound call who placed it
 * @param consult while the customer had music because his agent asked somebody else, or another took over
 * @param transfers each time it was handed on, in order
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
        Hold consult,
        int offers,
        @Nullable Ending ending,
        @Nullable WrapUp wrapUp,
        List<CallSegment> segments,
        List<Transfer> transfers) {

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
        transfers = List.copyOf(transfers);
    }

    /** The record that a call's first event opens, or null when {@code event} opens none. */
    public static @Nullable CallRecord opened(CallEvent event) {
        return switch (event) {
            case CallEvent.CallArrived e ->
                fresh(e.call(), new Opening(Direction.INBOUND, e.number(), e.name(), e.dialed(), at(e)), null);
            case CallEvent.CallbackDue e ->
                fresh(e.call(), new Opening(Direction.INBOUND, e.number(), e.name(), "", at(e)), null);
            case CallEvent.CallPlaced e ->
                fresh(e.call(), new Opening(Direction.OUTBOUND, e.number(), "", "", at(e)), e.agent());
            default -> null;
        };
    }

    private static CallRecord fresh(CallId id, Opening opening, @Nullable AgentId agent) {
        var none = new Hold(Duration.ZERO, null);
        return new CallRecord(id, opening, null, null, agent, null, none, none, 0, null, null, List.of(), List.of());
    }

    public CallRecord after(CallEvent event) {
        if (event instanceof CallEvent.CallWrappedUp e) return wrappedUp(e);
        if (ending != null) return this;
        return switch (event) {
            case CallEvent.CallQueued e -> queued(e.queue(), at(e));
            case CallEvent.CallQueuedFor e -> queued(e.queue(), at(e));
            case CallEvent.CallConnected e -> talking(e.segment(), e.agent(), e.recorded(), at(e));
            case CallEvent.CallConferenced e -> talking(e.segment(), e.agent(), e.recorded(), at(e));
            case CallEvent.CallHeld e -> hold.since == null ? with(new Hold(hold.total, at(e))) : this;
            case CallEvent.CallResumed e -> with(hold.ended(at(e)));
            case CallEvent.ConsultStarted e -> apart(at(e), true);
            case CallEvent.ConsultSwapped e -> e.segment() == null ? apart(at(e), true) : this;
            case CallEvent.CallTransferred e -> transferred(e);
            case CallEvent.CallForwarded e -> apart(at(e), false);
            case CallEvent.CallSentToMenu e -> apart(at(e), false);
            case CallEvent.CallParked e -> apart(at(e), false);
            case CallEvent.CustomerLeft e -> apart(at(e), false);
            case CallEvent.CallEnded e -> ended(e);
            case CallEvent.CallArrived _,
                    CallEvent.CallbackDue _,
                    CallEvent.CallbackPromised _,
                    CallEvent.CallerReleased _,
                    CallEvent.CallbackStarted _,
                    CallEvent.CallbackMissed _,
                    CallEvent.CallSentOutside _,
                    CallEvent.CallPlaced _,
                    CallEvent.CallDialed _,
                    CallEvent.CallRinging _,
                    CallEvent.ConsultAnswered _,
                    CallEvent.ConsultEnded _,
                    CallEvent.CallWrappedUp _ -> this;
        };
    }

    /** An agent was rung for it. */
    public CallRecord offered() {
        var next = new Draft(this);
        next.offers++;
        return next.record();
    }

    /** Also when the agent was lost or handed it on: then his segment ends here, and the call keeps its first place. */
    private CallRecord queued(@Nullable QueueId where, Instant at) {
        var next = new Draft(this).apartSince(at);
        if (where != null) next.queue = where;
        if (queuedAt == null && where != null) next.queuedAt = at;
        return next.record();
    }

    private CallRecord talking(UUID segment, AgentId who, boolean recorded, Instant at) {
        if (segments.stream().anyMatch(known -> known.id().equals(segment))) return this;
        var next = new Draft(this).apartSince(at);
        next.segments.add(new CallSegment(segment, who, queue, recorded, at, null));
        next.agent = who;
        if (answeredAt == null) next.answeredAt = at;
        return next.record();
    }

    /** The customer talks with none of ours for now. */
    private CallRecord apart(Instant at, boolean consulting) {
        var next = new Draft(this).apartSince(at);
        if (consulting) next.consult = new Hold(next.consult.total, at);
        return next.record();
    }

    private CallRecord transferred(CallEvent.CallTransferred e) {
        var transfer = new Transfer(e.agent(), e.kind(), e.to(), e.note(), at(e));
        if (transfers.contains(transfer)) return this;
        var next = new Draft(this).apartSince(at(e));
        // While he is joined with the next one the customer has music, as in a consult.
        next.consult = consult.since == null && e.segment() != null ? new Hold(consult.total, at(e)) : consult;
        next.transfers.add(transfer);
        return next.record();
    }

    private CallRecord ended(CallEvent.CallEnded e) {
        var next = new Draft(this).apartSince(at(e));
        next.ending = new Ending(e.outcome(), e.cause(), at(e));
        return next.record();
    }

    /**
     * The word of the agent who talked last counts; that of one who handed the call on only while there is none. Where something
     * was said, nothing takes its place.
     */
    private CallRecord wrappedUp(CallEvent.CallWrappedUp e) {
        var silent = e.code() == null && e.note().isEmpty();
        if (wrapUp != null && (silent || !e.agent().equals(agent))) return this;
        var next = new Draft(this);
        next.wrapUp = new WrapUp(e.code(), e.note(), at(e));
        return next.record();
    }

    private CallRecord with(Hold held) {
        var next = new Draft(this);
        next.hold = held;
        return next.record();
    }

    /** A record being changed: what no line names stays as it was. */
    private static final class Draft {
        private final CallRecord was;
        private @Nullable QueueId queue;
        private @Nullable Instant queuedAt;
        private @Nullable AgentId agent;
        private @Nullable Instant answeredAt;
        private Hold hold;
        private Hold consult;
        private int offers;
        private @Nullable Ending ending;
        private @Nullable WrapUp wrapUp;
        private List<CallSegment> segments;
        private final List<Transfer> transfers;

        Draft(CallRecord was) {
            this.was = was;
            queue = was.queue;
            queuedAt = was.queuedAt;
            agent = was.agent;
            answeredAt = was.answeredAt;
            hold = was.hold;
            consult = was.consult;
            offers = was.offers;
            ending = was.ending;
            wrapUp = was.wrapUp;
            segments = new ArrayList<>(was.segments);
            transfers = new ArrayList<>(was.transfers);
        }

        /** Whoever talked, or had music, does no more. */
        Draft apartSince(Instant at) {
            hold = hold.ended(at);
            consult = consult.ended(at);
            segments = new ArrayList<>(
                    was.segments.stream().map(segment -> segment.closed(at)).toList());
            return this;
        }

        CallRecord record() {
            return new CallRecord(
                    was.id,
                    was.opening,
                    queue,
                    queuedAt,
                    agent,
                    answeredAt,
                    hold,
                    consult,
                    offers,
                    ending,
                    wrapUp,
                    segments,
                    transfers);
        }
    }

    /** In milliseconds, so that a record read back from its row folds on exactly as one that never left memory. */
    private static Instant at(CallEvent event) {
        return event.at().truncatedTo(ChronoUnit.MILLIS);
    }
}
