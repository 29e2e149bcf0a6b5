package io.seatline.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.Choices;
import io.seatline.routing.Directory;
import io.seatline.routing.NotReadyReason;
import io.seatline.routing.Queue;
import io.seatline.routing.SkillRequirement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoDaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    static List<DomainEvent> days(long seed) {
        var agents = new HashMap<AgentId, AgentProfile>();
        for (int id = 1; id <= 6; id++) {
            agents.put(new AgentId(id), new AgentProfile(new AgentId(id), "a" + id, Map.of(1, 3, 2, 3)));
        }
        var queues = new HashMap<QueueId, Queue>();
        for (int id = 1; id <= 2; id++) {
            queues.put(
                    new QueueId(id),
                    new Queue(
                            new QueueId(id),
                            "q" + id,
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(20),
                            true,
                            List.of(new SkillRequirement(id, 1))));
        }
        var directory =
                new Directory(queues, Map.of("4001", new QueueId(1), "4002", new QueueId(2)), agents, choices());
        return DemoDays.before(NOW, ZONE, directory, new Random(seed));
    }

    @Test
    void past_looks_like_days_of_a_real_centre_and_every_call_has_ended() {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        Set<CallId> open = new HashSet<>();
        for (var event : days(1)) {
            assertTrue(event.at().isBefore(NOW));
            if (event instanceof CallEvent.CallArrived e) open.add(e.call());
            if (event instanceof CallEvent.CallPlaced e) open.add(e.call());
            if (event instanceof CallEvent.CallConnected e) assertFalse(e.recorded());
            if (event instanceof CallEvent.CallEnded e) {
                assertTrue(open.remove(e.call()));
                outcomes.merge(e.outcome(), 1, Integer::sum);
            }
        }
        assertEquals(Set.of(), open);
        var answered = outcomes.getOrDefault(Outcome.ANSWERED, 0);
        var abandoned = outcomes.getOrDefault(Outcome.ABANDONED, 0);
        assertTrue(answered > 500, "answered " + outcomes);
        assertTrue(abandoned > 5 && abandoned < answered / 4, "abandoned " + outcomes);
        assertTrue(outcomes.containsKey(Outcome.BUSY) && outcomes.containsKey(Outcome.NO_ANSWER), "" + outcomes);
    }

    /** The reasons come with every database; the results are those a new centre begins with. */
    private static Choices choices() {
        var lunch = new NotReadyReason(new ReasonCode("LUNCH"), ReasonKind.AGENT, "用餐", "Lunch", 1, null, true);
        return new Choices(Map.of(lunch.code(), lunch), Map.of(), DemoDays.codes(), Map.of());
    }

    @Test
    void same_seed_is_the_same_past() {
        assertEquals(days(5), days(5));
    }
}
