package io.seatline.sampling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The average score of all calls, concluded from those that were drawn.
 *
 * @param scored how many calls it rests on
 * @param mean 0 to 100; null: nothing was scored
 * @param low of the 95 % interval; null where a single call says nothing of how far others are from it
 * @param high the other end
 */
public record Estimate(
        int scored,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high) {

    /**
     * The ratio estimator of Hajek, that is Horvitz-Thompson for the sum over Horvitz-Thompson for the count, with the
     * linearised variance of a stratified sample without replacement (Sarndal, Swensson and Wretman, Model Assisted Survey
     * Sampling, 1992, section 5.7 and result 3.7.1) and Student's t, whose
     * degrees of freedom are {@link Spread}'s. Strata of which a single call was scored borrow from
     * each other: they are laid together, which makes the interval rather too wide than too narrow.
     */
    public static Estimate of(List<Sample> strata) {
        List<Sample> scored =
                strata.stream().filter(stratum -> !stratum.units().isEmpty()).toList();
        double sum = 0;
        double count = 0;
        int counted = 0;
        for (Sample stratum : scored) {
            double weight = stratum.eligible() / (double) stratum.units().size();
            for (Sample.Unit unit : stratum.units()) {
                if (!unit.counts()) continue;
                sum += weight * unit.score();
                count += weight;
                counted++;
            }
        }
        if (counted == 0) return new Estimate(0, null, null, null);
        double mean = sum / count;
        var spread = new Spread();
        for (Sample stratum : together(scored)) spread.add(stratum, mean);
        boolean everything = scored.stream().allMatch(stratum -> stratum.units().size() == stratum.eligible());
        if (everything) return new Estimate(counted, mean, mean, mean);
        if (spread.degrees() < 1 || counted < 2) return new Estimate(counted, mean, null, null);
        double reach = StudentT.quantile95(spread.degrees()) * Math.sqrt(spread.variance()) / count;
        return new Estimate(counted, mean, Math.max(0, mean - reach), Math.min(100, mean + reach));
    }

    /** Whether the intervals of both say so. */
    boolean certainlyAbove(Estimate other) {
        return low != null && other.high != null && low > other.high;
    }

    private static List<Sample> together(List<Sample> strata) {
        var several = new ArrayList<Sample>();
        var single = new ArrayList<Sample.Unit>();
        int eligible = 0;
        for (Sample stratum : strata) {
            if (stratum.units().size() > 1 || stratum.eligible() == 1) {
                several.add(stratum);
            } else {
                single.addAll(stratum.units());
                eligible += stratum.eligible();
            }
        }
        if (!single.isEmpty()) several.add(new Sample(eligible, single));
        return several;
    }
}
