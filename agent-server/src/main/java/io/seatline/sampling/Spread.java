package io.seatline.sampling;

import java.util.Arrays;

/**
 * How far an estimated sum may be from the truth, and how well even that is known. The variance is that of a stratified
 * sample without replacement. Its own degrees of freedom follow Satterthwaite (Biometrics Bulletin 2, 1946) with the
 * variance of a sample variance, {@code s^4 (2 / (n - 1) + (kurtosis - 3) / n)}: scores have heavy tails, a few calls being
 * zero, and with the plain {@code n - strata} too few intervals would hold the truth.
 */
final class Spread {
    private double variance;
    /** Of the variance's own variance: what comes of the counts, and what the kurtosis adds. */
    private double ofCounts;

    private double ofTails;
    private int units;
    private int plainDegrees;
    private double squares;
    private double fourths;

    void add(Sample stratum, double mean) {
        int n = stratum.units().size();
        if (n < 2) return;
        double[] residuals = stratum.units().stream()
                .mapToDouble(unit -> unit.counts() ? unit.score() - mean : 0)
                .toArray();
        double middle = Arrays.stream(residuals).average().orElse(0);
        double square = 0;
        for (double residual : residuals) {
            double distance = (residual - middle) * (residual - middle);
            square += distance;
            fourths += distance * distance;
        }
        squares += square;
        units += n;
        plainDegrees += n - 1;
        double eligible = stratum.eligible();
        double part = eligible * eligible * (1 - n / eligible) / n * square / (n - 1);
        variance += part;
        ofCounts += part * part * 2 / (n - 1);
        ofTails += part * part / n;
    }

    /** Of the sum over all calls. */
    double variance() {
        return variance;
    }

    /** 0 where nothing tells. */
    double degrees() {
        if (plainDegrees == 0 || variance == 0) return plainDegrees;
        double common = squares / plainDegrees;
        double excess = Math.max(0, fourths / units / (common * common) - 3);
        double known = 2 * variance * variance / (ofCounts + excess * ofTails);
        return Math.clamp(known, 1, plainDegrees);
    }
}
