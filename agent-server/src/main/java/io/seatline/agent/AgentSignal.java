package io.seatline.agent;

import io.seatline.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to an agent's state. */
public sealed interface AgentSignal {
    Instant at();

    record LoggedIn(Instant at) implements AgentSignal {}

    record WentReady(Instant at) implements AgentSignal {}

    record WentNotReady(ReasonCode reason, Instant at) implements AgentSignal {}

    /** @param next null means ready */
    record ChoseNext(@Nullable ReasonCode next, Instant at) implements AgentSignal {}

    /** A call is offered to him, or he places one. */
    record Engaged(CallId call, Instant at) implements AgentSignal {}

    /** The offer is gone without him: back to where he was. */
    record Released(CallId call, Instant at) implements AgentSignal {}

    record Joined(CallId call, Instant at) implements AgentSignal {}

    /** @param deadline null when the wrap-up has no limit */
    record StartedWrapUp(CallId call, @Nullable Instant deadline, Instant at) implements AgentSignal {}

    record ExtendedWrapUp(CallId call, Instant deadline, Instant at) implements AgentSignal {}

    record LoggedOut(Instant at) implements AgentSignal {}
}
