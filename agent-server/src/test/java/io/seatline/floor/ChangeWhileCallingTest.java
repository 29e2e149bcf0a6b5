package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.Directory;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator changes counts for the next decision, and no call notices. */
class ChangeWhileCallingTest {
    private static final LineId LINE_1 = FloorAgent.line(new AgentId(1));
    private static final Directory USUAL = FloorWorld.directory();
    private final FloorWorld world = new FloorWorld(1);

    @Test
    void a_skill_that_is_given_brings_the_waiting_call_at_once() {
        world.ready(4);
        arrives("4002");
        assertNull(world.agent(4).offer(), "level 1 is not enough for repair");
        load(with(new AgentId(4), Map.of(2, 2)));
        assertNotNull(world.agent(4).offer());
    }

    @Test
    void a_skill_that_is_taken_costs_the_next_call_but_not_this_one() {
        world.ready(1);
        LegId talking = talks();
        load(with(new AgentId(1), Map.of()));
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.partyHangsUp(talking);
        world.settle().later(Duration.ofSeconds(40));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        arrives("4001");
        assertNull(world.agent(1).offer());
    }

    @Test
    void an_agent_whose_account_is_closed_finishes_his_call() {
        world.ready(1);
        LegId talking = talks();
        load(new Directory(USUAL.queues(), USUAL.entryPoints(), Map.of(), USUAL.choices()));
        world.later(Duration.ofMinutes(5));
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.partyHangsUp(talking);
        world.settle();
        assertEquals(Outcome.ANSWERED, world.only(CallEvent.CallEnded.class).outcome());
    }

    @Test
    void a_queue_that_is_switched_off_takes_no_call_any_more_and_still_serves_who_waits() {
        arrives("4001");
        load(new Directory(USUAL.queues(), Map.of(), USUAL.agents(), USUAL.choices()));
        world.ready(1);
        assertNotNull(world.agent(1).offer());
    }

    /** Talking, ringing and waiting all at once, while people, skills and numbers come and go at random. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothing_drops_however_often_the_centre_is_changed(long seed) {
        world.ready(1);
        talks();
        world.ready(2);
        arrives("4002");
        arrives("4002");
        var random = new Random(seed);
        for (int step = 0; step < 300; step++) {
            load(changed(random));
            if (random.nextInt(5) == 0) {
                world.now = world.now.plusMillis(20);
            }
            assertEquals(List.of(), world.events(CallEvent.CallEnded.class), "seed " + seed + " step " + step);
            assertInstanceOf(CallState.Connected.class, world.call(1).state());
            FloorInvariants.checkState(world.floor.state());
        }
    }

    private static Directory changed(Random random) {
        var agents = new HashMap<AgentId, AgentProfile>();
        for (AgentProfile agent : USUAL.agents().values()) {
            if (random.nextInt(4) != 0) {
                var skills = new HashMap<Integer, Integer>();
                for (int skill = 1; skill <= 2; skill++) {
                    if (random.nextBoolean()) {
                        skills.put(skill, 1 + random.nextInt(5));
                    }
                }
                agents.put(agent.id(), new AgentProfile(agent.id(), agent.name(), skills));
            }
        }
        Map<String, QueueId> numbers = random.nextBoolean() ? USUAL.entryPoints() : Map.of();
        return new Directory(USUAL.queues(), numbers, agents, USUAL.choices());
    }

    private static Directory with(AgentId agent, Map<Integer, Integer> skills) {
        var agents = new HashMap<>(USUAL.agents());
        agents.put(agent, new AgentProfile(agent, "changed", skills));
        return new Directory(USUAL.queues(), USUAL.entryPoints(), agents, USUAL.choices());
    }

    private void load(Directory directory) {
        world.handle(new FloorInput.DirectoryLoaded(directory, world.now));
        world.settle();
    }

    private LegId arrives(String number) {
        var leg = world.telephony.callerArrives("13800138000", "张三", number);
        world.settle();
        return leg;
    }

    private LegId talks() {
        LegId leg = arrives("4001");
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
        return leg;
    }
}
