package io.seatline.recording;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.TestDatabase;
import io.seatline.db.account.enums.Role;
import io.seatline.db.recording.enums.State;
import io.seatline.kernel.CallId;
import io.seatline.kernel.NumberPart;
import io.seatline.sealing.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqRecordingStoreTest {
    private static final Instant T = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID CALL_ID = new UUID(9, 9);
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final StoredSound SOUND = new StoredSound(
            "2026/11/22/" + ONE + ".sealed",
            "ab",
            320_044,
            SoundFormat.FLAC,
            new WrappedKey("0001-00000000", "AAAA"),
            Duration.ofSeconds(10),
            -20.5f,
            -31.25f,
            null,
            T.plusSeconds(15));

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final JooqRecordingStore store = new JooqRecordingStore(db);
    private final JooqRecordingCatalog catalog = new JooqRecordingCatalog(db);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_recorded_segment_is_adopted_once_and_others_never() {
        call("13800000000", 1);
        segment(ONE, 1, true, T, null);
        segment(TWO, 1, false, T, null);
        assertThat(store.adoptSince(Instant.EPOCH, false)).isEqualTo(1);
        assertThat(store.adoptSince(Instant.EPOCH, false)).isZero();
        assertThat(store.unsettled(10))
                .containsExactly(new Recording(
                        ONE, new CallId(CALL_ID), T, null, SoundFormat.OPUS, new RecordingState.Starting()));
        db.update(SEGMENT)
                .set(SEGMENT.ENDED_AT, T.plusSeconds(10).atOffset(ZoneOffset.UTC))
                .execute();
        assertThat(store.unsettled(10).getFirst().endedAt()).isEqualTo(T.plusSeconds(10));
        assertThat(store.find(TWO)).isEmpty();
    }

    @Test
    void every_state_comes_back_as_it_was_saved() {
        call("13800000000", 1);
        segment(ONE, 1, true, T, T.plusSeconds(10));
        store.adoptSince(Instant.EPOCH, false);
        Recording recording = store.find(ONE).orElseThrow();
        for (RecordingState state : List.of(
                new RecordingState.Running(),
                new RecordingState.Saved(),
                new RecordingState.Failed(RecordingReason.FILE_MISSING),
                new RecordingState.Saved(),
                new RecordingState.Stored(SOUND))) {
            store.save(recording.in(state));
            assertThat(store.find(ONE).orElseThrow().state()).isEqualTo(state);
        }
        assertThat(db.fetchValue(RECORDING_.REASON, RECORDING_.SEGMENT_ID.eq(ONE)))
                .as("the old reason is gone")
                .isNull();
        assertThat(store.unsettled(10)).isEmpty();
    }

    @Test
    void what_is_stored_stays() {
        call("13800000000", 1);
        segment(ONE, 1, true, T, T.plusSeconds(10));
        store.adoptSince(Instant.EPOCH, false);
        Recording recording = store.find(ONE).orElseThrow();
        store.save(recording.in(new RecordingState.Stored(SOUND)));
        assertThatThrownBy(() -> store.save(recording.in(new RecordingState.Failed(RecordingReason.FILE_MISSING))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void catalog_finds_by_time_agent_queue_and_number_and_pages_newest_first() {
        int ana = account("ana", "Ana"), bo = account("bo", "Bo");
        int sales = queue("Sales");
        call("13812345678", sales);
        for (int i = 0; i < 5; i++)
            segment(new UUID(1, i), i % 2 == 0 ? ana : bo, sales, true, T.plusSeconds(i), T.plusSeconds(i + 1));
        store.adoptSince(Instant.EPOCH, false);
        assertThat(ids(search(null, null, null, null, null, 0, 2))).containsExactly(new UUID(1, 4), new UUID(1, 3));
        assertThat(ids(search(null, null, null, null, null, 2, 2))).containsExactly(new UUID(1, 0));
        assertThat(search(null, null, null, null, null, 0, 2).total()).isEqualTo(5);
        assertThat(search(null, null, ana, null, null, 0, 10).items())
                .hasSize(3)
                .allMatch(row -> row.agentName().equals("Ana"));
        assertThat(search(T.plusSeconds(1), T.plusSeconds(3), null, null, null, 0, 10)
                        .items())
                .hasSize(2);
        assertThat(search(null, null, null, sales, "1234", 0, 10).items())
                .hasSize(5)
                .allMatch(row -> "Sales".equals(row.queueName()));
        assertThat(search(null, null, null, sales + 1, null, 0, 10).total()).isZero();
        assertThat(search(null, null, null, null, "3812", 0, 10).items())
                .allMatch(row -> row.customerNumber().equals("138****5678"))
                .hasSize(5);
        var guess = NumberPart.asked("13812", false).orElseThrow();
        assertThat(catalog.search(new RecordingSearch(null, null, null, null, guess, RecordingTraits.ANY, true, 0, 10))
                        .total())
                .as("digits that are masked are not found out one by one")
                .isZero();
        assertThat(catalog.find(new UUID(1, 0)).orElseThrow().row().state()).isEqualTo(RecordingCatalog.Stage.STARTING);
    }

    @Test
    void state_names_are_those_of_the_table() {
        assertThat(State.values())
                .extracting(State::getLiteral)
                .containsExactly(Stream.of(RecordingCatalog.Stage.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    private RecordingCatalog.RecordingLines search(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer agent,
            @Nullable Integer queue,
            @Nullable String number,
            int page,
            int size) {
        return catalog.search(new RecordingSearch(
                from,
                to,
                agent,
                queue,
                NumberPart.asked(number, true).orElse(null),
                RecordingTraits.ANY,
                true,
                page,
                size));
    }

    private static List<UUID> ids(RecordingCatalog.RecordingLines page) {
        return page.items().stream().map(RecordingCatalog.RecordingLine::id).toList();
    }

    private void call(String number, int queue) {
        db.insertInto(CALL)
                .set(CALL.ID, CALL_ID)
                .set(CALL.DIRECTION, "INBOUND")
                .set(CALL.CUSTOMER_NUMBER, number)
                .set(CALL.QUEUE_ID, queue)
                .set(CALL.STARTED_AT, T.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void segment(UUID id, int agent, boolean record, Instant from, @Nullable Instant to) {
        segment(id, agent, 1, record, from, to);
    }

    private void segment(UUID id, int agent, int queue, boolean record, Instant from, @Nullable Instant to) {
        db.insertInto(SEGMENT)
                .set(SEGMENT.ID, id)
                .set(SEGMENT.CALL_ID, CALL_ID)
                .set(SEGMENT.AGENT_ID, agent)
                .set(SEGMENT.QUEUE_ID, queue)
                .set(SEGMENT.RECORD, record)
                .set(SEGMENT.STARTED_AT, from.atOffset(ZoneOffset.UTC))
                .set(SEGMENT.ENDED_AT, to == null ? null : to.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private int account(String login, String name) {
        return db.insertInto(ACCOUNT_)
                .set(ACCOUNT_.LOGIN, login)
                .set(ACCOUNT_.DISPLAY_NAME, name)
                .set(ACCOUNT_.PASSWORD_HASH, "x")
                .set(ACCOUNT_.ROLE, Role.AGENT)
                .returning(ACCOUNT_.ID)
                .fetchSingle(ACCOUNT_.ID);
    }

    private int queue(String name) {
        return db.insertInto(QUEUE).set(QUEUE.NAME, name).returning(QUEUE.ID).fetchSingle(QUEUE.ID);
    }
}
