package io.seatline.recording;

import io.seatline.kernel.NumberPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings to list, newest first. Null means any.
 *
 * @param number a part of the customer's number
 * @param scores whether it may be looked for by what reviewers wrote
 * @param page from 0
 */
public record RecordingSearch(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer agentId,
        @Nullable Integer queueId,
        @Nullable NumberPart number,
        RecordingTraits traits,
        boolean scores,
        int page,
        int size) {
    /** Whatever there is of that agent. */
    public static RecordingSearch latestOf(int agent, int size) {
        return new RecordingSearch(null, null, agent, null, null, RecordingTraits.ANY, true, 0, size);
    }

    /** The same, but only what belongs to one agent. */
    public RecordingSearch ofAgent(int agent) {
        return new RecordingSearch(from, to, agent, queueId, number, traits.withoutScores(), false, page, size);
    }
}
