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

    /** Opens a call for somebody who asked for it outside the hours; {@code request} is what he asked with. */
    record CallbackDue(CallId call, UUID request, String number, String name, Callback.Mode mode, Instant at)
            implements CallEvent {}

    /** A caller who waits chose to be called back: he keeps his place, and may hang up. */
    record CallbackPromised(CallId call, QueueId queue, String number, Callback.Mode mode, Instant at)
            implements CallEvent {}

    /** Who was promised a call is off the line. */
    record CallerReleased(CallId call, Instant at) implements CallEvent {}

    /** The customer is rung, with nobody of ours on the line yet. */
    record CallbackStarted(CallId call, LegId leg, Instant at) implements CallEvent {}

    /** He was rung in vain, for the {@code times}th time, and is called again. */
    record CallbackMissed(CallId call, Outcome why, int times, Instant until, Instant at) implements CallEvent {}

    record CallPlaced(CallId call, AgentId agent, String number, LegId agentLeg, Instant at) implements CallEvent {}

    record CallDialed(CallId call, UUID attempt, Instant at) implements CallEvent {}

    record CallRinging(CallId call, LegId leg, Instant at) implements CallEvent {}

    /** @param recorded what the policy asked for at this moment */
    record CallConnected(
            CallId call, AgentId agent, UUID segment, LegId customerLeg, LegId agentLeg, boolean recorded, Instant at)
            implements CallEvent {}

    record CallHeld(CallId call, AgentId agent, Instant at) implements CallEvent {}

    record CallResumed(CallId call, AgentId agent, Instant at) implements CallEvent {}

    /**
     * The customer waits with music; his agent rings somebody else, for {@code deadline} at the longest.
     *
     * @param to an agent or a number, never a queue: of a queue its agent was chosen
     */
    record ConsultStarted(
            CallId call, AgentId agent, UUID consult, TransferTarget to, String note, Instant deadline, Instant at)
            implements CallEvent {}

    record ConsultAnswered(CallId call, UUID consult, LegId leg, Instant at) implements CallEvent {}

    /**
     * The agent turns from the one to the other.
     *
     * @param segment with which he is joined with the customer; null when he turns to the one he asks
     */
    record ConsultSwapped(
            CallId call,
            AgentId agent,
            UUID consult,
            @Nullable UUID segment,
            Instant at) implements CallEvent {}

    /** @param segment with which agent and customer are joined again; null when they are together, or not to be */
    record ConsultEnded(
            CallId call,
            AgentId agent,
            UUID consult,
            Consult.End why,
            @Nullable UUID segment,
            Instant at) implements CallEvent {}

    /** Customer, agent and the one he asked talk together. */
    record CallConferenced(CallId call, AgentId agent, UUID segment, boolean recorded, Instant at)
            implements CallEvent {}

    /**
     * {@code agent} handed the call on.
     *
     * @param segment with which the customer is joined with the next one; null when he waits for that first
     */
    record CallTransferred(
            CallId call,
            AgentId agent,
            Transfer.Kind kind,
            TransferTarget to,
            @Nullable UUID segment,
            String note,
            Instant at)
            implements CallEvent {}

    /** Its voice menu passes the call on outside; {@code queue} is where it waits when nobody is reached there. */
    record CallSentOutside(CallId call, UUID segment, String number, QueueId queue, Instant at) implements CallEvent {}

    /** Its agent handed the call on to the voice menu of this entry point. */
    record CallSentToMenu(CallId call, int entry, Instant at) implements CallEvent {}

    /** The customer talks with somebody outside to whom he was passed on; nobody of ours hears it. */
    record CallForwarded(CallId call, UUID segment, LegId leg, Instant at) implements CallEvent {}

    /** The call waits, first of all for {@code first}: he handed it on and it came back, or he is to get it. */
    record CallQueuedFor(CallId call, @Nullable QueueId queue, AgentId first, Instant at) implements CallEvent {}

    /** The customer waits with music until somebody of the team picks the call up. */
    record CallParked(CallId call, AgentId agent, Instant at) implements CallEvent {}

    /** The customer hung up while his agent talks with somebody else about the call; it ends when those two are done. */
    record CustomerLeft(CallId call, Outcome outcome, EndCause cause, Instant at) implements CallEvent {}

    record CallEnded(CallId call, Outcome outcome, EndCause cause, Instant at) implements CallEvent {}

    /** @param code null when the time ran out or the agent chose none */
    record CallWrappedUp(
            CallId call, AgentId agent, @Nullable String code, String note, Instant at) implements CallEvent {}
}
