package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.routing.OfferEvent;
import io.seatline.telephony.LineId;
import org.junit.jupiter.api.Test;

/** Pages that are loaded again or are gone, and phones that die with them. Agents 1 and 3 have the same skill. */
class ContinuityTest {
    private static final LineId FIRST = FloorAgent.line(new AgentId(1));
    private static final LineId THIRD = FloorAgent.line(new AgentId(3));

    private final FloorWorld world = new FloorWorld(12).ready(1);

    private void rings() {
        world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        assertEquals(new AgentId(1), world.offer(1).agent());
    }

    private void talks() {
        rings();
        world.telephony.agentAnswers(FIRST);
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
    }

    private void noneMissed() {
        assertTrue(world.events(OfferEvent.OfferExpired.class).isEmpty(), "nobody missed a call");
    }

    @Test
    void page_that_is_gone_with_its_phone_gives_the_customer_music_at_once_and_the_next_page_the_call() {
        talks();
        var call = world.call(1).id();
        world.handle(new FloorInput.DeskSeen(new AgentId(1), false, world.now));
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.lineLost(FIRST);
        world.settle();
        assertInstanceOf(CallState.Queued.class, world.floor.state().known(call).state());
        world.atWork(1);
        assertEquals(new AgentId(1), world.offer(1).agent());
        assertTrue(world.call(1).expected());
    }

    @Test
    void agent_who_chose_a_break_for_afterwards_is_rung_again_all_the_same() {
        talks();
        world.ask(1, new FloorCommand.GoNotReady(FloorWorld.BREAK));
        assertNull(world.pageLoadsAgain(1));
        world.phoneIsBack(1);
        assertEquals(new AgentId(1), world.offer(1).agent());
    }

    @Test
    void nothing_rings_on_the_phone_of_a_page_that_is_being_loaded_again() {
        talks();
        var call = world.call(1).id();
        world.pageLoadsAgain(1);
        assertInstanceOf(CallState.Queued.class, world.floor.state().known(call).state());
        assertEquals(1, world.events(OfferEvent.OfferMade.class).size());
    }

    @Test
    void page_loaded_again_while_it_rings_is_rung_again_and_missed_nothing() {
        rings();
        world.pageLoadsAgain(1);
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        world.phoneIsBack(1);
        assertEquals(new AgentId(1), world.offer(1).agent());
        world.telephony.agentAnswers(FIRST);
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        noneMissed();
    }

    @Test
    void page_loaded_again_while_it_rings_lets_the_call_ring_where_somebody_is() {
        rings();
        world.ready(3);
        world.pageLoadsAgain(1);
        assertEquals(new AgentId(3), world.offer(3).agent());
        world.telephony.agentAnswers(THIRD);
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(3).state());
        noneMissed();
    }

    @Test
    void page_that_closes_while_it_rings_is_not_waited_for() {
        rings();
        world.ready(3);
        world.handle(new FloorInput.DeskSeen(new AgentId(1), false, world.now));
        world.telephony.lineLost(FIRST);
        world.settle();
        assertEquals(new AgentId(3), world.offer(3).agent());
        noneMissed();
    }

    @Test
    void page_loaded_twice_in_a_call_still_gets_it_back_by_itself() {
        talks();
        world.ask(1, new FloorCommand.GoNotReady(FloorWorld.BREAK));
        world.pageLoadsAgain(1);
        world.phoneIsBack(1);
        world.pageLoadsAgain(1);
        world.phoneIsBack(1);
        assertEquals(new AgentId(1), world.offer(1).agent());
        assertTrue(world.call(1).expected(), "his phone takes it by itself");
        world.telephony.agentAnswers(FIRST);
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
    }

    @Test
    void colleague_who_loads_his_page_again_while_he_is_asked_gives_the_customer_back() {
        talks();
        world.ready(3);
        var call = world.call(1).id();
        assertNull(world.ask(1, new FloorCommand.Consult(call, new TransferTarget.ToAgent(new AgentId(3)), "")));
        world.pageLoadsAgain(3);
        assertEquals(
                Consult.End.UNREACHABLE,
                world.only(CallEvent.ConsultEnded.class).why());
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        assertInstanceOf(AgentState.Ready.class, world.agent(3).state());
    }

    @Test
    void customer_whose_phone_rings_for_a_page_that_is_loaded_again_does_not_answer_into_silence() {
        world.ask(1, new FloorCommand.PlaceCall("13700001111"));
        world.telephony.agentAnswers(FIRST);
        world.settle();
        world.pageLoadsAgain(1);
        assertEquals(Outcome.CANCELED, world.only(CallEvent.CallEnded.class).outcome());
        assertTrue(world.telephony.snapshot().legs().isEmpty());
    }
}
