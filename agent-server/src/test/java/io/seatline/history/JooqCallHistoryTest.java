package io.seatline.history;

import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.TestDatabase;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.db.recording.enums.State;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryRun;
import io.seatline.entry.IvrRun;
import io.seatline.entry.IvrRun.CallerInput;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.NumberPart;
import io.seatline.kernel.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCallHistoryTest {
    private static final Instant DAY = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOW = DAY.plus(Duration.ofHours(5));

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final JooqHistoryStore store = new JooqHistoryStore(db);
    private final CallHistory history = new JooqCallHistory(db);

    @BeforeEach
    void fill() {
        var json = new JsonEvents();
        var entries = new ArrayList<FloorJournal.Entry>();
        for (DomainEvent event : RandomHistory.of(21, DAY, 200))
            entries.add(new FloorJournal.Entry(entries.size() + 1L, event));
        new JooqFloorJournal(db, json).append(entries);
        new Historian(new JooqJournalReader(db, json::read), store).rebuild();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void pages_hold_every_call_once_newest_first() {
        Set<UUID> seen = new HashSet<>();
        Instant last = Instant.MAX;
        for (int page = 0; page < 5; page++)
            for (CallHistory.CallLine row : search(null, null, null, null, page).items()) {
                assertThat(seen.add(row.id())).isTrue();
                assertThat(row.startedAt()).isBeforeOrEqualTo(last);
                last = row.startedAt();
            }
        assertThat(seen).hasSize(200);
        assertThat(search(null, null, null, null, 0).total()).isEqualTo(200);
    }

    @Test
    void rows_tell_the_same_as_the_records() {
        for (CallHistory.CallLine row : search(null, null, null, null, 0).items()) {
            CallRecord call = store.load(List.of(new CallId(row.id())))
                    .values()
                    .iterator()
                    .next();
            assertThat(new CallTimes(row.waitMs(), row.talkMs(), row.holdMs())).isEqualTo(CallTimes.of(call, NOW));
            assertThat(row.outcome())
                    .isEqualTo(call.ending() == null ? null : call.ending().outcome());
            assertThat(row.note())
                    .isEqualTo(call.wrapUp() == null ? null : call.wrapUp().note());
        }
    }

    @Test
    void what_the_caller_typed_last_stands_in_his_row_without_his_number() {
        var row = search(null, null, Direction.INBOUND, null, 0).items().getFirst();
        var call = new CallId(row.id());
        long seq = db.fetchCount(JOURNAL);
        var entries = new ArrayList<FloorJournal.Entry>();
        var typed = new ArrayList<CallerInput>();
        for (var input : List.of(new CallerInput("主菜单", "2"), new CallerInput("回电号码", number(row)))) {
            typed.add(input);
            var ivr = new IvrRun("main", 0, 0, typed, List.of());
            var run = new EntryRun(1, "热线", EntryRun.Stage.IVR, null, ivr, null, DAY, null);
            entries.add(new FloorJournal.Entry(++seq, new EntryEvent.EntryMoved(call, run, DAY)));
        }
        new JooqFloorJournal(db, new JsonEvents()).append(entries);
        assertThat(search(null, null, Direction.INBOUND, null, 0)
                        .items()
                        .getFirst()
                        .input())
                .containsExactly(
                        new CallHistory.CallerInput("主菜单", "2"),
                        new CallHistory.CallerInput("回电号码", PhoneNumber.masked(number(row))));
        assertThat(search(null, null, Direction.OUTBOUND, null, 0).items())
                .allMatch(other -> other.input().isEmpty());
    }

    @Test
    void filters_narrow() {
        assertThat(search(null, null, Direction.OUTBOUND, null, 0).items())
                .isNotEmpty()
                .allMatch(row -> row.direction() == Direction.OUTBOUND);
        assertThat(search(null, null, null, Outcome.ABANDONED, 0).items())
                .isNotEmpty()
                .allMatch(row -> row.outcome() == Outcome.ABANDONED);
        var first = search(null, null, null, null, 0).items().getFirst();
        assertThat(search(null, number(first).substring(3), null, null, 0).items())
                .isNotEmpty()
                .allMatch(row -> number(row).equals(number(first)));
    }

    @Test
    void numbers_are_masked_and_given_whole_only_for_a_call_one_had_part_in() {
        for (var row : search(null, null, null, null, 0).items()) {
            assertThat(row.customerNumber()).isEqualTo(PhoneNumber.masked(number(row)));
            assertThat(row.toString()).doesNotContain(number(row));
            assertThat(history.number(row.id(), null)).contains(number(row));
            boolean his = search(3, null, null, null, 0).items().stream()
                    .anyMatch(one -> one.id().equals(row.id()));
            assertThat(history.number(row.id(), 3).isPresent()).isEqualTo(his);
        }
    }

    @Test
    void agent_sees_calls_he_talked_in_or_placed_and_no_others() {
        CallHistory.CallLines own = search(3, null, null, null, 0);
        assertThat(own.items()).isNotEmpty();
        for (CallHistory.CallLine row : own.items()) {
            CallRecord call = store.load(List.of(new CallId(row.id())))
                    .values()
                    .iterator()
                    .next();
            boolean talked =
                    call.segments().stream().anyMatch(segment -> segment.agent().value() == 3);
            assertThat(talked || (call.agent() != null && call.agent().value() == 3))
                    .isTrue();
        }
    }

    @Test
    void known_customer_is_named_as_we_know_him_and_stored_recordings_are_listed() {
        CallHistory.CallLine row =
                search(null, null, null, Outcome.ANSWERED, 0).items().getFirst();
        int customer = db.insertInto(CUSTOMER_)
                .set(CUSTOMER_.NAME, "王芳")
                .returning(CUSTOMER_.ID)
                .fetchSingle(CUSTOMER_.ID);
        db.insertInto(NUMBER, NUMBER.NUMBER_, NUMBER.CUSTOMER_ID)
                .values(number(row), customer)
                .execute();
        UUID stored = UUID.randomUUID();
        recording(row.id(), stored, State.STORED);
        recording(row.id(), UUID.randomUUID(), State.FAILED);
        CallHistory.CallLine again =
                search(null, number(row), null, null, 0).items().getFirst();
        assertThat(again.customerName()).isEqualTo("王芳");
        assertThat(again.recordingIds()).containsExactly(stored);
        assertThat(row.customerName()).isEqualTo(db.fetchValue(CALL.CUSTOMER_NAME, CALL.ID.eq(row.id())));
    }

    private String number(CallHistory.CallLine row) {
        return db.fetchValue(CALL.CUSTOMER_NUMBER, CALL.ID.eq(row.id()));
    }

    private CallHistory.CallLines search(
            @Nullable Integer agent,
            @Nullable String number,
            @Nullable Direction direction,
            @Nullable Outcome outcome,
            int page) {
        return history.search(
                new CallSearch(
                        DAY.minusSeconds(60),
                        NOW,
                        agent,
                        null,
                        NumberPart.asked(number, true).orElse(null),
                        direction,
                        outcome,
                        page,
                        50),
                NOW);
    }

    private void recording(UUID call, UUID id, State state) {
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, id)
                .set(RECORDING_.CALL_ID, call)
                .set(RECORDING_.AGENT_ID, 1)
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "1")
                .set(RECORDING_.STARTED_AT, DAY.atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, state)
                .execute();
    }
}
