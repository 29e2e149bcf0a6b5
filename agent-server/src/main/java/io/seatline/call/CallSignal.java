package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.EndCause;
import java.time.Instant;
import java.util.UUID;

/** What can happen to one call. Every signal comes from a journalled event. */
public sealed interface CallSignal {
    record Enqueued() implements CallSignal {}

    record Offered(UUID attempt) implements CallSignal {}

    record Dialed(UUID attempt) implements CallSignal {}

    /** The customer himself is rung, before an agent is on the line. */
    record CalledBack(Instant at) implements CallSignal {}

    /** He was rung in vain. */
    record PutOff(Instant until) implements CallSignal {}

    record Rang() implements CallSignal {}

    record Joined(AgentId agent, UUID segment, Instant at) implements CallSignal {}

    record PutOnHold() implements CallSignal {}

    record TakenBack() implements CallSignal {}

    /** The agent turns to somebody else; the customer hears music. */
    record TurnedAway(AgentId agent, Instant at) implements CallSignal {}

    /** The switch is asked to join the customer with an agent's leg that is there. */
    record JoinAsked(AgentId agent, UUID segment, Instant at) implements CallSignal {}

    record BroughtTogether(AgentId agent, UUID segment, Instant at) implements CallSignal {}

    /** The switch is asked to join the customer with somebody outside. */
    record PassedOn(UUID segment, Instant at) implements CallSignal {}

    /** His agent has sent the customer to a voice menu. */
    record SentToMenu() implements CallSignal {}

    record Reached(UUID segment, Instant at) implements CallSignal {}

    record PutAside(AgentId agent, Instant at) implements CallSignal {}

    /** The customer is gone, his agent is not done. */
    record LeftBehind(Outcome outcome, EndCause cause, AgentId agent) implements CallSignal {}

    record Finished(Outcome outcome, EndCause cause) implements CallSignal {}
}
