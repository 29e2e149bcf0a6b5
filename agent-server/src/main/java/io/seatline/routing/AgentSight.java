package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.time.Instant;

/**
 * What the matcher is told of an agent.
 *
 * @param idleSince end of his last work
 * @param handledToday calls taken since midnight
 */
public record AgentSight(AgentId id, Presence presence, Instant idleSince, int handledToday) {
    /** Only {@code READY} gets an offer. */
    public enum Presence {
        READY,
        BUSY,
        NOT_READY,
        UNREACHABLE,
        LOGGED_OUT
    }
}
