package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a call. The record names stand in the journal: they are stable words. */
public sealed interface CallEvent extends DomainEvent {
    CallId call();

    record CallArrived(CallId call, LegId leg, String number, String name, String dialed, Instant at)
            implements CallEvent {}

    /**
     * The call waits in {@code queue}, for the first time or again; it keeps its first place.
     *
     * @param queue null for an outbound call that lost its agent
     * @param lostAgent who lost it while talking, and is to be asked first; null otherwise
     */
    record CallQueued(
            CallId call, @Nullable QueueId queue, @Nullable AgentId lostAgent, Instant at) implements CallEvent {}

    record CallPlaced(CallId call, AgentId agent, String number, LegId agentLeg, Instant at) implements CallEvent {}

    record CallDialed(CallId call, UUID attempt, Instant at) implements CallEvent {}

    record CallRinging(CallId call, LegId leg, Instant at) implements CallEvent {}

    /** @param recorded what the policy asked for at this moment */
    record CallConnected(
            CallId call, AgentId agent, UUID segment, LegId customerLeg, LegId agentLeg, boolean recorded, Instant at)
            implements CallEvent {}

    record CallHeld(CallId call, AgentId agent, Instant at) implements CallEvent {}

    record CallResumed(CallId call, AgentId agent, Instant at) implements CallEvent {}

    record CallEnded(CallId call, Outcome outcome, EndCause cause, Instant at) implements CallEvent {}

    /** @param code null when the time ran out or the agent chose none */
    record CallWrappedUp(
            CallId call, AgentId agent, @Nullable String code, String note, Instant at) implements CallEvent {}
}
