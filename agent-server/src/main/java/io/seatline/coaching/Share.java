package io.seatline.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a question's points several calls got.
 *
 * @param calls how many
 * @param mean 0 to 1; null: none
 * @param low of the 95 % interval
 * @param high of the 95 % interval
 */
public record Share(
        int calls,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high) {
    static final double Z = 1.959963984540054;

    /**
     * With Wilson's score interval (E. B. Wilson, JASA 22, 1927). It is meant for yes and no; a value between 0 and 1 spreads
     * less than they do, so for scales the interval is rather too wide than too narrow.
     *
     * @param values 0 to 1 each
     */
    static Share of(List<Double> values) {
        int n = values.size();
        if (n == 0) return new Share(0, null, null, null);
        double mean = values.stream().mapToDouble(it -> it).average().orElseThrow();
        double z2 = Z * Z;
        double middle = (mean + z2 / (2 * n)) / (1 + z2 / n);
        double reach = Z / (1 + z2 / n) * Math.sqrt(mean * (1 - mean) / n + z2 / (4.0 * n * n));
        return new Share(n, mean, Math.max(0, middle - reach), Math.min(1, middle + reach));
    }
}
