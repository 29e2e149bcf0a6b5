package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.kernel.QueueId;
import io.seatline.routing.RoutingEvent.Because;
import io.seatline.routing.WayOut.Exit;
import io.seatline.routing.WayOut.Standing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayOutTest {
    private static final QueueId OTHER = new QueueId(2);

    private static @Nullable Exit exit(WayOut way, int here, int inAll, boolean entering, int others, int loggedIn) {
        return way.exit(new Standing(Duration.ofSeconds(here), Duration.ofSeconds(inAll), entering, others, loggedIn));
    }

    private static @Nullable Exit waited(WayOut way, int here, int inAll) {
        return exit(way, here, inAll, false, 0, 1);
    }

    @Test
    void queue_that_turns_calls_away_takes_not_even_the_first_and_lets_nobody_go_who_waits() {
        var way = QueueRouting.PLAIN.turningAway().wayOut();
        assertEquals(new Exit(null, Because.FULL), exit(way, 0, 0, true, 0, 5));
        assertNull(exit(way, 60, 60, false, 0, 5));
    }

    @Test
    void without_a_way_out_a_call_waits_for_ever() {
        assertNull(exit(WayOut.NONE, 100_000, 100_000, true, 100_000, 0));
    }

    @Test
    void full_queue_is_full_for_who_comes_and_not_for_who_waits_in_it() {
        var way = new WayOut(OTHER, null, false, 3, null, false);
        assertNull(exit(way, 0, 0, true, 2, 1));
        assertEquals(new Exit(OTHER, Because.FULL), exit(way, 0, 0, true, 3, 1));
        assertNull(exit(way, 0, 0, false, 3, 1));
        assertEquals(
                new Exit(null, Because.FULL), exit(new WayOut(null, null, false, 3, null, false), 0, 0, true, 3, 1));
    }

    @Test
    void queue_without_agents_is_left_only_where_it_says_so_and_there_is_another() {
        var way = new WayOut(OTHER, null, true, null, null, false);
        assertEquals(new Exit(OTHER, Because.NO_AGENTS), exit(way, 0, 0, true, 0, 0));
        assertEquals(new Exit(OTHER, Because.NO_AGENTS), exit(way, 9, 9, false, 0, 0));
        assertNull(exit(way, 9, 9, false, 0, 1));
        assertNull(exit(new WayOut(OTHER, null, false, null, null, false), 9, 9, false, 0, 0));
        assertNull(exit(new WayOut(null, null, true, null, null, false), 9, 9, false, 0, 0));
    }

    @Test
    void overflow_counts_the_wait_in_this_queue() {
        var way = new WayOut(OTHER, Duration.ofSeconds(30), false, null, null, false);
        assertNull(waited(way, 29, 200));
        assertEquals(new Exit(OTHER, Because.WAITED), waited(way, 30, 200));
        assertNull(waited(new WayOut(null, Duration.ofSeconds(30), false, null, null, false), 60, 60));
    }

    @Test
    void longest_wait_counts_from_the_first_queue_and_ends_the_call_or_sends_it_on() {
        var ends = new WayOut(OTHER, null, false, null, Duration.ofSeconds(90), false);
        assertNull(waited(ends, 10, 89));
        assertEquals(new Exit(null, Because.MAX_WAIT), waited(ends, 10, 90));
        var sends = new WayOut(OTHER, null, false, null, Duration.ofSeconds(90), true);
        assertEquals(new Exit(OTHER, Because.MAX_WAIT), waited(sends, 10, 90));
    }

    @Test
    void of_several_reasons_the_first_counts() {
        var way = new WayOut(OTHER, Duration.ofSeconds(30), true, 1, Duration.ofSeconds(60), false);
        assertEquals(new Exit(OTHER, Because.FULL), exit(way, 60, 60, true, 1, 0));
        assertEquals(new Exit(OTHER, Because.NO_AGENTS), exit(way, 60, 60, false, 1, 0));
        assertEquals(new Exit(null, Because.MAX_WAIT), exit(way, 60, 60, false, 1, 1));
        assertEquals(new Exit(OTHER, Because.WAITED), exit(way, 59, 59, false, 1, 1));
    }
}
