package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.kernel.AgentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpillingJournalTest {
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");

    @TempDir
    Path folder;

    private final Database database = new Database();

    /** Keeps the rule of the real one: a place is written once, a repeated write is harmless. */
    private static final class Database implements FloorJournal {
        final TreeMap<Long, Entry> rows = new TreeMap<>();
        boolean away;

        @Override
        public void append(List<Entry> entries) {
            if (away) throw new IllegalStateException("connection refused");
            for (var entry : entries) rows.putIfAbsent(entry.seq(), entry);
        }

        @Override
        public long lastSeq() {
            return rows.isEmpty() ? 0 : rows.lastKey();
        }

        @Override
        public List<Entry> readLast(Duration window) {
            return new ArrayList<>(rows.values());
        }
    }

    private static FloorJournal.Entry entry(long seq) {
        return new FloorJournal.Entry(seq, new AgentEvent.AgentLoggedIn(new AgentId((int) seq), AT));
    }

    private SpillingJournal journal() {
        return new SpillingJournal(database, folder.resolve("spill"), new JsonEvents());
    }

    @Test
    void events_of_an_outage_come_into_the_database_once_and_in_order() {
        var journal = journal();
        journal.append(List.of(entry(1)));
        database.away = true;
        for (long seq = 2; seq <= 1200; seq++) journal.append(List.of(entry(seq)));
        assertFalse(journal.upToDate());
        assertEquals(1200, journal.lastSeq());
        journal.flush();
        assertEquals(1, database.rows.size(), "still away");
        database.away = false;
        journal.append(List.of(entry(1201)));
        journal.flush();
        assertTrue(journal.upToDate());
        journal.append(List.of(entry(1202)));
        assertEquals(1202, database.rows.size());
        assertEquals(1202, journal.lastSeq());
    }

    @Test
    void server_that_dies_in_the_outage_finds_the_events_again() {
        database.away = true;
        journal().append(List.of(entry(1), entry(2)));
        database.away = false;
        var again = journal();
        assertEquals(List.of(entry(1), entry(2)), again.readLast(Duration.ofDays(1)));
        again.flush();
        assertEquals(2, database.rows.size());
        assertTrue(again.upToDate());
    }

    @Test
    void line_that_was_being_written_when_the_power_went_is_left_out() throws IOException {
        database.away = true;
        journal().append(List.of(entry(1)));
        Files.writeString(folder.resolve("spill"), "2\tAgentLoggedIn\t{\"agent\":", StandardOpenOption.APPEND);
        journal().append(List.of(entry(2)));
        database.away = false;
        assertEquals(List.of(entry(1), entry(2)), journal().readLast(Duration.ofDays(1)));
    }
}
