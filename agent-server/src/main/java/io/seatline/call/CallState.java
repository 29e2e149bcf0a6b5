package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.EndCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a call is. Each record holds only what is true in that state. The picture is {@code CallState.puml} beside this file. */
public sealed interface CallState {
    /** Inbound, announced by the switch, not in a queue yet. */
    record Arriving() implements CallState {}

    record Queued() implements CallState {}

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

    record Ended(Outcome outcome, EndCause cause) implements CallState {}

    /** The state after {@code signal}, or null when the signal is not legal here and is to be ignored. */
    default @Nullable CallState after(CallSignal signal) {
        return switch (signal) {
            // Connected and Held come back to the queue when the agent's leg was lost: the customer keeps his place.
            // Queued goes on to another queue.
            case CallSignal.Enqueued() ->
                switch (this) {
                    case Arriving(),
                            Queued(),
                            Offered(var _),
                            Connected(var _, var _, var _),
                            Held(var _, var _, var _) -> new Queued();
                    case CallingAgent(), Dialing(var _), Ringing(var _), Ended(var _, var _) -> null;
                };
            case CallSignal.Offered(var attempt) -> this instanceof Queued ? new Offered(attempt) : null;
            case CallSignal.Dialed(var attempt) -> this instanceof CallingAgent ? new Dialing(attempt) : null;
            case CallSignal.Rang() -> this instanceof Dialing(var attempt) ? new Ringing(attempt) : null;
            case CallSignal.Joined(var agent, var segment, var at) ->
                switch (this) {
                    case Offered(var _), Dialing(var _), Ringing(var _) -> new Connected(agent, segment, at);
                    case Arriving(),
                            Queued(),
                            CallingAgent(),
                            Connected(var _, var _, var _),
                            Held(var _, var _, var _),
                            Ended(var _, var _) -> null;
                };
            case CallSignal.PutOnHold() ->
                this instanceof Connected(var agent, var segment, var since) ? new Held(agent, segment, since) : null;
            case CallSignal.TakenBack() ->
                this instanceof Held(var agent, var segment, var since) ? new Connected(agent, segment, since) : null;
            case CallSignal.Finished(var outcome, var cause) ->
                this instanceof Ended ? null : new Ended(outcome, cause);
        };
    }

    /** The attempt or segment under way, if any. */
    default @Nullable UUID attempt() {
        return switch (this) {
            case Offered(var attempt) -> attempt;
            case Dialing(var attempt) -> attempt;
            case Ringing(var attempt) -> attempt;
            case Connected(var _, var segment, var _) -> segment;
            case Held(var _, var segment, var _) -> segment;
            case Arriving(), Queued(), CallingAgent(), Ended(var _, var _) -> null;
        };
    }
}
