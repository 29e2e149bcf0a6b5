package io.seatline.listening;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.SoundRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was heard, and by which rules it is noticed. */
public interface ListeningStore {
    /**
     * @param figures null: it could not be listened to
     * @param failure why, a slug of {@link io.seatline.recording.RecordingReason}; null when it could
     * @param flags stable words
     */
    record Heard(@Nullable CallFigures figures, @Nullable String failure, List<String> flags, int rules, Instant at) {}

    /**
     * Stored recordings that were not listened to, the newest first.
     *
     * @param again those that failed before then are tried once more
     */
    List<UUID> waiting(int limit, Instant again);

    void save(UUID recording, Heard heard);

    Optional<Heard> find(UUID recording);

    SoundRules rules();

    /** @throws io.seatline.kernel.Refused when somebody saved them meanwhile */
    SoundRules change(SoundRules rules);
}
