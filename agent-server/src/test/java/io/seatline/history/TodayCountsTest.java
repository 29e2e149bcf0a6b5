package io.seatline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TodayCountsTest {
    private final List<Instant> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final TodayCounts counts = new TodayCounts(
            (from, _) -> {
                asked.add(from);
                return List.of(new QueueDay(1, 6, 3, 1, 2, 6));
            },
            ZoneId.of("Asia/Shanghai"),
            () -> now);

    @Test
    void counts_anew_only_when_the_history_moved_and_at_most_once_a_second() {
        for (int i = 0; i < 10; i++) assertThat(counts.byQueue()).containsKey(1);
        assertThat(asked).hasSize(1);
        counts.moved();
        counts.byQueue();
        assertThat(asked).as("within the same second").hasSize(1);
        now = now.plusSeconds(1);
        counts.byQueue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void new_day_begins_at_midnight_of_the_centre() {
        counts.byQueue();
        now = Instant.parse("2026-11-22T16:00:00Z");
        counts.byQueue();
        assertThat(asked).containsExactly(Instant.parse("2026-11-21T16:00:00Z"), Instant.parse("2026-11-22T16:00:00Z"));
    }

    @Test
    void service_level_is_formula_one() {
        assertThat(new QueueDay(1, 6, 3, 1, 2, 6).serviceLevel()).isEqualTo(6.0 / 9);
        assertThat(new QueueDay(1, 6, 3, 1, 2, 6).offered()).isEqualTo(12);
        assertThat(new QueueDay(1, 0, 0, 1, 1, 0).serviceLevel()).isNull();
        // The glossary's own day: 700 answered, 560 of them in time, 120 gave up in time, 180 later.
        assertThat(new QueueDay(1, 700, 300, 0, 0, 680).serviceLevel()).isEqualTo(0.68);
    }
}
