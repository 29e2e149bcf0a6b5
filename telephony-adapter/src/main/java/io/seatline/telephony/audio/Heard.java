package io.seatline.telephony.audio;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a robot heard until one moment.
 *
 * @param length how much sound came in
 * @param perSecond level of each whole second so far, dBFS
 * @param firstSoundAt when, counted in incoming sound, something louder than a quiet line first came; null when nothing did
 * @param latest the newest sound, at most one second of it
 */
public record Heard(
        Duration length, List<Double> perSecond, @Nullable Duration firstSoundAt, short[] latest) {
    public Heard {
        perSecond = List.copyOf(perSecond);
        latest = latest.clone();
    }

    @Override
    public short[] latest() {
        return latest.clone();
    }

    /** Level of the newest sound. */
    public double dbfs() {
        return Slin.dbfs(latest);
    }

    /** Level of one frequency in the newest sound. */
    public double dbfsAt(double hz) {
        return Slin.dbfsAt(latest, hz);
    }

    @Override
    public String toString() {
        return "%d ms heard, now at %.1f dBFS, seconds %s".formatted(length.toMillis(), dbfs(), perSecond);
    }
}
