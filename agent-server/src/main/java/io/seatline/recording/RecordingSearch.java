package io.seatline.recording;

import io.seatline.kernel.NumberPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings to list, newest first. Null means any.
 *
 * @param number a part of the customer's number
 * @param page from 0
 */
public record RecordingSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer agentId,
        @Nullable Integer queueId,
        @Nullable NumberPart number,
        int page,
        int size) {
    /** The same, but only what belongs to one agent. */
    public RecordingSearch ofAgent(int agent) {
        return new RecordingSearch(from, to, agent, queueId, number, page, size);
    }
}
