package io.seatline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {
    private static List<UUID> calls(int count) {
        return IntStream.range(0, count).mapToObj(n -> new UUID(7, n)).toList();
    }

    @Test
    void same_seed_and_calls_give_the_same_winners_in_whatever_order_they_stand() {
        var turned = new ArrayList<>(calls(50));
        Collections.shuffle(turned, new Random(1));
        assertThat(Lottery.draw("seed", turned, 5)).isEqualTo(Lottery.draw("seed", calls(50), 5));
        assertThat(Lottery.draw("other", calls(50), 5)).isNotEqualTo(Lottery.draw("seed", calls(50), 5));
    }

    @Test
    void everything_is_drawn_where_more_is_asked_than_there_is() {
        assertThat(Lottery.draw("seed", calls(3), 5)).hasSize(3);
        assertThat(Lottery.chance(3, 5)).isEqualTo(1);
        assertThat(Lottery.chance(0, 5)).isZero();
        assertThat(Lottery.chance(20, 5)).isEqualTo(0.25);
    }

    /** Pearson's statistic over how often each of 40 calls won; its 99.9 % quantile with 39 degrees of freedom is 72.1. */
    @Test
    void each_call_wins_as_often_as_any_other() {
        Map<UUID, Integer> won = new HashMap<>();
        int draws = 4_000;
        for (int n = 0; n < draws; n++)
            Lottery.draw("seed " + n, calls(40), 5).forEach(call -> won.merge(call, 1, Integer::sum));
        double expected = draws * Lottery.chance(40, 5);
        double statistic = calls(40).stream()
                .mapToDouble(call -> Math.pow(won.getOrDefault(call, 0) - expected, 2) / expected)
                .sum();
        // Without replacement the counts vary less than Pearson expects: by 35/39.
        assertThat(statistic).isBetween(10.0, 72.1);
    }
}
