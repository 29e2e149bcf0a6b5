package io.seatline.recording;

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
        @Nullable String number,
        int page,
        int size) {
    public static final int MAX_SIZE = 200;

    public RecordingSearch {
        if (page < 0 || page > 1_000_000) throw new IllegalArgumentException("page");
        if (size < 1 || size > MAX_SIZE) throw new IllegalArgumentException("size");
        if (number != null && !number.matches("\\+?[0-9*#]{1,30}")) throw new IllegalArgumentException("number");
    }

    /** The same, but only what belongs to one agent. */
    public RecordingSearch ofAgent(int agent) {
        return new RecordingSearch(from, to, agent, queueId, number, page, size);
    }
}
