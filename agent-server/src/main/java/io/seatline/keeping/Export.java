package io.seatline.keeping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sound that leaves the house, or is asked to.
 *
 * @param endsAt from then on nothing is handed out any more
 */
public record Export(
        int id,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant endsAt,
        List<UUID> recordings) {
    /** Stable words. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED
    }

    public Export {
        recordings = List.copyOf(recordings);
    }
}
