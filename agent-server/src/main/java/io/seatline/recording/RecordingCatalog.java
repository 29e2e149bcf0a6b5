package io.seatline.recording;

import io.seatline.call.Direction;
import io.seatline.sealing.WrappedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recordings as people look for them; numbers are masked. */
public interface RecordingCatalog {
    default RecordingLines search(RecordingSearch search) {
        return search(search, Listener.EVERYTHING);
    }

    /** What the listener may hear of them. */
    RecordingLines search(RecordingSearch search, Listener listener);

    /** Whoever may hear it. */
    default Optional<Found> find(UUID id) {
        return find(id, Listener.EVERYTHING);
    }

    /** Empty also when it is not for this listener. */
    Optional<Found> find(UUID id, Listener listener);

    /** The states of {@link RecordingState} by name, as they are stored and shown. */
    enum Stage {
        STARTING,
        RUNNING,
        SAVED,
        STORED,
        FAILED,
        DELETED
    }

    record RecordingLines(List<RecordingLine> items, int total) {}

    /**
     * @param path in the vault; null while there is no sound
     * @param key null when it is not sealed
     */
    record Found(
            RecordingLine row,
            @Nullable String path,
            SoundFormat format,
            @Nullable WrappedKey key) {}

    /** @param reason why there is no sound, or what is wrong with it; null when all is well */
    record RecordingLine(
            UUID id,
            UUID callId,
            Direction direction,
            String customerNumber,
            int agentId,
            String agentName,
            @Nullable String queueName,
            Instant startedAt,
            @Nullable Long durationMs,
            Stage state,
            @Nullable String reason,
            @Nullable Float agentDbfs,
            @Nullable Float customerDbfs,
            @Nullable Long bytes) {}
}
