package io.seatline.history;

import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.NumberPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which calls to list, newest first. Null means any.
 *
 * @param agentId who talked in the call at any time, or placed it
 * @param number a part of the customer's number
 * @param page from 0
 */
public record CallSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer agentId,
        @Nullable Integer queueId,
        @Nullable NumberPart number,
        @Nullable Direction direction,
        @Nullable Outcome outcome,
        int page,
        int size) {

    /** The same, but only what one agent had part in. */
    public CallSearch ofAgent(int agent) {
        return new CallSearch(from, to, agent, queueId, number, direction, outcome, page, size);
    }
}
