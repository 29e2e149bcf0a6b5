package io.seatline.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Agreement beyond what chance gives, where near counts more than far: weighted kappa with squared differences (Cohen,
 * "Weighted kappa", Psychological Bulletin 70(4), 1968). Of more than two reviewers the mean over their pairs (Light,
 * "Measures of response agreement", Psychological Bulletin 76(5), 1971).
 */
final class WeightedKappa {
    private WeightedKappa() {}

    /** Two reviewers' answers to the same question, call by call, as shares of its points. */
    record Pair(double[] one, double[] other) {}

    /** Empty where no pair has both answers that differ: without any, agreement cannot be told from chance. */
    static OptionalDouble of(List<Pair> pairs) {
        List<Double> kappas = new ArrayList<>();
        for (Pair pair : pairs) kappa(pair).ifPresent(kappas::add);
        return kappas.stream().mapToDouble(Double::doubleValue).average();
    }

    private static OptionalDouble kappa(Pair pair) {
        int n = pair.one().length;
        double seen = 0, chance = 0;
        for (int i = 0; i < n; i++) {
            seen += square(pair.one()[i] - pair.other()[i]) / n;
            for (int j = 0; j < n; j++) chance += square(pair.one()[i] - pair.other()[j]) / ((double) n * n);
        }
        return chance == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - seen / chance);
    }

    private static double square(double x) {
        return x * x;
    }
}
