package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.routing.EstimatedWait.Known;
import io.seatline.routing.EstimatedWait.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimatedWaitTest {
    private static Known known(
            int ahead, @Nullable Integer last, int ago, int head, @Nullable Integer handleTime, double agents) {
        return new Known(
                ahead,
                last == null ? null : Duration.ofSeconds(last),
                Duration.ofSeconds(ago),
                Duration.ZERO,
                Duration.ofSeconds(head),
                handleTime == null ? null : Duration.ofSeconds(handleTime),
                agents);
    }

    private static @Nullable Range range(int from, int to) {
        return new Range(Duration.ofSeconds(from), Duration.ofSeconds(to));
    }

    @Test
    void one_who_has_waited_himself_is_told_what_is_left() {
        var waited =
                new Known(0, Duration.ofSeconds(200), Duration.ZERO, Duration.ofSeconds(100), Duration.ZERO, null, 1);
        assertEquals(new Range(Duration.ofSeconds(75), Duration.ofSeconds(125)), EstimatedWait.of(waited));
    }

    @Test
    void nothing_is_said_where_nothing_is_known_or_nobody_is_at_work() {
        assertNull(EstimatedWait.of(known(3, 60, 10, 40, 240, 0)));
        assertNull(EstimatedWait.of(known(0, null, 0, 0, null, 5)));
    }

    @Test
    void two_estimates_that_agree_give_a_narrow_range_round_their_middle() {
        // 3 calls and his own x 240 s / 8 agents = 120 s, and the last one waited 120 s just now.
        assertEquals(range(90, 150), EstimatedWait.of(known(3, 120, 0, 100, 240, 8)));
    }

    @Test
    void two_that_disagree_give_a_wide_one_that_holds_both() {
        // 20 s of history against 200 s of work.
        assertEquals(range(20, 200), EstimatedWait.of(known(0, 20, 0, 0, 400, 2)));
    }

    @Test
    void nobody_is_told_less_than_ten_seconds_or_a_range_of_less() {
        assertEquals(range(5, 15), EstimatedWait.of(known(0, 0, 0, 0, 1, 50)));
    }

    @Test
    void one_estimate_alone_is_better_than_none() {
        // Somebody is ahead and nobody was ever served: the wait of the head is all the history there is.
        assertEquals(range(60, 100), EstimatedWait.of(known(1, null, 0, 80, null, 4)));
        assertEquals(range(90, 150), EstimatedWait.of(known(0, null, 0, 0, 960, 8)));
        assertEquals(range(75, 125), EstimatedWait.of(known(2, 100, 0, 100, null, 4)));
    }

    @Test
    void last_wait_is_old_news_when_nobody_was_served_since_and_the_head_of_the_line_knows_better() {
        var fresh = Objects.requireNonNull(EstimatedWait.of(known(2, 30, 0, 600, null, 4)));
        var old = Objects.requireNonNull(EstimatedWait.of(known(2, 30, 900, 600, null, 4)));
        assertEquals(Duration.ofSeconds(30), fresh.middle().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertTrue(old.middle().compareTo(Duration.ofSeconds(550)) > 0, old.toString());
    }

    /** A hall at load 1.02 for three hours: most estimates are off by less than half of the true wait, as callers are promised. */
    @Test
    void in_a_busy_hall_half_of_the_estimates_are_right_within_half() {
        var random = new Random(5);
        var shares = new ArrayList<Double>();
        var free = new PriorityQueue<Double>();
        int agents = 20;
        double service = 200;
        for (int agent = 0; agent < agents; agent++) free.add(0.0);
        var starts = new ArrayList<Double>();
        var arrivals = new ArrayList<Double>();
        for (double now = 0; now < 3 * 3600; now += -Math.log(1 - random.nextDouble()) * service / agents / 1.02) {
            double start = Math.max(now, Objects.requireNonNull(free.poll()));
            free.add(start - Math.log(1 - random.nextDouble()) * service);
            double at = now;
            int ahead = (int) starts.stream().filter(other -> other > at).count();
            if (start - now > 20) {
                int served = starts.size() - ahead;
                var range = EstimatedWait.of(known(
                        ahead,
                        served == 0 ? null : (int) (starts.get(served - 1) - arrivals.get(served - 1)),
                        served == 0 ? 0 : (int) (now - starts.get(served - 1)),
                        ahead == 0 ? 0 : (int) (now - arrivals.get(served)),
                        (int) service,
                        agents));
                shares.add(Math.abs(Objects.requireNonNull(range).middle().toMillis() / 1e3 - (start - now))
                        / (start - now));
            }
            starts.add(start);
            arrivals.add(now);
        }
        var sorted = shares.stream().sorted().toList();
        assertTrue(sorted.size() > 100, "callers waited: " + sorted.size());
        double median = sorted.get(sorted.size() / 2);
        assertTrue(median < 0.5, "median error " + median);
    }
}
