package io.seatline.transcript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Transcripts as they are kept: sealed. */
public interface TranscriptStore {
    /**
     * @param sealed null: it could not be had
     * @param failure why, a stable word; null when it could
     * @param broken wording rules, as they stood at {@code rules}
     */
    record KeptTranscript(
            byte @Nullable [] sealed,
            @Nullable String failure,
            String model,
            List<Integer> broken,
            int rules,
            Instant at) {}

    /**
     * Sealed recordings that were listened to and not yet written down, the newest first.
     *
     * @param again those that failed before then are tried once more
     */
    List<UUID> waiting(int limit, Instant again);

    void save(UUID recording, KeptTranscript transcript);

    Optional<KeptTranscript> find(UUID recording);

    /** Which were judged by another state of the rules. */
    List<UUID> judgedOtherwise(int state, int limit);

    void judge(UUID recording, List<Integer> broken, int state);
}
