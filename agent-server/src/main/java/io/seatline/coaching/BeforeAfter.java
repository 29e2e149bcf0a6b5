package io.seatline.coaching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in the calls before a talk and in those after it.
 *
 * @param difference after less before, -1 to 1; null while one of them has no call
 * @param low of the difference's 95 % interval
 * @param high of the difference's 95 % interval
 */
public record BeforeAfter(
        Share before,
        Share after,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        Verdict verdict) {
    public enum Verdict {
        /** The interval lies above nought. */
        BETTER,
        WORSE,
        /** It holds nought: these calls do not say. */
        UNDECIDED,
        /** There is nothing to compare yet. */
        TOO_FEW
    }

    /**
     * The interval of the difference is Newcombe's hybrid of the two Wilson intervals (R. G. Newcombe, Statistics in Medicine
     * 17, 1998, method 10).
     */
    static BeforeAfter of(List<Double> before, List<Double> after) {
        Share one = Share.of(before);
        Share two = Share.of(after);
        Double p1 = one.mean(), l1 = one.low(), u1 = one.high();
        Double p2 = two.mean(), l2 = two.low(), u2 = two.high();
        if (p1 == null || l1 == null || u1 == null || p2 == null || l2 == null || u2 == null)
            return new BeforeAfter(one, two, null, null, null, Verdict.TOO_FEW);
        double difference = p2 - p1;
        double low = difference - Math.hypot(p2 - l2, u1 - p1);
        double high = difference + Math.hypot(u2 - p2, p1 - l1);
        Verdict verdict = low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.UNDECIDED;
        return new BeforeAfter(one, two, difference, low, high, verdict);
    }
}
