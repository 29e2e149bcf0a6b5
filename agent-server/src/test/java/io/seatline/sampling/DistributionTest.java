package io.seatline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.sampling.SamplingPlan.Reviewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static Map<UUID, Integer> calls(int count, int agent) {
        var calls = new LinkedHashMap<UUID, Integer>();
        for (int n = 0; n < count; n++) calls.put(new UUID(agent, n), agent);
        return calls;
    }

    @Test
    void calls_are_given_out_by_share() {
        var who = Distribution.of(calls(30, 1), List.of(new Reviewer(8, 2), new Reviewer(9, 1)));
        assertThat(who.values().stream().filter(id -> id == 8)).hasSize(20);
        assertThat(who.values().stream().filter(id -> id == 9)).hasSize(10);
    }

    @Test
    void nobody_scores_his_own_call() {
        var who = Distribution.of(calls(4, 8), List.of(new Reviewer(8, 99), new Reviewer(9, 1)));
        assertThat(who.values()).containsOnly(9);
        assertThat(Distribution.of(calls(4, 8), List.of(new Reviewer(8, 1)))).isEmpty();
    }
}
