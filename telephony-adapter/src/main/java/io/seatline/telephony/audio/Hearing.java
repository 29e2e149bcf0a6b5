package io.seatline.telephony.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures incoming sound as it comes; may be read from any thread. */
final class Hearing {
    /** A line counts as quiet up to here: G.711's own noise is near -70, soft speech above -40 dBFS. */
    private static final double QUIET_DBFS = -45;

    /** So that a call of a day does not grow without end; older seconds stay, newer ones are no longer noted. */
    private static final int NOTED_SECONDS = 4 * 3600;

    private final short[] second = new short[Slin.RATE];
    private final List<Double> perSecond = new ArrayList<>();
    private long total;
    private long firstSound = -1;

    synchronized void hear(short[] samples) {
        if (firstSound < 0 && Slin.dbfs(samples) > QUIET_DBFS) firstSound = total;
        for (short sample : samples) {
            second[(int) (total++ % Slin.RATE)] = sample;
            if (total % Slin.RATE == 0 && perSecond.size() < NOTED_SECONDS) perSecond.add(Slin.dbfs(second));
        }
    }

    synchronized Heard now() {
        return new Heard(length(total), perSecond, firstSound < 0 ? null : length(firstSound), latest());
    }

    private short[] latest() {
        int from = (int) (total % Slin.RATE);
        if (total < Slin.RATE) return Arrays.copyOf(second, from);
        short[] ordered = new short[Slin.RATE];
        System.arraycopy(second, from, ordered, 0, Slin.RATE - from);
        System.arraycopy(second, 0, ordered, Slin.RATE - from, from);
        return ordered;
    }

    private static Duration length(long samples) {
        return Duration.ofMillis(samples * 1000 / Slin.RATE);
    }
}
