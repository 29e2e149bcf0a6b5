package io.seatline.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recordings as people look for them. */
public interface RecordingCatalog {
    Page search(RecordingSearch search);

    Optional<Row> find(UUID id);

    record Page(List<Row> items, int total) {}

    /** @param path in the vault; null while there is no sound */
    record Row(
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
            @Nullable Long bytes,
            @Nullable String path) {}
}
