package io.seatline.callback;

import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.history.Tables.SEGMENT;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.TestDatabase;
import io.seatline.call.CallEvent;
import io.seatline.call.Callback.Mode;
import io.seatline.call.Outcome;
import io.seatline.callback.CallbackStore.CallbackLine;
import io.seatline.callback.CallbackStore.Due;
import io.seatline.callback.CallbackStore.Search;
import io.seatline.customer.CustomerDetails;
import io.seatline.customer.JooqCustomerStore;
import io.seatline.entry.EntryEvent;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.history.JooqJournalReader;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackKeeperTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final UUID REQUEST = new UUID(1, 1);
    private static final CallId ASKED_IN = new CallId(new UUID(2, 2));
    private static final CallId CALLED_AS = new CallId(new UUID(3, 3));

    private final TestDatabase database = TestDatabase.fresh();
    private final DSLContext db = database.db();
    private final JsonEvents json = new JsonEvents();
    private final JooqFloorJournal journal = new JooqFloorJournal(db, json);
    private final JooqCallbackStore store = new JooqCallbackStore(db);
    private final List<Due> told = new ArrayList<>();
    private Instant now = FRIDAY;
    private final List<UUID> canceled = new ArrayList<>();
    /** What the floor knows at the next looks; afterwards {@link #live}. */
    private final List<Set<UUID>> looks = new ArrayList<>();

    private Set<UUID> promised = Set.of();
    private Set<UUID> live = Set.of(ASKED_IN.value(), CALLED_AS.value());
    private final CallbackKeeper keeper =
            new CallbackKeeper(new JooqJournalReader(db, json::read), store, new Floor(), () -> now);
    private long seq;
    private int queue;

    @BeforeEach
    void queue() {
        queue = db.insertInto(QUEUE).set(QUEUE.NAME, "咨询").returning(QUEUE.ID).fetchSingle(QUEUE.ID);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void happens(DomainEvent event) {
        journal.append(List.of(new FloorJournal.Entry(++seq, event)));
        keeper.look();
    }

    private final class Floor implements CallbackFloor {
        @Override
        public void due(Due due) {
            told.add(due);
        }

        @Override
        public boolean cancel(UUID call) {
            canceled.add(call);
            return promised.contains(call);
        }

        @Override
        public Set<UUID> live() {
            return looks.isEmpty() ? live : looks.removeFirst();
        }
    }

    private void asked() {
        happens(new EntryEvent.CallbackRequested(ASKED_IN, REQUEST, queue, "13800138000", "", MONDAY, FRIDAY));
    }

    private CallbackLine line() {
        return store.search(new Search(null, 0, 50)).items().getFirst();
    }

    @Test
    void who_asked_on_friday_night_is_called_on_monday_morning_and_not_before() {
        asked();
        now = MONDAY.minusSeconds(1);
        keeper.look();
        assertThat(told).isEmpty();
        now = MONDAY;
        keeper.look();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().request()).isEqualTo(REQUEST);
        assertThat(told.getFirst().number()).isEqualTo("13800138000");
        keeper.look();
        assertThat(told)
                .as("told once, though the journal has no word of it yet")
                .hasSize(1);
        happens(new CallEvent.CallbackDue(CALLED_AS, REQUEST, "13800138000", "", Mode.AGENT_FIRST, now));
        told.clear();
        keeper.look();
        assertThat(told).isEmpty();
        assertThat(line().calledAs()).isEqualTo(CALLED_AS.value());
        happens(new CallEvent.CallbackMissed(CALLED_AS, Outcome.BUSY, 1, now.plusSeconds(120), now));
        assertThat(line().missed()).isEqualTo(1);
        assertThat(line().dueAt()).isEqualTo(now.plusSeconds(120));
        happens(new CallEvent.CallConnected(
                CALLED_AS, new AgentId(1), new UUID(9, 9), new LegId("a"), new LegId("b"), true, now.plusSeconds(130)));
        assertThat(line().state()).isEqualTo(CallbackState.REACHED);
        happens(new CallEvent.CallEnded(
                CALLED_AS,
                Outcome.ANSWERED,
                new EndCause(Blame.CUSTOMER, EndReason.HUNG_UP),
                now.plus(Duration.ofMinutes(5))));
        assertThat(line().state()).isEqualTo(CallbackState.REACHED);
    }

    @Test
    void list_shows_no_number_where_a_customers_name_is_his_number() {
        new JooqCustomerStore(db)
                .add(new CustomerDetails("138 0013 8000", "", false, "", List.of(new PhoneNumber("13800138000"))));
        asked();
        assertThat(line().number()).isEqualTo("138****8000");
        assertThat(line().customer()).isEmpty();
    }

    @Test
    void promise_of_one_who_waited_is_kept_in_the_same_call_or_not() {
        happens(new CallEvent.CallbackPromised(
                ASKED_IN, new QueueId(queue), "13800138000", Mode.CUSTOMER_FIRST, FRIDAY));
        assertThat(line().calledAs()).isEqualTo(ASKED_IN.value());
        assertThat(line().mode()).isEqualTo(Mode.CUSTOMER_FIRST);
        happens(new CallEvent.CallEnded(
                ASKED_IN, Outcome.NOT_REACHED, new EndCause(Blame.CUSTOMER, EndReason.BUSY), FRIDAY));
        assertThat(line().state()).isEqualTo(CallbackState.NOT_REACHED);
        assertThat(told).isEmpty();
    }

    @Test
    void who_asks_again_before_he_is_called_is_called_once() {
        asked();
        happens(new EntryEvent.CallbackRequested(
                ASKED_IN, new UUID(1, 2), queue, "13800138000", "", MONDAY, FRIDAY.plusSeconds(60)));
        assertThat(store.search(new Search(null, 0, 50)).total()).isEqualTo(1);
    }

    @Test
    void promise_that_a_restart_does_not_remember_gets_another_call() {
        happens(new CallEvent.CallbackPromised(ASKED_IN, new QueueId(queue), "13800138000", Mode.AGENT_FIRST, FRIDAY));
        assertThat(told).isEmpty();
        live = Set.of(ASKED_IN.value());
        restarted().look();
        assertThat(told).as("the floor knows it").isEmpty();
        live = Set.of();
        restarted().look();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().call()).isNotEqualTo(ASKED_IN.value());
    }

    private CallbackKeeper restarted() {
        return new CallbackKeeper(new JooqJournalReader(db, json::read), store, new Floor(), () -> now);
    }

    @Test
    void who_rings_himself_before_his_time_and_talks_is_not_called() {
        asked();
        talked(queue + 1, MONDAY.plusSeconds(5));
        now = MONDAY.minusSeconds(1);
        keeper.look();
        assertThat(line().state()).isEqualTo(CallbackState.OPEN);
        talked(queue, MONDAY.minusSeconds(20));
        now = MONDAY;
        keeper.look();
        assertThat(told).isEmpty();
        assertThat(line().state()).isEqualTo(CallbackState.REACHED);
    }

    private void talked(int queue, Instant at) {
        var call = UUID.randomUUID();
        db.insertInto(CALL)
                .set(CALL.ID, call)
                .set(CALL.DIRECTION, "INBOUND")
                .set(CALL.CUSTOMER_NUMBER, "13800138000")
                .set(CALL.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        db.insertInto(SEGMENT)
                .set(SEGMENT.ID, UUID.randomUUID())
                .set(SEGMENT.CALL_ID, call)
                .set(SEGMENT.AGENT_ID, 1)
                .set(SEGMENT.QUEUE_ID, queue)
                .set(SEGMENT.RECORD, true)
                .set(SEGMENT.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Test
    void request_taken_back_is_never_called() {
        asked();
        live = Set.of();
        assertThat(keeper.cancel(REQUEST)).isTrue();
        assertThat(keeper.cancel(REQUEST)).isFalse();
        now = MONDAY;
        keeper.look();
        assertThat(told).isEmpty();
        assertThat(line().state()).isEqualTo(CallbackState.CANCELED);
    }

    @Test
    void promise_whose_call_was_made_a_moment_ago_is_taken_back_on_the_floor() {
        asked();
        now = MONDAY;
        keeper.look();
        var call = told.getFirst().call();
        promised = Set.of(call);
        assertThat(keeper.cancel(REQUEST))
                .as("the journal has no word of the call yet")
                .isTrue();
        assertThat(canceled).containsExactly(call);
        assertThat(line().state()).as("its end comes from the floor").isEqualTo(CallbackState.OPEN);
        promised = Set.of();
        live = Set.of(call);
        assertThat(keeper.cancel(REQUEST)).as("somebody talks with him").isFalse();
        assertThat(line().state()).isEqualTo(CallbackState.OPEN);
    }

    @Test
    void call_that_ends_while_a_restart_looks_is_not_made_again() {
        happens(new CallEvent.CallbackPromised(ASKED_IN, new QueueId(queue), "13800138000", Mode.AGENT_FIRST, FRIDAY));
        looks.add(Set.of(ASKED_IN.value()));
        looks.add(Set.of());
        restarted().look();
        assertThat(told).isEmpty();
        assertThat(line().calledAs()).isEqualTo(ASKED_IN.value());
    }

    @Test
    void queue_that_is_switched_off_calls_nobody() {
        asked();
        db.update(QUEUE).set(QUEUE.ACTIVE, false).execute();
        now = MONDAY;
        keeper.look();
        assertThat(told).isEmpty();
        assertThat(store.search(new Search(CallbackState.OPEN, 0, 50)).open()).isEqualTo(1);
    }
}
