package io.seatline.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-10T08:00:00Z");

    /** Shrout and Fleiss 1979, table 2: six targets, four judges; ICC(2,1) is .29 there, its interval .02 to .76. */
    private static final double[][] TABLE = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    @Test
    void correlation_and_interval_are_those_of_the_paper() {
        var icc = IntraclassCorrelation.of(TABLE).orElseThrow();
        assertThat(icc.value()).isCloseTo(0.290, within(0.001));
        assertThat(icc.low()).isCloseTo(0.019, within(0.001));
        assertThat(icc.high()).isCloseTo(0.761, within(0.001));
        assertThat(icc.calls()).isEqualTo(6);
        assertThat(icc.reviewers()).isEqualTo(4);
    }

    @Test
    void correlation_of_the_same_scores_is_one_and_of_nothing_to_tell_apart_none() {
        assertThat(IntraclassCorrelation.of(new double[][] {{60, 60}, {80, 80}})
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
        assertThat(IntraclassCorrelation.of(new double[][] {{80, 80}, {80, 80}}))
                .isEmpty();
        assertThat(IntraclassCorrelation.of(new double[][] {{80, 90}})).isEmpty();
        assertThat(IntraclassCorrelation.of(new double[][] {{80}, {90}})).isEmpty();
        assertThat(IntraclassCorrelation.of(new double[0][])).isEmpty();
    }

    @Test
    void one_who_is_stricter_by_a_constant_lowers_absolute_agreement() {
        var icc = IntraclassCorrelation.of(new double[][] {{60, 50}, {70, 60}, {80, 70}, {90, 80}})
                .orElseThrow();
        assertThat(icc.value()).isBetween(0.5, 0.95);
        assertThat(icc.low()).isLessThanOrEqualTo(icc.value());
        assertThat(icc.high()).isGreaterThanOrEqualTo(icc.value());
    }

    @Test
    void interval_covers_the_truth_in_93_to_97_of_100() {
        var random = new Random(4);
        // Variances of calls, reviewers and the rest; the truth is 4 / (4 + 0.5 + 2).
        double truth = 4 / 6.5;
        int covered = 0;
        for (int round = 0; round < 2_000; round++) {
            double[][] scores = new double[20][4];
            double[] strict = random.doubles(4)
                    .map(_ -> random.nextGaussian() * Math.sqrt(0.5))
                    .toArray();
            for (double[] call : scores) {
                double own = random.nextGaussian() * 2;
                for (int j = 0; j < 4; j++) call[j] = 70 + own + strict[j] + random.nextGaussian() * Math.sqrt(2);
            }
            var icc = IntraclassCorrelation.of(scores).orElseThrow();
            if (icc.low() <= truth && truth <= icc.high()) covered++;
        }
        assertThat(covered).isBetween(1_860, 1_940);
    }

    @Test
    void kappa_of_yes_and_no_is_cohens_and_counts_near_more_than_far() {
        // Seen 3 of 4 the same; chance gives 1 of 2.
        assertThat(kappa(new double[] {0, 0, 1, 1}, new double[] {0, 1, 1, 1})).isCloseTo(0.5, within(1e-9));
        assertThat(kappa(new double[] {0, 1}, new double[] {0, 1})).isEqualTo(1);
        assertThat(kappa(new double[] {0, 1}, new double[] {1, 0})).isEqualTo(-1);
        double near = kappa(new double[] {0, 0.5, 1}, new double[] {0, 0.5, 0.75});
        double far = kappa(new double[] {0, 0.5, 1}, new double[] {0, 0.5, 0});
        assertThat(near).isGreaterThan(far);
    }

    @Test
    void kappa_of_answers_that_are_all_the_same_is_not_told() {
        var pair = new WeightedKappa.Pair(new double[] {1, 1}, new double[] {1, 1});
        assertThat(WeightedKappa.of(List.of(pair))).isEmpty();
        assertThat(WeightedKappa.of(List.of())).isEmpty();
    }

    @Test
    void leaning_is_from_the_mean_of_the_others_on_the_same_call() {
        var agreement = Agreement.of(List.of(
                score(1, 1, 90, 1), score(1, 2, 80, 1), score(1, 3, 70, 0.5), score(2, 1, 60, 0), score(2, 2, 70, 1)));
        var first = agreement.reviewers().getFirst();
        assertThat(first.reviewer()).isEqualTo(1);
        assertThat(first.calls()).isEqualTo(2);
        // 90 against 75, 60 against 70
        assertThat(first.mean()).isCloseTo(2.5, within(1e-9));
        assertThat(first.absolute()).isCloseTo(12.5, within(1e-9));
        assertThat(agreement.icc()).as("one call only was scored by all").isNull();
        var item = agreement.items().getFirst();
        assertThat(item.pairs()).isEqualTo(4);
        assertThat(item.same()).isEqualTo(0.25);
        assertThat(item.deviations().get(3)).isCloseTo(-50, within(1e-9));
    }

    @Test
    void one_alone_and_a_question_that_one_alone_answered_say_nothing() {
        var alone = Agreement.of(List.of(score(1, 1, 90, 1)));
        assertThat(alone.reviewers()).isEmpty();
        assertThat(alone.items()).isEmpty();
        assertThat(Agreement.of(List.of()).icc()).isNull();
    }

    @Test
    void drift_is_by_month_and_weighs_by_calls() {
        var october = List.of(
                new BlindScore(UUID.randomUUID(), id(1), 1, 90, Map.of(), NOVEMBER.minusSeconds(86_400 * 30)),
                new BlindScore(UUID.randomUUID(), id(1), 2, 70, Map.of(), NOVEMBER.minusSeconds(86_400 * 30)));
        var november = new ArrayList<BlindScore>();
        for (int call = 1; call <= 3; call++) {
            november.add(score(call, 1, 80, 1));
            november.add(score(call, 2, 78, 1));
        }
        var points = Drift.of(List.of(october, november), ZoneOffset.UTC);
        assertThat(points)
                .containsExactly(
                        new Drift.DriftPoint("2026-10", 1, 1, 20),
                        new Drift.DriftPoint("2026-11", 1, 3, 2),
                        new Drift.DriftPoint("2026-10", 2, 1, -20),
                        new Drift.DriftPoint("2026-11", 2, 3, -2));
    }

    private static double kappa(double[] one, double[] other) {
        return WeightedKappa.of(List.of(new WeightedKappa.Pair(one, other))).orElseThrow();
    }

    private static BlindScore score(int call, int reviewer, double total, double share) {
        return new BlindScore(UUID.randomUUID(), id(call), reviewer, total, Map.of("greeting", share), NOVEMBER);
    }

    private static UUID id(int call) {
        return new UUID(0, call);
    }
}
