package io.seatline.routing;

import io.seatline.kernel.QueueId;
import io.seatline.routing.RoutingEvent.Because;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a call leaves without an agent of its queue.
 *
 * @param overflowTo where it goes; null: nowhere
 * @param after waited so long in this queue: it overflows
 * @param withoutAgents it overflows when nobody who could serve it, in any ring, is logged in
 * @param maxLength so many wait: the next one overflows, or is turned away where there is no other queue
 * @param maxWait waited so long in all: it overflows or is ended
 * @param maxWaitOverflows which of the two
 */
public record WayOut(
        @Nullable QueueId overflowTo,
        @Nullable Duration after,
        boolean withoutAgents,
        @Nullable Integer maxLength,
        @Nullable Duration maxWait,
        boolean maxWaitOverflows) {
    public static final WayOut NONE = new WayOut(null, null, false, null, null, false);

    /** @param to null: the call ends */
    public record Exit(@Nullable QueueId to, Because because) {}

    /**
     * What is true of a waiting call now.
     *
     * @param entering it came to the queue this moment: only then it can find the queue full
     * @param others who wait in the queue beside it
     * @param loggedIn who may serve the queue in any ring
     */
    public record Standing(Duration waitedHere, Duration waitedInAll, boolean entering, int others, int loggedIn) {}

    /** How the call leaves; null: it stays. */
    public @Nullable Exit exit(Standing now) {
        if (now.entering && maxLength != null && now.others >= maxLength) return new Exit(overflowTo, Because.FULL);
        if (withoutAgents && now.loggedIn == 0 && overflowTo != null) return new Exit(overflowTo, Because.NO_AGENTS);
        if (maxWait != null && now.waitedInAll.compareTo(maxWait) >= 0) {
            return new Exit(maxWaitOverflows ? overflowTo : null, Because.MAX_WAIT);
        }
        if (after != null && overflowTo != null && now.waitedHere.compareTo(after) >= 0) {
            return new Exit(overflowTo, Because.WAITED);
        }
        return null;
    }
}
