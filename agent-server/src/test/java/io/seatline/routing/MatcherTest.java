package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Matcher.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final QueueId SALES = new QueueId(1);
    private static final QueueId REPAIR = new QueueId(2);

    private final Map<QueueId, Queue> queues = new HashMap<>();
    private final Map<AgentId, AgentProfile> agents = new HashMap<>();
    private @Nullable Matcher made;

    private Matcher matcher() {
        var known = made;
        if (known != null) return known;
        var fresh = new Matcher(new Directory(queues, Map.of(), agents, Choices.NONE));
        made = fresh;
        return fresh;
    }

    private void queue(QueueId id, QueueRouting routing, SkillRequirement... needs) {
        queues.put(
                id,
                new Queue(
                        id,
                        "queue " + id,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(20),
                        true,
                        List.of(needs),
                        routing));
    }

    private static QueueRouting routing(Strategy strategy, List<Ring> rings, int points, int perMinute) {
        return new QueueRouting(
                strategy,
                List.of(),
                Duration.ofSeconds(20),
                false,
                new QueueRouting.Priority(points, 0, perMinute),
                rings,
                WayOut.NONE,
                false);
    }

    private void agent(int id, Map<Integer, Integer> skills) {
        agents.put(new AgentId(id), new AgentProfile(new AgentId(id), "agent " + id, skills));
    }

    private void ready(int id, int idleSince) {
        ready(id, idleSince, 0);
    }

    private void ready(int id, int idleSince, int handled) {
        matcher().agent(new AgentSight(new AgentId(id), Presence.READY, START.plusSeconds(idleSince), handled));
    }

    private void waits(int id, QueueId queue, int second) {
        waits(id, queue, second, 0);
    }

    private void waits(int id, QueueId queue, int second, int points) {
        var at = START.plusSeconds(second);
        matcher().call(new QueuedCall(call(id), queue, at, at, points, null, false, Instant.EPOCH, Map.of()));
    }

    private static CallId call(int id) {
        return new CallId(new UUID(0, id));
    }

    private static Match pair(int call, int agent) {
        return new Match(call(call), new AgentId(agent));
    }

    private List<Match> at(int second) {
        return matcher().match(START.plusSeconds(second));
    }

    @Test
    void longest_waiting_call_goes_to_the_longest_idle_agent() {
        queue(SALES, QueueRouting.PLAIN);
        agent(1, Map.of());
        agent(2, Map.of());
        waits(1, SALES, 30);
        waits(2, SALES, 10);
        ready(1, 50);
        ready(2, 40);
        assertEquals(List.of(pair(2, 2), pair(1, 1)), at(60));
    }

    /** Both have been seen: a decline ended while the agent was busy, and what makes him idle was said before that and heard after it. */
    @Test
    void back_off_that_has_ended_does_not_begin_again_with_an_older_word() {
        queue(SALES, QueueRouting.PLAIN);
        agent(1, Map.of());
        var until = Map.of(new AgentId(1), START.plusSeconds(47));
        matcher().call(new QueuedCall(call(1), SALES, START, START, 0, null, false, Instant.EPOCH, until));
        assertEquals(List.of(), at(32));
        assertEquals(List.of(), at(47));
        ready(1, 46);
        assertEquals(List.of(pair(1, 1)), at(46));
    }

    @Test
    void call_that_nobody_can_take_does_not_block_the_one_behind() {
        queue(SALES, QueueRouting.PLAIN, new SkillRequirement(7, 1));
        queue(REPAIR, QueueRouting.PLAIN, new SkillRequirement(1, 2));
        agent(1, Map.of(1, 3));
        waits(1, SALES, 10);
        waits(2, REPAIR, 20);
        ready(1, 0);
        assertEquals(List.of(pair(2, 1)), at(30));
    }

    @Test
    void skill_level_counts() {
        queue(SALES, QueueRouting.PLAIN, new SkillRequirement(1, 2));
        agent(1, Map.of(1, 1));
        agent(2, Map.of(1, 2));
        waits(1, SALES, 0);
        ready(1, 0);
        assertEquals(List.of(), at(5));
        ready(2, 0);
        assertEquals(List.of(pair(1, 2)), at(6));
    }

    @Test
    void best_skill_comes_before_longest_idle_and_fewest_calls_before_both() {
        queue(SALES, routing(Strategy.BEST_SKILL, List.of(), 0, 1), new SkillRequirement(1, 1));
        queue(REPAIR, routing(Strategy.FEWEST_CALLS, List.of(), 0, 1), new SkillRequirement(1, 1));
        agent(1, Map.of(1, 2));
        agent(2, Map.of(1, 5));
        agent(3, Map.of(1, 3));
        ready(1, 0, 4);
        ready(2, 20, 9);
        ready(3, 10, 1);
        assertEquals(List.of(), at(30));
        waits(1, SALES, 30);
        waits(2, REPAIR, 31);
        assertEquals(List.of(pair(1, 2), pair(2, 3)), at(31));
    }

    @Test
    void ring_lets_lower_levels_in_when_its_time_has_come() {
        var ring = new Ring(Duration.ofSeconds(15), 2, null, null, Set.of());
        queue(SALES, routing(Strategy.LONGEST_IDLE, List.of(ring), 0, 1), new SkillRequirement(1, 4));
        agent(1, Map.of(1, 2));
        ready(1, 0);
        waits(1, SALES, 0);
        assertEquals(List.of(), at(0));
        assertEquals(START.plusSeconds(15), matcher().nextDue());
        assertEquals(List.of(), at(14));
        assertEquals(List.of(pair(1, 1)), at(15));
    }

    @Test
    void points_count_as_minutes_waited_and_faster_ageing_overtakes() {
        queue(SALES, routing(Strategy.LONGEST_IDLE, List.of(), 3, 1));
        queue(REPAIR, routing(Strategy.LONGEST_IDLE, List.of(), 0, 3));
        agent(1, Map.of());
        agent(2, Map.of());
        waits(1, REPAIR, 0);
        waits(2, SALES, 20, 3);
        ready(1, 0);
        // 1 minute: 3 points against 3 + 40 s.
        assertEquals(List.of(pair(2, 1)), at(60));
        waits(3, SALES, 60, 3);
        ready(2, 0);
        // 3 minutes: 9 points against 3 + 2.
        assertEquals(List.of(pair(1, 2)), at(180));
    }

    @Test
    void last_agent_is_waited_for_while_he_is_at_work_and_no_longer_than_the_cap() {
        queue(SALES, QueueRouting.PLAIN);
        agent(1, Map.of());
        agent(2, Map.of());
        ready(1, 0);
        matcher().agent(new AgentSight(new AgentId(2), Presence.BUSY, START, 0));
        var at = START;
        matcher().call(new QueuedCall(call(1), SALES, at, at, 0, new AgentId(2), false, at.plusSeconds(20), Map.of()));
        assertEquals(List.of(), at(1));
        assertEquals(List.of(pair(1, 1)), at(20));
        ready(1, 30);
        matcher().call(new QueuedCall(call(2), SALES, at, at, 0, new AgentId(2), false, at.plusSeconds(60), Map.of()));
        assertEquals(List.of(), at(31));
        matcher().agent(new AgentSight(new AgentId(2), Presence.NOT_READY, START, 0));
        assertEquals(List.of(pair(2, 1)), at(32));
    }

    @Test
    void agent_who_declined_is_asked_again_when_his_back_off_ends_and_others_at_once() {
        queue(SALES, QueueRouting.PLAIN);
        agent(1, Map.of());
        ready(1, 0);
        var backOff = Map.of(new AgentId(1), START.plusSeconds(15));
        matcher().call(new QueuedCall(call(1), SALES, START, START, 0, null, false, Instant.EPOCH, backOff));
        assertEquals(List.of(), at(0));
        assertEquals(List.of(), at(14));
        assertEquals(List.of(pair(1, 1)), at(15));
    }

    @Test
    void target_first_serves_who_can_still_be_served_in_time_but_nobody_starves() {
        var routing = new QueueRouting(
                Strategy.LONGEST_IDLE,
                List.of(),
                Duration.ZERO,
                true,
                new QueueRouting.Priority(0, 0, 1),
                List.of(),
                WayOut.NONE,
                false);
        queue(SALES, routing);
        for (int id = 1; id <= 2; id++) agent(id, Map.of());
        waits(1, SALES, 0);
        waits(2, SALES, 25);
        ready(1, 0);
        assertEquals(List.of(pair(2, 1)), at(30));
        waits(3, SALES, 395);
        assertEquals(List.of(), at(399));
        ready(2, 0);
        assertEquals(List.of(pair(1, 2)), at(400));
    }

    /** 1,000 random halls with every kind of queue: after each change the index says what the plain rules say. */
    @Test
    void what_the_index_decides_is_what_the_rules_say() {
        int pairs = 0;
        for (long seed = 1; seed <= 1_000; seed++) {
            var hall = new RandomHall(seed);
            var fast = new Matcher(hall.directory);
            var plain = new PlainMatcher(hall.directory);
            for (int step = 0; step < 60; step++) {
                for (int change = hall.random.nextInt(20) == 0 ? 50 : 1 + hall.random.nextInt(2);
                        change > 0;
                        change--) {
                    change(hall, fast, plain);
                }
                if (hall.random.nextInt(3) == 0) hall.now = hall.now.plusMillis(hall.random.nextInt(9_000));
                var expected = plain.match(hall.now);
                pairs += expected.size();
                assertEquals(expected, fast.match(hall.now), "seed " + seed + " step " + step);
            }
        }
        assertNotEquals(0, pairs);
    }

    static void change(RandomHall hall, Matcher fast, PlainMatcher plain) {
        switch (hall.random.nextInt(5)) {
            case 0, 1 -> {
                var sight = hall.agent();
                fast.agent(sight);
                plain.agent(sight);
            }
            case 2, 3 -> {
                var call = hall.call();
                fast.call(call);
                plain.call(call);
            }
            default -> {
                var id = hall.someCall();
                fast.gone(id);
                plain.gone(id);
            }
        }
    }
}
