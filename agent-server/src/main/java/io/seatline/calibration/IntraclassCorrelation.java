package io.seatline.calibration;

import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How much of the spread of the scores is of the calls and not of who scored: 1 is agreement to the point, 0 is none; below 0 they
 * differ more within a call than between calls. ICC(2,1), two-way random, absolute agreement, one reviewer: Shrout and Fleiss,
 * "Intraclass Correlations: Uses in Assessing Rater Reliability", Psychological Bulletin 86(2), 1979, with the interval given there.
 *
 * @param value at most 1
 * @param low of the 95 % interval
 * @param high of the 95 % interval
 * @param calls how many it rests on
 * @param reviewers how many scored each
 */
public record IntraclassCorrelation(double value, double low, double high, int calls, int reviewers) {
    private static final double TAIL = 0.975;

    /**
     * @param scores a row for each call, a column for each reviewer, whole
     * @return empty for less than two of either, and where all scores are the same, so that there is nothing to tell apart
     */
    public static Optional<IntraclassCorrelation> of(double[][] scores) {
        int n = scores.length;
        int k = n == 0 ? 0 : scores[0].length;
        if (n < 2 || k < 2) return Optional.empty();
        double mean = 0;
        double[] row = new double[n], column = new double[k];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < k; j++) {
                mean += scores[i][j] / (n * k);
                row[i] += scores[i][j] / k;
                column[j] += scores[i][j] / n;
            }
        double rows = 0, columns = 0, rest = 0;
        for (int i = 0; i < n; i++) rows += k * square(row[i] - mean) / (n - 1);
        for (int j = 0; j < k; j++) columns += n * square(column[j] - mean) / (k - 1);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < k; j++) rest += square(scores[i][j] - row[i] - column[j] + mean) / ((n - 1) * (k - 1));
        // What is left of sums that are zero is noise of the arithmetic.
        double noise = 1e-9 * (1 + mean * mean);
        if (rest < noise) rest = 0;
        if (rows < noise && columns < noise && rest == 0) return Optional.empty();
        double value = (rows - rest) / (rows + (k - 1) * rest + k * (columns - rest) / n);
        if (rest == 0 && columns < noise) return Optional.of(new IntraclassCorrelation(1, 1, 1, n, k));
        double degrees = degrees(value, rest == 0 ? Double.POSITIVE_INFINITY : columns / rest, n, k);
        double below = FDistribution.of(n - 1, degrees).inverseCumulativeProbability(TAIL);
        double above = FDistribution.of(degrees, n - 1).inverseCumulativeProbability(TAIL);
        double common = k * columns + (k * n - k - n) * rest;
        double low = n * (rows - below * rest) / (below * common + n * rows);
        double high = n * (above * rows - rest) / (common + n * above * rows);
        return Optional.of(new IntraclassCorrelation(value, low, high, n, k));
    }

    /** Of the denominator, by Satterthwaite's approximation as the paper has it. */
    private static double degrees(double value, double ratio, int n, int k) {
        // The limit for reviewers who differ by a constant alone.
        if (Double.isInfinite(ratio)) return k - 1;
        double spread = n * (1 + (k - 1) * value) - k * value;
        double top = (k - 1) * (n - 1) * square(k * value * ratio + spread);
        return Math.max(1e-3, top / ((n - 1) * square(k * value * ratio) + square(spread)));
    }

    private static double square(double x) {
        return x * x;
    }
}
