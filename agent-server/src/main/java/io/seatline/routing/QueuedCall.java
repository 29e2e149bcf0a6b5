package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A waiting call as the matcher is told of it.
 *
 * @param queue null for an outbound call that lost its agent: nobody else may have it
 * @param queuedAt when it first began to wait; its place for ever
 * @param enteredAt when it came to this queue; its rings count from here
 * @param points its priority at the start
 * @param preferred who is asked before all others; null: nobody
 * @param lost the preferred agent lost it while talking, so it is his whatever his skills, and comes before all others
 * @param exclusiveUntil until then nobody but the preferred agent may have it
 * @param backOff agents who declined it or could not be rung, and until when
 */
public record QueuedCall(
        CallId id,
        @Nullable QueueId queue,
        Instant queuedAt,
        Instant enteredAt,
        int points,
        @Nullable AgentId preferred,
        boolean lost,
        Instant exclusiveUntil,
        Map<AgentId, Instant> backOff) {
    public QueuedCall {
        backOff = Map.copyOf(backOff);
    }
}
