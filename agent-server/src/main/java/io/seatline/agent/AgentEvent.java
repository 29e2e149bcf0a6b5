package io.seatline.agent;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an agent, with who brought it about. The record names stand in the journal: stable words. */
public sealed interface AgentEvent extends DomainEvent {
    AgentId agent();

    enum By {
        AGENT,
        SYSTEM
    }

    record AgentLoggedIn(AgentId agent, Instant at) implements AgentEvent {}

    record AgentWentReady(AgentId agent, By by, Instant at) implements AgentEvent {}

    /** While talking: the state he will have afterwards. */
    record AgentWentNotReady(AgentId agent, ReasonCode reason, By by, Instant at) implements AgentEvent {}

    record AgentStartedWrapUp(
            AgentId agent, CallId call, @Nullable Instant deadline, Instant at) implements AgentEvent {}

    record AgentLoggedOut(AgentId agent, By by, Instant at) implements AgentEvent {}
}
