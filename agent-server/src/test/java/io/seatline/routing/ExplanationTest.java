package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.RoutingTrace.By;
import io.seatline.routing.RoutingTrace.Candidate;
import io.seatline.routing.RoutingTrace.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
    private static final QueueId SALES = new QueueId(1);
    private static final CallId CALL = new CallId(new UUID(0, 1));

    private final Map<AgentId, AgentProfile> people = new HashMap<>();
    private final List<AgentSight> sights = new ArrayList<>();

    /** Skill 1 at level 3; a ring after 10 s lets level 2 in. */
    private Matcher hall() {
        var ring = new Ring(Duration.ofSeconds(10), 1, null, null, Set.of());
        var routing = new QueueRouting(
                Strategy.LONGEST_IDLE,
                List.of(),
                Duration.ofSeconds(20),
                false,
                new QueueRouting.Priority(0, 0, 1),
                List.of(ring),
                WayOut.NONE,
                false);
        var second = Duration.ofSeconds(20);
        var queue =
                new Queue(SALES, "sales", second, second, second, true, List.of(new SkillRequirement(1, 3)), routing);
        var matcher = new Matcher(new Directory(Map.of(SALES, queue), Map.of(), people, Choices.NONE));
        sights.forEach(matcher::agent);
        matcher.match(AT);
        return matcher;
    }

    private void agent(int id, int level, Presence presence) {
        var agent = new AgentId(id);
        people.put(agent, new AgentProfile(agent, "agent " + id, level == 0 ? Map.of() : Map.of(1, level)));
        sights.add(new AgentSight(agent, presence, AT.minusSeconds(100 - id), id));
    }

    private static QueuedCall waits(@Nullable AgentId preferred, int exclusive, Map<AgentId, Instant> backOff) {
        return new QueuedCall(CALL, SALES, AT, AT, 0, preferred, false, AT.plusSeconds(exclusive), backOff);
    }

    private static RoutingTrace explain(Matcher matcher, @Nullable Integer chosen, int second) {
        var trace = matcher.explain(
                CALL,
                chosen == null ? null : new AgentId(chosen),
                chosen == null ? null : new UUID(1, 1),
                AT.plusSeconds(second));
        assertNotNull(trace);
        return trace;
    }

    private static Map<Integer, Verdict> verdicts(RoutingTrace trace) {
        var verdicts = new HashMap<Integer, Verdict>();
        for (var candidate : trace.candidates()) verdicts.put(candidate.agent(), candidate.verdict());
        return verdicts;
    }

    @Test
    void everybody_at_work_has_his_reason_and_who_is_not_is_left_out() {
        agent(1, 5, Presence.READY);
        agent(2, 3, Presence.BUSY);
        agent(3, 3, Presence.NOT_READY);
        agent(4, 3, Presence.UNREACHABLE);
        agent(5, 2, Presence.READY);
        agent(6, 0, Presence.READY);
        agent(7, 3, Presence.LOGGED_OUT);
        agent(8, 4, Presence.READY);
        var matcher = hall();
        matcher.call(waits(null, 0, Map.of(new AgentId(8), AT.plusSeconds(15))));
        assertEquals(1, matcher.match(AT).size());
        var trace = explain(matcher, 1, 0);
        assertEquals(
                Map.of(
                        1, Verdict.CHOSEN,
                        2, Verdict.BUSY,
                        3, Verdict.NOT_READY,
                        4, Verdict.UNREACHABLE,
                        5, Verdict.RING_NOT_OPEN,
                        6, Verdict.SKILL_MISSING,
                        8, Verdict.BACKING_OFF),
                verdicts(trace));
        assertEquals(By.LONGEST_IDLE, trace.by());
        assertEquals(0, trace.ring());
        assertEquals(
                new Candidate(1, "agent 1", Verdict.CHOSEN, 99_000, 1, 5),
                trace.candidates().getFirst());
        assertEquals(0, trace.unlisted());
    }

    @Test
    void call_that_nobody_may_take_yet_says_when_its_ring_is_shut_and_when_it_is_kept() {
        agent(5, 2, Presence.READY);
        var matcher = hall();
        matcher.call(waits(null, 0, Map.of()));
        assertTrue(matcher.match(AT.plusSeconds(4)).isEmpty());
        var trace = explain(matcher, null, 4);
        assertEquals(Map.of(Verdict.RING_NOT_OPEN, 1), trace.counts());
        assertEquals(4_000, trace.waitedMs());
        assertEquals(1, trace.waiting());
        assertNull(trace.by());

        agent(1, 3, Presence.READY);
        agent(2, 3, Presence.BUSY);
        matcher = hall();
        matcher.call(waits(new AgentId(2), 30, Map.of()));
        assertTrue(matcher.match(AT.plusSeconds(12)).isEmpty());
        assertEquals(
                Map.of(Verdict.KEPT_FOR_ANOTHER, 2, Verdict.BUSY, 1),
                explain(matcher, null, 12).counts());
    }

    @Test
    void after_the_ring_opened_it_says_which_and_calls_it_knows_not_have_no_reason() {
        agent(5, 2, Presence.READY);
        var matcher = hall();
        matcher.call(waits(null, 0, Map.of()));
        matcher.match(AT);
        assertEquals(1, matcher.match(AT.plusSeconds(10)).size());
        assertEquals(1, explain(matcher, 5, 10).ring());
        assertNull(matcher.explain(new CallId(new UUID(0, 9)), null, null, AT));
    }

    /** In a hall of 3,000 forty stand in the list, the telling ones first, and all are counted. */
    @Test
    void large_hall_is_counted_whole_and_listed_in_part() {
        var all = new EnumMap<Verdict, Integer>(Verdict.class);
        for (int id = 1; id <= 3_000; id++) {
            int kind = id % 10;
            agent(id, kind == 0 ? 0 : kind == 1 ? 2 : 3, kind < 4 ? Presence.READY : Presence.BUSY);
            all.merge(
                    kind == 0
                            ? Verdict.SKILL_MISSING
                            : kind == 1 ? Verdict.RING_NOT_OPEN : kind < 4 ? Verdict.ELIGIBLE : Verdict.BUSY,
                    1,
                    Integer::sum);
        }
        var matcher = hall();
        matcher.call(waits(null, 0, Map.of()));
        var chosen = matcher.match(AT).getFirst().agent();
        all.merge(Verdict.ELIGIBLE, -1, Integer::sum);
        all.put(Verdict.CHOSEN, 1);
        var trace = explain(matcher, chosen.value(), 0);
        assertEquals(all, new EnumMap<>(trace.counts()));
        assertEquals(RoutingTrace.MOST, trace.candidates().size());
        assertEquals(Verdict.CHOSEN, trace.candidates().getFirst().verdict());
        assertEquals(Verdict.ELIGIBLE, trace.candidates().getLast().verdict());
        assertEquals(2_960, trace.unlisted());
        // In the order in which they would have been asked.
        assertEquals(
                List.of(2, 3, 12, 13),
                trace.candidates().subList(0, 4).stream().map(Candidate::agent).toList());
    }
}
