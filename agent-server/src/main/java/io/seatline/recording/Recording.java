package io.seatline.recording;

import io.seatline.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one answered segment.
 *
 * @param id the segment's, which is the attempt's that led to it
 * @param endedAt null while the two talk
 * @param format in which its sound is to be stored
 */
public record Recording(
        UUID id, CallId call, Instant startedAt, @Nullable Instant endedAt, SoundFormat format, RecordingState state) {

    public Recording in(RecordingState next) {
        return new Recording(id, call, startedAt, endedAt, format, next);
    }

    /** How long the two talked, as the floor saw it. */
    public Duration talked(Instant now) {
        Duration talked = Duration.between(startedAt, endedAt == null ? now : endedAt);
        return talked.isNegative() ? Duration.ZERO : talked;
    }
}
