package io.seatline.routing;

import java.time.Duration;
import java.time.Instant;

/** Times as the matcher reckons with them: microseconds since 1970, so that ten points a minute times an age fit a long. */
final class Micros {
    static final long NEVER = Long.MAX_VALUE;

    private Micros() {}

    /** What is further away than the long reaches is for ever. */
    static long of(Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds > 1L << 38) return NEVER;
        return seconds < 0 ? 0 : seconds * 1_000_000 + at.getNano() / 1_000;
    }

    static long of(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plusNanos(micros * 1_000);
    }
}
