package io.seatline.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The switch says nothing when it cannot write: a call goes on and its file does not grow. So we look. Not thread-safe.
 */
final class GrowthWatch {
    /** The switch holds back 2 s of sound; twice the interval at which we look, so that one late look is no alarm. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<UUID, Seen> seen = new HashMap<>();

    private record Seen(long bytes, Instant since) {}

    /** True when the files of a running segment have not grown for too long. */
    boolean isStalled(UUID id, long bytes, Instant now) {
        Seen before = seen.get(id);
        if (before == null || bytes > before.bytes) {
            seen.put(id, new Seen(bytes, now));
            return false;
        }
        return Duration.between(before.since, now).compareTo(PATIENCE) >= 0;
    }

    void keepOnly(Set<UUID> running) {
        seen.keySet().retainAll(running);
    }
}
