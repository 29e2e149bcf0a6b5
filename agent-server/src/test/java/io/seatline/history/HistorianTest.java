package io.seatline.history;

import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.TestDatabase;
import io.seatline.call.CallEvent;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistorianTest {
    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant NEXT_DAY = DAY.plus(Duration.ofDays(1));

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final JsonEvents json = new JsonEvents();
    private final FloorJournal journal = new JooqFloorJournal(db, json);
    private final JooqHistoryStore store = new JooqHistoryStore(db);
    private long seq;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void thousands_of_random_events_in_random_batches_give_the_same_rows_as_a_rebuild_from_zero() {
        for (long seed = 1; seed <= 5; seed++) {
            append(RandomHistory.of(seed, DAY.plusSeconds(seed * 3600), 120));
            var random = new Random(seed);
            // Each batch by a historian of its own: as if the program had been killed after each.
            while (historian(1 + random.nextInt(40)).advance() > 0)
                assertThat(store.position()).isLessThanOrEqualTo(seq);
            assertThat(store.position()).isEqualTo(seq);
        }
        List<String> grown = rows();
        assertThat(grown).hasSizeGreaterThan(1000);
        historian(500).rebuild();
        assertThat(rows()).isEqualTo(grown);
    }

    @Test
    void offered_is_answered_plus_abandoned_plus_other_plus_open_for_each_queue_counted_from_the_events_themselves() {
        List<DomainEvent> events = RandomHistory.of(42, DAY.plusSeconds(60), 800);
        append(events);
        historian(500).rebuild();
        List<QueueDay> days = new JooqQueueDays(db).between(DAY, NEXT_DAY);
        assertThat(days).hasSize(2);
        for (QueueDay day : days) {
            assertThat(day).isEqualTo(counted(events, day.queueId()));
            assertThat(day.offered()).isEqualTo(day.answered() + day.abandoned() + day.other() + day.open());
            assertThat(day.answered()).isPositive();
            assertThat(day.abandoned()).isPositive();
        }
        assertThat(new JooqQueueDays(db).between(NEXT_DAY, NEXT_DAY.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void no_duration_is_negative_though_the_clock_stepped_back() {
        append(RandomHistory.of(7, DAY, 400));
        historian(500).rebuild();
        List<CallId> ids = db.select(CALL.ID).from(CALL).fetch(row -> new CallId(row.value1()));
        for (CallRecord call : store.load(ids).values()) {
            CallTimes times = CallTimes.of(call, NEXT_DAY);
            assertThat(List.of(times.waitMs(), times.talkMs(), times.holdMs())).allMatch(ms -> ms >= 0);
            for (CallSegment segment : call.segments())
                if (segment.endedAt() != null) assertThat(segment.endedAt()).isAfterOrEqualTo(segment.startedAt());
        }
        assertThat(db.fetchCount(SEGMENT, SEGMENT.ENDED_AT.lt(SEGMENT.STARTED_AT)))
                .isZero();
    }

    @Test
    void line_that_is_not_there_yet_is_waited_for() {
        List<DomainEvent> events = RandomHistory.of(3, DAY, 10);
        append(events);
        seq += 1;
        append(RandomHistory.of(4, DAY, 10));
        while (historian(7).advance() > 0) assertThat(store.position()).isLessThanOrEqualTo(events.size());
        assertThat(store.position()).isEqualTo(events.size());
    }

    @Test
    void two_historians_at_once_do_not_write_twice() {
        append(RandomHistory.of(5, DAY, 20));
        historian(10).advance();
        assertThatThrownBy(() -> store.save(List.of(), 0, 10)).hasMessageContaining("another historian");
        assertThat(store.position()).isEqualTo(10);
    }

    private Historian historian(int batch) {
        return new Historian(new JooqJournalReader(db, json::read), store, batch);
    }

    private void append(List<DomainEvent> events) {
        var entries = new ArrayList<FloorJournal.Entry>();
        for (DomainEvent event : events) entries.add(new FloorJournal.Entry(++seq, event));
        for (int from = 0; from < entries.size(); from += 500)
            journal.append(entries.subList(from, Math.min(entries.size(), from + 500)));
        assertThat(db.fetchCount(JOURNAL)).isPositive();
    }

    private List<String> rows() {
        var rows = new ArrayList<String>();
        db.selectFrom(CALL).orderBy(CALL.ID).forEach(row -> rows.add(row.toString()));
        db.selectFrom(SEGMENT).orderBy(SEGMENT.ID).forEach(row -> rows.add(row.toString()));
        return rows;
    }

    /** The same counts, made in the plainest way from the events. */
    private static QueueDay counted(List<DomainEvent> events, int queue) {
        Map<UUID, Instant> queuedAt = new HashMap<>();
        Map<UUID, Instant> answeredAt = new HashMap<>();
        Map<UUID, CallEvent.CallEnded> ended = new HashMap<>();
        for (DomainEvent event : events)
            switch (event) {
                case CallEvent.CallQueued e
                when e.queue() != null && e.queue().value() == queue ->
                    queuedAt.putIfAbsent(e.call().value(), e.at());
                case CallEvent.CallConnected e ->
                    answeredAt.putIfAbsent(e.call().value(), e.at());
                case CallEvent.CallEnded e -> ended.put(e.call().value(), e);
                default -> {}
            }
        int answered = 0, abandoned = 0, other = 0, open = 0, inTime = 0;
        for (UUID call : queuedAt.keySet()) {
            Instant served = answeredAt.get(call);
            CallEvent.CallEnded end = ended.get(call);
            if (served != null) answered++;
            else if (end == null) open++;
            else if (end.outcome().name().equals("ABANDONED")) {
                abandoned++;
                served = end.at();
            } else other++;
            Instant limit = Objects.requireNonNull(queuedAt.get(call))
                    .truncatedTo(ChronoUnit.MILLIS)
                    .plusSeconds(20);
            if (served != null && !served.truncatedTo(ChronoUnit.MILLIS).isAfter(limit)) inTime++;
        }
        return new QueueDay(queue, answered, abandoned, other, open, inTime);
    }
}
