package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.EndCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a call is. Each record holds only what is true in that state. The picture is {@code CallState.puml} beside this file. */
public sealed interface CallState {
    /** Inbound, announced by the switch, not in a queue yet; or any call that its agent has sent to a voice menu. */
    record Arriving() implements CallState {}

    /** With music in his ear, or at home with a promise that he is called back ({@link Call#callback}). */
    record Queued() implements CallState {}

    /** The customer is rung while the call keeps its place: he is about to be next. */
    record CallingBack(Instant since) implements CallState {}

    /** Rung in vain, the customer is called again later. */
    record Postponed(Instant until) implements CallState {}

    /** An agent's line is rung. */
    record Offered(UUID attempt) implements CallState {}

    /** Outbound: the agent's own line is rung first. */
    record CallingAgent() implements CallState {}

    /** Outbound: the agent is on the line, the customer's number is dialed. */
    record Dialing(UUID attempt) implements CallState {}

    /** Outbound: the customer's phone rings. */
    record Ringing(UUID attempt) implements CallState {}

    record Connected(AgentId agent, UUID segment, Instant since) implements CallState {}

    /** The agent put the customer on hold. */
    record Held(AgentId agent, UUID segment, Instant since) implements CallState {}

    /** The customer hears music; his agent rings or talks with somebody else, as {@link Call#consult} tells. */
    record Consulting(AgentId agent, Instant since) implements CallState {}

    /** Customer and agent are both there, and are about to be joined. */
    record Joining(AgentId agent, UUID segment, Instant since) implements CallState {}

    /** The customer, his agent and the one he asked talk together. */
    record Conference(AgentId agent, UUID segment, Instant since) implements CallState {}

    /** A number outside is rung for the customer, or about to be joined with him. */
    record Forwarding(UUID segment, Instant since) implements CallState {}

    /** The customer talks with somebody outside; nobody of ours is in the call. */
    record Forwarded(UUID segment, Instant since) implements CallState {}

    /** The customer waits with music until somebody picks the call up. */
    record Parked(AgentId by, Instant since) implements CallState {}

    /** The customer is gone; his agent talks with the one he asked still. */
    record CustomerGone(Outcome outcome, EndCause cause, AgentId agent) implements CallState {}

    record Ended(Outcome outcome, EndCause cause) implements CallState {}

    /** The state after {@code signal}, or null when the signal is not legal here and is to be ignored. */
    default @Nullable CallState after(CallSignal signal) {
        return switch (signal) {
            // A call that talked comes back to the queue when its agent was lost: the customer keeps his place. Queued
            // goes on to
            // another queue.
            case CallSignal.Enqueued() ->
                switch (this) {
                    case Arriving(),
                            Queued(),
                            Offered(var _),
                            Connected(var _, var _, var _),
                            Held(var _, var _, var _),
                            Consulting(var _, var _),
                            Joining(var _, var _, var _),
                            Conference(var _, var _, var _),
                            Forwarding(var _, var _),
                            Forwarded(var _, var _),
                            Parked(var _, var _),
                            // He answered, or his time has come, or an agent who was to talk with him went off.
                            CallingBack(var _),
                            Postponed(var _),
                            Dialing(var _),
                            Ringing(var _) -> new Queued();
                    case CallingAgent(), CustomerGone(var _, var _, var _), Ended(var _, var _) -> null;
                };
            case CallSignal.Offered(var attempt) ->
                this instanceof Queued || this instanceof Parked ? new Offered(attempt) : null;
            case CallSignal.Dialed(var attempt) ->
                this instanceof CallingAgent || this instanceof Offered ? new Dialing(attempt) : null;
            case CallSignal.CalledBack(var at) -> this instanceof Queued ? new CallingBack(at) : null;
            case CallSignal.PutOff(var until) ->
                this instanceof CallingBack || this instanceof Dialing || this instanceof Ringing
                        ? new Postponed(until)
                        : null;
            case CallSignal.Rang() -> this instanceof Dialing(var attempt) ? new Ringing(attempt) : null;
            case CallSignal.Joined(var agent, var segment, var at) ->
                switch (this) {
                    case Offered(var _), Dialing(var _), Ringing(var _), Joining(var _, var _, var _) ->
                        new Connected(agent, segment, at);
                    case Arriving(),
                            Queued(),
                            CallingBack(var _),
                            Postponed(var _),
                            CallingAgent(),
                            Connected(var _, var _, var _),
                            Held(var _, var _, var _),
                            Consulting(var _, var _),
                            Conference(var _, var _, var _),
                            Forwarding(var _, var _),
                            Forwarded(var _, var _),
                            Parked(var _, var _),
                            CustomerGone(var _, var _, var _),
                            Ended(var _, var _) -> null;
                };
            case CallSignal.PutOnHold() ->
                this instanceof Connected(var agent, var segment, var since) ? new Held(agent, segment, since) : null;
            case CallSignal.TakenBack() ->
                this instanceof Held(var agent, var segment, var since) ? new Connected(agent, segment, since) : null;
            case CallSignal.TurnedAway(var agent, var at) -> withAgent() ? new Consulting(agent, at) : null;
            case CallSignal.JoinAsked(var agent, var segment, var at) ->
                several() || withAgent() ? new Joining(agent, segment, at) : null;
            case CallSignal.BroughtTogether(var agent, var segment, var at) ->
                this instanceof Consulting || withAgent() ? new Conference(agent, segment, at) : null;
            case CallSignal.PassedOn(var segment, var at) ->
                several() || withAgent() || this instanceof Arriving ? new Forwarding(segment, at) : null;
            case CallSignal.SentToMenu() -> withAgent() ? new Arriving() : null;
            case CallSignal.Reached(var segment, var at) ->
                this instanceof Forwarding(var mine, var _) && mine.equals(segment) ? new Forwarded(segment, at) : null;
            case CallSignal.PutAside(var agent, var at) -> withAgent() ? new Parked(agent, at) : null;
            case CallSignal.LeftBehind(var outcome, var cause, var agent) ->
                this instanceof Consulting ? new CustomerGone(outcome, cause, agent) : null;
            case CallSignal.Finished(var outcome, var cause) ->
                this instanceof Ended ? null : new Ended(outcome, cause);
        };
    }

    /** Customer and one agent talk, or one of them is on hold. */
    private boolean withAgent() {
        return this instanceof Connected || this instanceof Held;
    }

    /** There is somebody beside customer and agent. */
    private boolean several() {
        return this instanceof Consulting || this instanceof Conference;
    }

    /** The attempt or segment under way on the customer's leg, if any. */
    default @Nullable UUID attempt() {
        return switch (this) {
            case Offered(var attempt) -> attempt;
            case Dialing(var attempt) -> attempt;
            case Ringing(var attempt) -> attempt;
            case Connected(var _, var segment, var _) -> segment;
            case Held(var _, var segment, var _) -> segment;
            case Joining(var _, var segment, var _) -> segment;
            case Conference(var _, var segment, var _) -> segment;
            case Forwarding(var segment, var _) -> segment;
            case Forwarded(var segment, var _) -> segment;
            case Arriving(),
                    Queued(),
                    CallingBack(var _),
                    Postponed(var _),
                    CallingAgent(),
                    Consulting(var _, var _),
                    Parked(var _, var _),
                    CustomerGone(var _, var _, var _),
                    Ended(var _, var _) -> null;
        };
    }
}
