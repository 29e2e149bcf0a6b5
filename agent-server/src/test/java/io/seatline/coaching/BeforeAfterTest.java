package io.seatline.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seatline.coaching.BeforeAfter.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {
    /** Newcombe 1998, table II, (a): 56/70 and 48/80, method 10: 0.0524 to 0.3339. */
    @Test
    void interval_is_the_published_one() {
        var compared = BeforeAfter.of(shares(48, 80), shares(56, 70));
        assertThat(compared.difference()).isCloseTo(0.2, within(1e-9));
        assertThat(compared.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(compared.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(compared.verdict()).isEqualTo(Verdict.BETTER);
    }

    /** Newcombe 1998, table II, (b): 9/10 and 3/10: 0.1705 to 0.8090. */
    @Test
    void interval_of_few_is_the_published_one() {
        var compared = BeforeAfter.of(shares(3, 10), shares(9, 10));
        assertThat(compared.low()).isCloseTo(0.1705, within(5e-5));
        assertThat(compared.high()).isCloseTo(0.8090, within(5e-5));
    }

    @Test
    void few_calls_decide_nothing_and_none_compare_nothing() {
        assertThat(BeforeAfter.of(shares(1, 3), shares(2, 2)).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(BeforeAfter.of(List.of(), shares(2, 2)).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(BeforeAfter.of(shares(1, 2), List.of()).difference()).isNull();
        assertThat(BeforeAfter.of(shares(20, 20), shares(2, 20)).verdict()).isEqualTo(Verdict.WORSE);
        // All alike still leaves doubt.
        var share = Share.of(shares(3, 3));
        assertThat(share.low()).isBetween(0.4, 0.5);
        assertThat(share.high()).isEqualTo(1);
    }

    @Test
    void interval_holds_the_truth_also_for_scales() {
        var random = new Random(7);
        int held = 0;
        for (int turn = 0; turn < 2_000; turn++) {
            var compared = BeforeAfter.of(scale(random, 20, 0.5), scale(random, 15, 0.7));
            double low = Objects.requireNonNull(compared.low()), high = Objects.requireNonNull(compared.high());
            if (low <= 0.2 && 0.2 <= high) held++;
        }
        assertThat(held).as("rather too wide than too narrow").isGreaterThan(1_900);
    }

    /** Of five steps, with that mean. */
    private static List<Double> scale(Random random, int count, double mean) {
        var values = new ArrayList<Double>();
        for (int n = 0; n < count; n++) {
            int steps = 0;
            for (int step = 0; step < 4; step++) if (random.nextDouble() < mean) steps++;
            values.add(steps / 4.0);
        }
        return values;
    }

    private static List<Double> shares(int yes, int all) {
        var values = new ArrayList<>(Collections.nCopies(yes, 1.0));
        values.addAll(Collections.nCopies(all - yes, 0.0));
        return values;
    }
}
