package io.seatline.customer;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call that an agent has before him now: whose number it is. So a page names the call and never the number. */
public interface CallNumbers {
    /**
     * @param number as the network gave it
     * @param queueId null for an outbound call
     */
    record NumberAtHand(
            CallId call, String number, @Nullable Integer queueId, String queueName, String agentName) {}

    /** Empty when the call is not (or no longer) this agent's. */
    Optional<NumberAtHand> of(AgentId agent, CallId call);
}
