package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.call.CallEvent;
import io.seatline.db.floor.Tables;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqFloorJournalTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final JooqFloorJournal journal = new JooqFloorJournal(db, new JsonEvents());

    @AfterEach
    void close() {
        database.close();
    }

    private static FloorJournal.Entry entry(long seq, String note, Instant at) {
        return new FloorJournal.Entry(
                seq, new CallEvent.CallWrappedUp(new CallId(new UUID(0, seq)), new AgentId(1), null, note, at));
    }

    @Test
    void entries_come_back_as_they_were_written_once_and_in_order() {
        var at = Instant.parse("2026-11-20T01:00:00Z");
        journal.append(List.of(entry(1, "一", at), entry(2, "two", at.plusSeconds(1))));
        journal.append(List.of(entry(2, "two", at.plusSeconds(1)), entry(3, "three", at.plusSeconds(2))));
        assertEquals(3, journal.lastSeq());
        assertEquals(
                List.of(entry(2, "two", at.plusSeconds(1)), entry(3, "three", at.plusSeconds(2))),
                journal.readLast(Duration.ofSeconds(1)));
    }

    @Test
    void large_group_is_written_like_a_small_one_with_its_subjects_in_columns() {
        var at = Instant.parse("2026-11-20T01:00:00Z");
        var group = LongStream.rangeClosed(1, 300)
                .mapToObj(seq -> entry(seq, "n", at))
                .toList();
        journal.append(group);
        assertEquals(group, journal.readLast(Duration.ofSeconds(1)));
        assertEquals(
                1,
                db.fetchCount(
                        Tables.JOURNAL,
                        Tables.JOURNAL.CALL_ID.eq(new UUID(0, 300)).and(Tables.JOURNAL.AGENT_ID.eq(1))));
        journal.append(List.of(new FloorJournal.Entry(301, new FloorEvent.SwitchSeen("boot", at))));
        assertEquals(
                1,
                db.fetchCount(Tables.JOURNAL, Tables.JOURNAL.CALL_ID.isNull().and(Tables.JOURNAL.AGENT_ID.isNull())));
    }

    @Test
    void character_that_the_database_refuses_does_not_stop_the_journal() {
        var at = Instant.parse("2026-11-20T01:00:00Z");
        journal.append(List.of(entry(1, "a\0b\0", at), entry(2, "\\u0000 typed", at)));
        assertEquals(
                List.of(entry(1, "ab", at), entry(2, "\\u0000 typed", at)), journal.readLast(Duration.ofSeconds(1)));
    }

    @Test
    void what_is_written_cannot_be_changed() {
        journal.append(List.of(entry(1, "a", Instant.parse("2026-11-20T01:00:00Z"))));
        assertThrows(
                DataAccessException.class, () -> db.deleteFrom(Tables.JOURNAL).execute());
        assertThrows(
                DataAccessException.class,
                () -> db.update(Tables.JOURNAL).set(Tables.JOURNAL.TYPE, "x").execute());
    }
}
