package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.call.Transfer;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Agent 1 talks to a customer; agent 3 has the same skill. */
class CallControlTest {
    private static final LineId FIRST = FloorAgent.line(new AgentId(1));
    private static final LineId THIRD = FloorAgent.line(new AgentId(3));
    private static final TransferTarget COLLEAGUE = new TransferTarget.ToAgent(new AgentId(3));
    private static final TransferTarget OUTSIDE = new TransferTarget.ToNumber("13700001111");

    private final FloorWorld world = new FloorWorld(11).ready(1);
    private final LegId caller = arrive();
    private final CallId call = world.call(1).id();

    private LegId arrive() {
        var leg = world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        world.telephony.agentAnswers(FIRST);
        world.settle();
        world.ready(3);
        return leg;
    }

    private void consult(TransferTarget to) {
        assertNull(world.ask(1, new FloorCommand.Consult(call, to, "about the bill")));
    }

    private void asked() {
        consult(COLLEAGUE);
        world.telephony.agentAnswers(THIRD);
        world.settle();
        assertInstanceOf(AgentState.Talking.class, world.agent(3).state());
    }

    private CallState state() {
        var live = world.floor.state().call(call);
        if (live == null) throw new AssertionError("the call is over: " + world.floor.debugState());
        return live.state();
    }

    private Consult.End why() {
        return world.only(CallEvent.ConsultEnded.class).why();
    }

