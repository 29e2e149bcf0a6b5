package io.seatline.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recordings as people look for them. */
public interface RecordingCatalog {
    Recordings search(RecordingSearch search);

    Optional<Found> find(UUID id);

    record Recordings(List<RecordingRow> items, int total) {}

    /** @param path in the vault; null while there is no sound */
    record Found(RecordingRow row, @Nullable String path) {}

    /** @param reason why there is no sound, or what is wrong with it; null when all is well */
    record RecordingRow(
            UUID id,
            UUID callId,
            String direction,
            String customerNumber,
            int agentId,
            String agentName,
            @Nullable String queueName,
            Instant startedAt,
            @Nullable Long durationMs,
            String state,
            @Nullable String reason,
            @Nullable Float agentDbfs,
            @Nullable Float customerDbfs,
            @Nullable Long bytes) {}
}
