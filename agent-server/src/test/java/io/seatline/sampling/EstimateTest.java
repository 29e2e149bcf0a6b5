package io.seatline.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seatline.sampling.Sample.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static Sample sample(int eligible, double... scores) {
        return new Sample(
                eligible,
                DoubleStream.of(scores).mapToObj(score -> new Unit(score, true)).toList());
    }

    @Test
    void busy_agents_calls_weigh_as_many_as_they_are() {
        var estimate = Estimate.of(List.of(sample(100, 90, 90), sample(900, 50, 50)));
        assertThat(estimate.mean()).isCloseTo(54, within(1e-9));
        assertThat(estimate.scored()).isEqualTo(4);
    }

    @Test
    void everything_scored_leaves_no_doubt() {
        var estimate = Estimate.of(List.of(sample(3, 60, 70, 80)));
        assertThat(estimate).isEqualTo(new Estimate(3, 70.0, 70.0, 70.0));
    }

    @Test
    void single_call_says_nothing_of_how_far_others_are() {
        assertThat(Estimate.of(List.of(sample(30, 70)))).isEqualTo(new Estimate(1, 70.0, null, null));
        assertThat(Estimate.of(List.of())).isEqualTo(new Estimate(0, null, null, null));
    }

    @Test
    void textbook_interval_of_one_stratum() {
        // n 4 of N 40: mean 75, s 12.91, sqrt((1 - 0.1) / 4) * s = 6.12, t3 = 3.182
        var estimate = Estimate.of(List.of(sample(40, 60, 70, 80, 90)));
        assertThat(estimate.low()).isCloseTo(75 - 3.182 * 6.1237, within(0.02));
        assertThat(estimate.high()).isCloseTo(75 + 3.182 * 6.1237, within(0.02));
    }

    @Test
    void two_are_told_apart_only_where_their_intervals_do_not_touch() {
        var good = new Estimate(9, 90.0, 85.0, 95.0);
        var worse = new Estimate(9, 80.0, 76.0, 84.0);
        assertThat(good.certainlyAbove(worse)).isTrue();
        assertThat(worse.certainlyAbove(good)).isFalse();
        assertThat(good.certainlyAbove(new Estimate(9, 84.0, 80.0, 88.0))).isFalse();
        assertThat(good.certainlyAbove(new Estimate(1, 10.0, null, null))).isFalse();
    }

    /**
     * 40 agents with 30 to 300 calls each; scores are skewed, as scores are: most near the top, one call in twenty failed a
     * critical criterion and has 0. Each repetition draws anew with {@link Lottery} and asks whether the truth lies within.
     */
    @Test
    void interval_holds_the_truth_in_93_to_97_of_100_repetitions() {
        int repetitions = 2_000;
        var random = new Random(11);
        var agents = new ArrayList<double[]>();
        for (int n = 0; n < 40; n++) {
            double skill = 65 + 25 * random.nextDouble();
            agents.add(DoubleStream.generate(
                            () -> random.nextInt(20) == 0 ? 0 : Math.min(100, skill + 12 * random.nextGaussian()))
                    .limit(30 + random.nextInt(270))
                    .toArray());
        }
        double all = agents.stream().flatMapToDouble(DoubleStream::of).average().orElseThrow();
        double team = agents.subList(0, 12).stream()
                .flatMapToDouble(DoubleStream::of)
                .average()
                .orElseThrow();
        // A queue takes each third call of every agent.
        double queue = agents.stream()
                .flatMapToDouble(scores -> IntStream.range(0, scores.length)
                        .filter(call -> call % 3 == 0)
                        .mapToDouble(call -> scores[call]))
                .average()
                .orElseThrow();
        int[] held = new int[3];
        for (int n = 0; n < repetitions; n++) {
            var samples = new ArrayList<Sample>();
            var ofQueue = new ArrayList<Sample>();
            for (int agent = 0; agent < agents.size(); agent++) {
                double[] scores = agents.get(agent);
                var calls = new ArrayList<UUID>();
                for (int call = 0; call < scores.length; call++) calls.add(new UUID(agent, call));
                var drawn = Lottery.draw("seed " + n, calls, 8).stream()
                        .mapToInt(call -> (int) call.getLeastSignificantBits())
                        .toArray();
                samples.add(sample(
                        scores.length,
                        Arrays.stream(drawn).mapToDouble(call -> scores[call]).toArray()));
                ofQueue.add(new Sample(
                        scores.length,
                        Arrays.stream(drawn)
                                .mapToObj(call -> new Unit(scores[call], call % 3 == 0))
                                .toList()));
            }
            if (holds(Estimate.of(samples), all)) held[0]++;
            if (holds(Estimate.of(samples.subList(0, 12)), team)) held[1]++;
            if (holds(Estimate.of(ofQueue), queue)) held[2]++;
        }
        for (int count : held) assertThat(count / (double) repetitions).isBetween(0.93, 0.97);
    }

    private static boolean holds(Estimate estimate, double truth) {
        Double low = estimate.low();
        Double high = estimate.high();
        return low != null && high != null && low <= truth && truth <= high;
    }
}
