package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.kernel.AgentId;
import io.seatline.telephony.DialNumber;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who missed a call comes back by himself after 30 s. */
class RonaTest {
    private static final Duration BACK = Duration.ofSeconds(30);

    private final FloorWorld world = new FloorWorld(
                    13, FloorSettings.defaults(new DialNumber("02155550000")).withRonaBack(BACK))
            .ready(1);

    /** His phone rings out and the caller gives up. */
    private Instant missed() {
        var leg = world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        world.later(Duration.ofSeconds(21));
        world.telephony.partyHangsUp(leg);
        world.settle();
        return assertInstanceOf(AgentState.NotReady.class, world.agent(1).state())
                .since();
    }

    @Test
    void who_missed_a_call_sees_when_he_is_ready_again_and_then_he_is() {
        var back = missed().plus(BACK);
        assertEquals(back, world.agent(1).backAt());
        world.later(Duration.between(world.now, back).minusSeconds(1));
        assertInstanceOf(AgentState.NotReady.class, world.agent(1).state());
        world.later(Duration.ofSeconds(1));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertNull(world.agent(1).backAt());
        assertEquals(
                AgentEvent.By.SYSTEM,
                world.events(AgentEvent.AgentWentReady.class).getLast().by());
    }

    @Test
    void who_missed_a_call_and_cannot_be_reached_does_not_come_back() {
        missed();
        world.telephony.lineLost(FloorAgent.line(new AgentId(1)));
        world.settle();
        world.later(BACK.plusSeconds(5));
        assertInstanceOf(AgentState.NotReady.class, world.agent(1).state());
    }

    @Test
    void break_taken_after_a_missed_call_is_a_break() {
        missed();
        world.ask(1, new FloorCommand.GoNotReady(FloorWorld.BREAK));
        assertNull(world.agent(1).backAt());
        world.later(BACK.plusSeconds(5));
        assertInstanceOf(AgentState.NotReady.class, world.agent(1).state());
    }
}
