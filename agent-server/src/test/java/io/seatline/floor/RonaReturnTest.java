package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.kernel.AgentId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who missed a call is not ready, and comes back by himself where the centre has said after how long. */
class RonaReturnTest {
    private static final Duration BACK = Duration.ofSeconds(30);

    private FloorWorld world = world(BACK);

    private static FloorWorld world(Duration back) {
        return new FloorWorld(1, FloorWorld.SETTINGS.withRonaBack(back));
    }

    private AgentState state() {
        var agent = world.floor.state().agent(new AgentId(1));
        assertNotNull(agent);
        return agent.state();
    }

    /** His phone rings for 20 s and he does not hear it; the caller waits on. */
    private void missesACall() {
        world.ready(1);
        world.telephony.callerArrives("13800000001", "", "4001");
        world.settle();
        assertNotNull(world.agent(1).offer());
        world.later(Duration.ofSeconds(20));
        assertTrue(state() instanceof AgentState.NotReady(var reason, var _) && reason.equals(ReasonCode.RONA));
    }

    @Test
    void agent_who_missed_a_call_is_ready_again_after_the_set_time_and_gets_the_waiting_call() {
        missesACall();
        assertEquals(world.now.plus(BACK), world.agent(1).backAt(), "he sees when");
        world.later(BACK.minusSeconds(1));
        assertTrue(state() instanceof AgentState.NotReady);
        world.later(Duration.ofSeconds(1));
        assertNotNull(world.agent(1).offer(), "the call still waits for him");
        assertNull(world.agent(1).backAt());
        var back = world.events(AgentEvent.AgentWentReady.class).getLast();
        assertEquals(AgentEvent.By.SYSTEM, back.by());
    }

    @Test
    void without_a_set_time_he_comes_back_by_his_own_hand_only() {
        world = world(Duration.ZERO);
        missesACall();
        world.later(Duration.ofMinutes(20));
        assertTrue(state() instanceof AgentState.NotReady);
        assertNull(world.ask(1, new FloorCommand.GoReady()));
        assertFalse(state() instanceof AgentState.NotReady);
    }

    @Test
    void who_cannot_be_reached_does_not_come_back_until_he_can() {
        missesACall();
        world.telephony.lineLost(FloorAgent.line(new AgentId(1)));
        world.settle().later(BACK.plusSeconds(10));
        assertTrue(state() instanceof AgentState.NotReady);
        world.atWork(1).later(Duration.ofSeconds(1));
        assertFalse(state() instanceof AgentState.NotReady);
    }

    @Test
    void who_chose_a_break_meanwhile_stays_in_it() {
        missesACall();
        assertNull(world.ask(1, new FloorCommand.GoNotReady(FloorWorld.BREAK)));
        assertNull(world.agent(1).backAt());
        world.later(BACK.plusSeconds(30));
        assertTrue(state() instanceof AgentState.NotReady(var reason, var _) && reason.equals(FloorWorld.BREAK));
    }

    @Test
    void time_goes_on_while_the_server_is_away() {
        missesACall();
        world.serverRestarts();
        world.now = world.now.plus(BACK);
        world.atWork(1).later(Duration.ofSeconds(1));
        assertFalse(state() instanceof AgentState.NotReady);
    }
}
