package io.seatline.history;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One agent's part of a call: the two heard each other.
 *
 * @param recorded what the policy asked for
 * @param endedAt null while it goes on; never before {@code startedAt}, whatever a stepping clock said
 */
public record CallSegment(
        UUID id,
        AgentId agent,
        @Nullable QueueId queue,
        boolean recorded,
        Instant startedAt,
        @Nullable Instant endedAt) {

    CallSegment closed(Instant at) {
        if (endedAt != null) return this;
        return new CallSegment(id, agent, queue, recorded, startedAt, at.isBefore(startedAt) ? startedAt : at);
    }
}