    @Test
    void colleague_who_was_asked_takes_the_call_over_and_both_wrap_up() {
        asked();
        assertInstanceOf(CallState.Consulting.class, state());
        assertNull(world.ask(1, new FloorCommand.CompleteTransfer(call)));
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        var connected = assertInstanceOf(CallState.Connected.class, state());
        assertEquals(new AgentId(3), connected.agent());
        assertEquals(2, world.telephony.snapshot().legs().size());
        var transfer = world.only(CallEvent.CallTransferred.class);
        assertEquals(Transfer.Kind.CONSULT, transfer.kind());
        assertEquals("about the bill", transfer.note());
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.ANSWERED, world.only(CallEvent.CallEnded.class).outcome());
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(3).state());
        assertEquals(1, world.events(CallEvent.CallArrived.class).size());
    }

    @Test
    void colleague_who_declines_leaves_agent_and_customer_together_again_with_the_reason() {
        consult(COLLEAGUE);
        assertInstanceOf(AgentState.Reserved.class, world.agent(3).state());
        world.telephony.agentDeclines(THIRD);
        world.settle();
        assertEquals(Consult.End.DECLINED, why());
        assertInstanceOf(CallState.Connected.class, state());
        assertInstanceOf(AgentState.Ready.class, world.agent(3).state());
    }

    @Test
    void colleague_who_declines_on_his_page_does_the_same() {
        consult(COLLEAGUE);
        var consult = world.only(CallEvent.ConsultStarted.class).consult();
        assertNull(world.ask(3, new FloorCommand.DeclineOffer(new io.seatline.routing.OfferId(consult))));
        assertEquals(Consult.End.DECLINED, why());
        assertInstanceOf(CallState.Connected.class, state());
    }

    @Test
    void colleague_who_does_not_answer_is_not_punished() {
        consult(COLLEAGUE);
        world.later(Duration.ofSeconds(25));
        assertEquals(Consult.End.NO_ANSWER, why());
        assertInstanceOf(CallState.Connected.class, state());
        assertInstanceOf(AgentState.Ready.class, world.agent(3).state());
    }

    @Test
    void who_cannot_be_asked_is_refused_with_the_reason() {
        var nobody = new TransferTarget.ToAgent(new AgentId(99));
        assertEquals(RejectReason.UNKNOWN_TARGET, world.ask(1, new FloorCommand.Consult(call, nobody, "")));
        var self = new TransferTarget.ToAgent(new AgentId(1));
        assertEquals(RejectReason.UNKNOWN_TARGET, world.ask(1, new FloorCommand.Consult(call, self, "")));
        var absent = new TransferTarget.ToAgent(new AgentId(2));
        assertEquals(RejectReason.COLLEAGUE_UNREACHABLE, world.ask(1, new FloorCommand.Consult(call, absent, "")));
        var queue = new TransferTarget.ToQueue(FloorWorld.REPAIR);
        world.ask(3, new FloorCommand.LogOut());
        assertEquals(RejectReason.NOBODY_FREE, world.ask(1, new FloorCommand.Consult(call, queue, "")));
        var wrong = new TransferTarget.ToNumber("12;34");
        assertEquals(RejectReason.NUMBER_INVALID, world.ask(1, new FloorCommand.Consult(call, wrong, "")));
        assertEquals(RejectReason.NOT_NOW, world.ask(4, new FloorCommand.Consult(call, OUTSIDE, "")));
        assertEquals(RejectReason.NOT_NOW, world.ask(3, new FloorCommand.BlindTransfer(call, OUTSIDE, "")));
        assertInstanceOf(CallState.Connected.class, state());
    }

    @Test
    void agent_goes_to_and_fro_and_gives_up() {
        asked();
        assertNull(world.ask(1, new FloorCommand.SwapConsult(call)));
        assertInstanceOf(CallState.Connected.class, state());
        assertNull(world.ask(1, new FloorCommand.SwapConsult(call)));
        assertInstanceOf(CallState.Consulting.class, state());
        assertNull(world.ask(1, new FloorCommand.CancelConsult(call)));
        assertEquals(Consult.End.CANCELED, why());
        var connected = assertInstanceOf(CallState.Connected.class, state());
        assertEquals(new AgentId(1), connected.agent());
        assertInstanceOf(AgentState.Ready.class, world.agent(3).state());
        assertEquals(2, world.telephony.snapshot().legs().size());
    }

    @Test
    void customer_who_gives_up_leaves_the_agents_talking_and_the_call_ends_with_them() {
        asked();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertInstanceOf(CallState.CustomerGone.class, state());
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
        assertNull(world.ask(1, new FloorCommand.HangUp(call)));
        var end = world.only(CallEvent.CallEnded.class);
        assertEquals(Outcome.ANSWERED, end.outcome());
        assertEquals(Blame.CUSTOMER, end.cause().blame());
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        assertInstanceOf(AgentState.Ready.class, world.agent(3).state());
        assertEquals(0, world.telephony.snapshot().legs().size());
    }

    @Test
    void agent_lost_in_a_consult_gets_his_customer_back_first() {
        asked();
        world.telephony.mediaStops(world.telephony.legOn(FIRST));
        world.settle();
        assertEquals(Consult.End.AGENT_LOST, why());
        assertEquals(new AgentId(1), world.offer(1).agent());
        assertTrue(world.call(1).expected());
        world.telephony.agentAnswers(FIRST);
        world.settle();
        assertInstanceOf(CallState.Connected.class, state());
    }

    @Test
    void three_talk_and_the_first_agent_leaves() {
        asked();
        assertNull(world.ask(1, new FloorCommand.Confer(call)));
        assertInstanceOf(CallState.Conference.class, state());
        assertEquals(3, world.telephony.snapshot().legs().size());
        assertNull(world.ask(1, new FloorCommand.HangUp(call)));
        var connected = assertInstanceOf(CallState.Connected.class, state());
        assertEquals(new AgentId(3), connected.agent());
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        assertEquals(2, world.telephony.snapshot().legs().size());
    }

    @Test
    void three_talk_and_the_second_leaves_or_the_customer_ends_it() {
        asked();
        world.ask(1, new FloorCommand.Confer(call));
        assertNull(world.ask(3, new FloorCommand.HangUp(call)));
        assertInstanceOf(CallState.Connected.class, state());
        assertInstanceOf(AgentState.Ready.class, world.agent(3).state());
        consult(OUTSIDE);
        world.telephony.customerAnswers(
                world.telephony.snapshot().legs().getLast().leg());
        world.settle();
        world.ask(1, new FloorCommand.Confer(call));
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(
                Blame.CUSTOMER, world.only(CallEvent.CallEnded.class).cause().blame());
        assertEquals(0, world.telephony.snapshot().legs().size());
    }

    @Test
    void call_handed_to_a_queue_keeps_its_place_and_goes_to_whoever_is_free() {
        var queued = world.call(1).queuedAt();
        assertNull(world.ask(
                1, new FloorCommand.BlindTransfer(call, new TransferTarget.ToQueue(FloorWorld.REPAIR), "broken")));
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        assertEquals(new AgentId(3), world.offer(3).agent());
        assertEquals(queued, world.call(3).queuedAt());
        assertEquals("broken", world.call(3).transfers().getFirst().note());
        world.telephony.agentAnswers(THIRD);
        world.settle();
        assertInstanceOf(CallState.Connected.class, state());
    }

    @Test
    void colleague_who_does_not_take_a_call_handed_to_him_lets_it_come_back() {
        assertNull(world.ask(1, new FloorCommand.BlindTransfer(call, COLLEAGUE, "")));
        assertEquals(new AgentId(3), world.offer(3).agent());
        world.ask(1, new FloorCommand.FinishWrapUp(call, null, ""));
        world.telephony.agentDeclines(THIRD);
        world.settle();
        assertEquals(new AgentId(1), world.offer(1).agent());
    }

    @Test
    void call_passed_on_to_a_number_comes_back_when_it_is_busy() {
        assertNull(world.ask(1, new FloorCommand.BlindTransfer(call, OUTSIDE, "")));
        assertInstanceOf(CallState.Forwarding.class, state());
        world.telephony.customerFails(
                world.telephony.snapshot().legs().getLast().leg(), new io.seatline.telephony.HangupReason(17, 486));
        world.settle();
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        assertEquals(new AgentId(1), world.only(CallEvent.CallQueuedFor.class).first());
        assertNull(world.ask(1, new FloorCommand.FinishWrapUp(call, null, "")));
        assertEquals(new AgentId(1), world.offer(1).agent());
    }

    @Test
    void call_passed_on_to_a_number_goes_on_without_us() {
        assertNull(world.ask(1, new FloorCommand.BlindTransfer(call, OUTSIDE, "")));
        world.telephony.customerAnswers(
                world.telephony.snapshot().legs().getLast().leg());
        world.settle();
        assertInstanceOf(CallState.Forwarded.class, state());
        world.serverRestarts();
        assertInstanceOf(CallState.Forwarded.class, state());
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.ANSWERED, world.only(CallEvent.CallEnded.class).outcome());
    }

    @Test
    void parked_call_is_picked_up_by_a_colleague() {
        assertNull(world.ask(1, new FloorCommand.Park(call)));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertInstanceOf(CallState.Parked.class, state());
        assertNull(world.ask(3, new FloorCommand.PickUp(call)));
        assertTrue(world.call(3).expected(), "his phone takes it by itself");
        world.telephony.agentAnswers(THIRD);
        world.settle();
        assertEquals(
                new AgentId(3),
                assertInstanceOf(CallState.Connected.class, state()).agent());
        assertEquals(RejectReason.CALL_GONE, world.ask(1, new FloorCommand.PickUp(call)));
    }

    @Test
    void parked_call_comes_back_to_who_parked_it() {
        world.ask(1, new FloorCommand.Park(call));
        world.later(Duration.ofSeconds(121));
        assertEquals(new AgentId(1), world.offer(1).agent());
    }

    @Test
    void server_killed_in_a_consult_finds_all_three_and_goes_on() {
        asked();
        world.serverRestarts();
        assertInstanceOf(CallState.Consulting.class, state());
        assertInstanceOf(AgentState.Talking.class, world.agent(3).state());
        assertNull(world.ask(1, new FloorCommand.CompleteTransfer(call)));
        assertEquals(
                new AgentId(3),
                assertInstanceOf(CallState.Connected.class, state()).agent());
    }

    @Test
    void server_killed_while_the_colleague_hangs_up_brings_agent_and_customer_together() {
        asked();
        world.now = world.now.plusSeconds(10);
        world.telephony.amiCut();
        world.telephony.partyHangsUp(world.telephony.legOn(THIRD));
        world.serverRestarts();
        assertEquals(Consult.End.UNSEEN, why());
        assertInstanceOf(CallState.Connected.class, state());
    }

    @Test
    void server_killed_in_a_talk_of_three_or_over_a_parked_call_loses_neither() {
        asked();
        world.ask(1, new FloorCommand.Confer(call));
        world.serverRestarts();
        assertInstanceOf(CallState.Conference.class, state());
        world.ask(3, new FloorCommand.HangUp(call));
        world.ask(1, new FloorCommand.Park(call));
        world.serverRestarts();
        assertInstanceOf(CallState.Parked.class, state());
        assertNotNull(world.floor.state().call(call));
    }
}
