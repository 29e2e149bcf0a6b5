package io.seatline.script;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which call an agent has before him now: offered, talked, or being wrapped up. */
public interface CallsAtHand {
    /**
     * @param queue null for an outbound call
     * @param number the customer's, whole; it is kept beside the answers and never sent to a page from here
     * @param values what the texts' names stand for; a name without a value is left out
     */
    record CallAtHand(CallId call, @Nullable QueueId queue, String number, Map<String, String> values) {
        public CallAtHand {
            values = Map.copyOf(values);
        }
    }

    /** Empty when the call is not (or no longer) this agent's. */
    Optional<CallAtHand> find(AgentId agent, CallId call);
}
