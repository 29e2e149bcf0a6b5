package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A voice menu that passes a caller on outside, and an agent who sends his customer to a voice menu. */
class MenuTransferTest {
    private static final LineId LINE_1 = FloorAgent.line(new AgentId(1));
    private final FloorWorld world = new FloorWorld(31).ready(1);

    private LegId choosesThePartner() {
        var leg = world.telephony.callerArrives("13800138000", "", MadeEntries.MENU);
        world.settle();
        world.later(Duration.ofSeconds(1));
        world.telephony.callerPresses(leg, "4");
        world.settle();
        return leg;
    }

    private LegId dialed() {
        return world.telephony.snapshot().legs().stream()
                .map(leg -> leg.leg())
                .filter(world.telephony::isDialed)
                .findFirst()
                .orElseThrow();
    }

    private void check() {
        FloorInvariants.checkState(world.floor.state());
        FloorInvariants.checkJournal(
                world.journal.stream().map(FloorJournal.Entry::event).toList());
    }

    private Outcome outcome() {
        return world.only(CallEvent.CallEnded.class).outcome();
    }

    @Test
    void caller_talks_outside_and_is_no_call_of_ours() {
        var caller = choosesThePartner();
        assertEquals("02155551234", world.only(CallEvent.CallSentOutside.class).number());
        world.telephony.customerAnswers(dialed());
        world.settle();
        check();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.PASSED_ON, outcome());
        assertTrue(world.telephony.snapshot().legs().isEmpty(), "no leg is left");
        check();
    }

    @Test
    void who_is_not_reached_outside_waits_in_the_queue_that_is_named() {
        choosesThePartner();
        world.telephony.customerFails(dialed(), new HangupReason(17, 486));
        world.settle();
        assertEquals(FloorWorld.SALES, world.only(CallEvent.CallQueued.class).queue());
        assertNotNull(world.offer(1));
        check();
    }

    @Test
    void who_hangs_up_before_anybody_answers_outside_ended_in_the_menu() {
        world.telephony.partyHangsUp(choosesThePartner());
        world.settle();
        assertEquals(Outcome.ENDED_IN_IVR, outcome());
        assertTrue(world.telephony.snapshot().legs().isEmpty(), "no leg is left");
        check();
    }

    @Test
    void server_killed_meanwhile_loses_nobody() {
        choosesThePartner();
        world.serverRestarts();
        world.telephony.customerAnswers(dialed());
        world.settle();
        world.serverRestarts();
        var call = world.floor.state().calls().iterator().next();
        assertInstanceOf(CallState.Forwarded.class, call.state());
        check();
    }

    private LegId talks() {
        var leg = world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        return leg;
    }

    private void sent() {
        var to = new TransferTarget.ToMenu(1);
        assertNull(world.ask(1, new FloorCommand.BlindTransfer(world.call(1).id(), to, "wants the balance")));
    }

    @Test
    void agent_sends_the_customer_to_the_menu_which_leads_on() {
        var caller = talks();
        sent();
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        check();
        world.telephony.callerPresses(caller, "2");
        world.settle();
        world.telephony.callerPresses(caller, "47110815#");
        world.settle();
        assertEquals(
                FloorWorld.REPAIR,
                world.events(CallEvent.CallQueued.class).getLast().queue());
        check();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.ANSWERED, outcome());
        check();
    }

    @Test
    void who_hangs_up_in_the_menu_after_a_talk_was_answered() {
        var caller = talks();
        sent();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.ANSWERED, outcome());
        check();
    }

    @Test
    void menu_that_is_not_there_and_a_question_to_one_are_refused() {
        talks();
        var call = world.call(1).id();
        assertEquals(
                RejectReason.UNKNOWN_TARGET,
                world.ask(1, new FloorCommand.BlindTransfer(call, new TransferTarget.ToMenu(4), "")));
        assertEquals(
                RejectReason.UNKNOWN_TARGET,
                world.ask(1, new FloorCommand.Consult(call, new TransferTarget.ToMenu(1), "")));
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
    }
}
