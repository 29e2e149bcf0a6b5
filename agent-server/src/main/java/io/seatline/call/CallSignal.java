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

    record Rang() implements CallSignal {}

    record Joined(AgentId agent, UUID segment, Instant at) implements CallSignal {}

    record PutOnHold() implements CallSignal {}

    record TakenBack() implements CallSignal {}

    record Finished(Outcome outcome, EndCause cause) implements CallSignal {}
}
