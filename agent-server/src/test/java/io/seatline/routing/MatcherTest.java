package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private static QueuedCall call(int id, int second, int skill, @Nullable AgentId first, boolean firstOnly) {
        var needs = skill == 0 ? List.<SkillRequirement>of() : List.of(new SkillRequirement(skill, 2));
        return new QueuedCall(
                new CallId(new UUID(0, id)), needs, START.plusSeconds(second), first, firstOnly, Set.of());
    }

    private static IdleAgent agent(int id, int idleSince, Map<Integer, Integer> skills) {
        return new IdleAgent(new AgentProfile(new AgentId(id), "agent " + id, skills), START.plusSeconds(idleSince));
    }

    private static Matcher.Match pair(int call, int agent) {
        return new Matcher.Match(new CallId(new UUID(0, call)), new AgentId(agent));
    }

    @Test
    void longest_waiting_call_goes_to_the_longest_idle_agent() {
        var calls = List.of(call(1, 30, 0, null, false), call(2, 10, 0, null, false));
        var agents = List.of(agent(1, 50, Map.of()), agent(2, 40, Map.of()));
        assertEquals(List.of(pair(2, 2), pair(1, 1)), Matcher.match(calls, agents));
    }

    @Test
    void call_that_nobody_can_take_does_not_block_the_one_behind() {
        var calls = List.of(call(1, 10, 7, null, false), call(2, 20, 1, null, false));
        assertEquals(List.of(pair(2, 1)), Matcher.match(calls, List.of(agent(1, 0, Map.of(1, 3)))));
    }

    @Test
    void skill_level_counts() {
        var calls = List.of(call(1, 10, 1, null, false));
        assertEquals(List.of(), Matcher.match(calls, List.of(agent(1, 0, Map.of(1, 1)))));
        assertEquals(List.of(pair(1, 1)), Matcher.match(calls, List.of(agent(1, 0, Map.of(1, 2)))));
    }

    @Test
    void agent_who_lost_a_call_is_asked_first_and_for_a_while_alone() {
        var agents = List.of(agent(1, 0, Map.of()), agent(2, 50, Map.of()));
        assertEquals(List.of(pair(1, 2)), Matcher.match(List.of(call(1, 10, 0, new AgentId(2), false)), agents));
        assertEquals(List.of(), Matcher.match(List.of(call(1, 10, 0, new AgentId(3), true)), agents));
    }

    /** FIFO within equal needs, nobody idle while an eligible call waits, nobody matched twice: on 20,000 random halls. */
    @Test
    void random_halls_are_fair_and_leave_no_work_undone() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var calls = new ArrayList<QueuedCall>();
            for (int i = 0; i < random.nextInt(8); i++) {
                calls.add(call(i, random.nextInt(100), random.nextInt(4), null, false));
            }
            var agents = new ArrayList<IdleAgent>();
            for (int i = 0; i < random.nextInt(8); i++) {
                agents.add(agent(i, random.nextInt(100), Map.of(1 + random.nextInt(3), 1 + random.nextInt(3))));
            }
            var matches = Matcher.match(calls, agents);
            check(calls, agents, matches);
        }
    }

    private static void check(List<QueuedCall> calls, List<IdleAgent> agents, List<Matcher.Match> matches) {
        Set<CallId> served = new HashSet<>();
        Set<AgentId> busy = new HashSet<>();
        for (var match : matches) {
            assertTrue(served.add(match.call()), "a call is given once");
            assertTrue(busy.add(match.agent()), "an agent gets one call");
            var call = byId(calls, match.call());
            var agent = agents.stream()
                    .filter(a -> a.profile().id().equals(match.agent()))
                    .findFirst()
                    .orElseThrow();
            assertTrue(agent.profile().meets(call.needs()));
            for (var other : calls) {
                assertTrue(
                        served.contains(other.id())
                                || !other.needs().equals(call.needs())
                                || !other.queuedAt().isBefore(call.queuedAt()),
                        "first come, first served among equal needs");
            }
        }
        for (var call : calls) {
            for (var agent : agents) {
                assertTrue(
                        served.contains(call.id())
                                || busy.contains(agent.profile().id())
                                || !agent.profile().meets(call.needs()),
                        "no eligible agent is idle while a call waits");
            }
        }
    }

    private static QueuedCall byId(List<QueuedCall> calls, CallId id) {
        return calls.stream().filter(call -> call.id().equals(id)).findFirst().orElseThrow();
    }
}
