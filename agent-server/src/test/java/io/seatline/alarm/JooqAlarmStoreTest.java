package io.seatline.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JooqAlarmStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final JooqAlarmStore store =
            new JooqAlarmStore(TestDatabase.fresh().db(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void trouble_that_repeats_is_one_alarm_until_it_is_over() {
        store.raise("disk-low", "data", Map.of("freeMb", "12"));
        store.raise("disk-low", "data", Map.of("freeMb", "3"));
        store.raise("disk-low", "other", Map.of());
        assertEquals(2, store.open().size());
        Alarm first = store.open().getFirst();
        assertEquals(NOW, first.at());
        assertEquals(Map.of("freeMb", "12"), first.params());

        store.clear("disk-low", "data");
        store.clear("disk-low", "data");
        assertEquals("other", store.open().getFirst().object());

        store.raise("disk-low", "data", Map.of());
        assertEquals(2, store.open().size());
    }

    @Test
    void many_threads_raise_one_alarm() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> raise = () -> {
                store.raise("switch-lost", "local", Map.of());
                return true;
            };
            for (var done : threads.invokeAll(
                    IntStream.range(0, 32).mapToObj(i -> raise).toList())) {
                assertTrue(done.get());
            }
        }
        assertEquals(1, store.open().size());
    }

    @Test
    void who_acknowledged_first_stays() {
        store.raise("disk-low", "data", Map.of("text", "\"quoted\" \\ 中文"));
        Alarm alarm = store.open().getFirst();
        assertEquals(Map.of("text", "\"quoted\" \\ 中文"), alarm.params());
        store.acknowledge(alarm.id(), "sun");
        assertEquals("sun", store.acknowledge(alarm.id(), "admin").orElseThrow().acknowledgedBy());
        store.clear("disk-low", "data");
        assertTrue(store.acknowledge(alarm.id(), "sun").isEmpty());
    }
}
