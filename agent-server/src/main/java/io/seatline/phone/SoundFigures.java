package io.seatline.phone;

import io.seatline.kernel.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sound travelled, as a browser measured it; null where it could not. Figures that cannot be are refused: they come
 * from outside.
 *
 * @param rttMs round trip between browser and switch, ms
 * @param jitterMs variation of the packets' arrival, ms
 * @param lossPercent packets that never came, 0 to 100
 * @param mos estimated listening quality, 1 (bad) to 4.5 (as good as a telephone gets), by the E-model of ITU-T G.107
 */
public record SoundFigures(
        @Nullable Integer rttMs,
        @Nullable Integer jitterMs,
        @Nullable Double lossPercent,
        @Nullable Double mos) {
    private static final int LONGEST_MS = 60_000;
    /** Under this a call is tiring: screens say so to the agent while it lasts. */
    public static final double POOR_MOS = 3.5;

    public SoundFigures {
        within("rttMs", rttMs, 0, LONGEST_MS);
        within("jitterMs", jitterMs, 0, LONGEST_MS);
        within("lossPercent", lossPercent, 0, 100);
        within("mos", mos, 1, 5);
    }

    boolean poor() {
        return mos != null && mos < POOR_MOS;
    }

    static void within(String field, @Nullable Number value, int least, int most) {
        if (value == null) return;
        double is = value.doubleValue();
        if (!(is >= least && is <= most))
            throw Refused.invalid(field, "out-of-range", Map.of("min", least, "max", most));
    }
}
