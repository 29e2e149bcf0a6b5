package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingFactsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
    private static final AgentId ANA = new AgentId(1);
    private static final AgentId BO = new AgentId(2);
    private static final QueueId SALES = new QueueId(1);
    private static final QueueId REPAIR = new QueueId(2);

    private final RoutingFacts facts = new RoutingFacts(SHANGHAI);
    private final ArrayDeque<Runnable> undo = new ArrayDeque<>();

    private static CallId call(int id) {
        return new CallId(new UUID(0, id));
    }

    private static Instant at(int second) {
        return AT.plusSeconds(second);
    }

    private void joined(int call, AgentId agent, int queued, int second) {
        facts.connected(call(call), agent, "138" + call, SALES, at(queued), at(second), undo::push);
    }

    @Test
    void agents_calls_count_once_each_however_often_the_two_are_joined() {
        joined(1, ANA, 0, 10);
        joined(1, ANA, 0, 300);
        assertEquals(1, facts.handledToday(ANA, at(400)));
        joined(1, BO, 0, 500);
        assertEquals(1, facts.handledToday(BO, at(500)));
        facts.ended(call(1), undo::push);
        joined(2, ANA, 600, 610);
        assertEquals(2, facts.handledToday(ANA, at(700)));
    }

    @Test
    void day_begins_at_the_centres_own_midnight() {
        joined(1, ANA, 0, 10);
        var midnight = Instant.parse("2026-11-20T16:00:00Z");
        assertEquals(1, facts.handledToday(ANA, midnight.minusMillis(1)));
        assertEquals(0, facts.handledToday(ANA, midnight));
        facts.connected(call(2), ANA, "139", SALES, midnight, midnight.plusSeconds(9), undo::push);
        assertEquals(1, facts.handledToday(ANA, midnight.plusSeconds(10)));
    }

    @Test
    void last_wait_is_that_of_the_first_answer_and_not_of_a_return() {
        joined(1, ANA, 0, 25);
        assertEquals(Duration.ofSeconds(25), facts.pace(SALES).lastWait());
        joined(1, ANA, 0, 900);
        joined(1, BO, 0, 950);
        assertEquals(Duration.ofSeconds(25), facts.pace(SALES).lastWait());
        assertEquals(at(25), facts.pace(SALES).lastServedAt());
        assertNull(facts.pace(REPAIR).lastWait());
    }

    @Test
    void handle_time_runs_to_the_end_of_the_wrap_up_and_later_calls_count_more() {
        joined(1, ANA, 0, 0);
        joined(1, ANA, 0, 60);
        facts.ended(call(1), undo::push);
        facts.wrappedUp(call(1), ANA, at(200), undo::push);
        assertEquals(Duration.ofSeconds(200), facts.pace(SALES).handleTime());
        joined(2, ANA, 300, 300);
        facts.wrappedUp(call(9), ANA, at(310), undo::push);
        facts.wrappedUp(call(2), ANA, at(400), undo::push);
        assertEquals(Duration.ofSeconds(190), facts.pace(SALES).handleTime());
        facts.wrappedUp(call(2), ANA, at(900), undo::push);
        assertEquals(Duration.ofSeconds(190), facts.pace(SALES).handleTime());
    }

    @Test
    void call_that_comes_back_to_its_queue_never_left_it_and_one_that_overflows_enters_anew() {
        facts.queued(call(1), SALES, at(0), undo::push);
        facts.queued(call(1), SALES, at(50), undo::push);
        assertEquals(at(0), facts.enteredAt(call(1), at(99)));
        facts.queued(call(1), REPAIR, at(60), undo::push);
        assertEquals(at(60), facts.enteredAt(call(1), at(99)));
        facts.ended(call(1), undo::push);
        assertEquals(at(99), facts.enteredAt(call(1), at(99)));
    }

    @Test
    void estimate_is_held_against_the_wait_from_when_it_was_said() {
        facts.estimated(
                new RoutingEvent.WaitEstimated(call(1), SALES, Duration.ofSeconds(90), Duration.ofSeconds(110), at(0)),
                undo::push);
        joined(1, ANA, -500, 80);
        assertEquals(0.25, facts.pace(SALES).errors().median(), 1e-9);
        // Said about another queue: nothing can be learned for this one.
        facts.estimated(
                new RoutingEvent.WaitEstimated(call(2), REPAIR, Duration.ZERO, Duration.ofSeconds(10), at(0)),
                undo::push);
        joined(2, ANA, 0, 80);
        assertEquals(1, facts.pace(SALES).errors().shares().size());
    }

    @Test
    void last_agent_of_a_customer_is_who_talked_with_him_last() {
        assertNull(facts.lastAgent("1381"));
        joined(1, ANA, 0, 10);
        joined(1, BO, 0, 60);
        assertEquals(BO, facts.lastAgent("1381"));
    }

    @Test
    void fifty_thousand_customers_are_remembered_and_the_oldest_is_forgotten() {
        for (int n = 1; n <= 50_001; n++) joined(n, ANA, 0, 1);
        assertNull(facts.lastAgent("1381"));
        assertEquals(ANA, facts.lastAgent("13850001"));
    }

    @Test
    void everything_can_be_taken_back() {
        facts.queued(call(1), SALES, at(0), undo::push);
        joined(1, ANA, 0, 25);
        undo.clear();
        var before = facts.pace(SALES);
        facts.queued(call(1), REPAIR, at(30), undo::push);
        joined(2, ANA, 0, 40);
        joined(1, BO, 0, 50);
        facts.wrappedUp(call(2), ANA, at(90), undo::push);
        facts.ended(call(1), undo::push);
        while (!undo.isEmpty()) undo.pop().run();
        assertEquals(before, facts.pace(SALES));
        assertEquals(1, facts.handledToday(ANA, at(100)));
        assertEquals(0, facts.handledToday(BO, at(100)));
        assertEquals(ANA, facts.lastAgent("1381"));
        assertNull(facts.lastAgent("1382"));
        assertEquals(at(0), facts.enteredAt(call(1), at(99)));
        // And he is still known to have talked in it.
        joined(1, ANA, 0, 200);
        assertEquals(1, facts.handledToday(ANA, at(200)));
    }
}
