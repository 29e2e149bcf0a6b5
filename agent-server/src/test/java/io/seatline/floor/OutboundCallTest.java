package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboundCallTest {
    private static final LineId LINE = FloorAgent.line(new AgentId(1));
    private final FloorWorld world = new FloorWorld(2).atWork(1);

    private LegId dial() {
        assertNull(world.ask(1, new FloorCommand.PlaceCall("13900139000")));
        assertInstanceOf(CallState.CallingAgent.class, world.call(1).state());
        world.telephony.agentAnswers(LINE);
        world.settle();
        assertInstanceOf(CallState.Ringing.class, world.call(1).state());
        return world.telephony.customerOf(world.call(1).id().value());
    }

    private void assertEnded(Outcome outcome, Blame blame, EndReason reason) {
        var ended = world.only(CallEvent.CallEnded.class);
        assertEquals(outcome, ended.outcome());
        assertEquals(new EndCause(blame, reason), ended.cause());
    }

    @Test
    void agents_leg_comes_first_then_the_customer_and_they_talk() {
        var customer = dial();
        world.telephony.customerAnswers(customer);
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.partyHangsUp(customer);
        world.settle();
        assertEnded(Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
    }

    @Test
    void busy_is_stored_as_busy_and_the_break_goes_on_after_the_wrap_up() {
        world.ask(1, new FloorCommand.GoNotReady(FloorWorld.BREAK));
        world.telephony.customerFails(dial(), new HangupReason(17, 486));
        world.settle();
        assertEnded(Outcome.BUSY, Blame.CUSTOMER, EndReason.BUSY);
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
        world.later(Duration.ofSeconds(31));
        assertEquals(
                FloorWorld.BREAK,
                assertInstanceOf(AgentState.NotReady.class, world.agent(1).state())
                        .reason());
    }

    @Test
    void rejected_is_stored_as_rejected() {
        world.telephony.customerFails(dial(), new HangupReason(21, 603));
        world.settle();
        assertEnded(Outcome.REJECTED, Blame.CUSTOMER, EndReason.REJECTED);
    }

    @Test
    void trunk_that_answers_503_is_the_carriers_fault() {
        world.telephony.customerFails(dial(), new HangupReason(34, 503));
        world.settle();
        assertEnded(Outcome.FAILED, Blame.CARRIER, EndReason.NETWORK);
    }

    @Test
    void phone_that_rings_out_is_no_answer() {
        dial();
        world.later(Duration.ofSeconds(50));
        assertEnded(Outcome.NO_ANSWER, Blame.CUSTOMER, EndReason.NO_ANSWER);
    }

    @Test
    void agent_who_gives_up_first_has_canceled() {
        dial();
        assertNull(world.ask(1, new FloorCommand.HangUp(world.call(1).id())));
        assertEnded(Outcome.CANCELED, Blame.AGENT, EndReason.CANCELED);
    }

    @Test
    void agent_whose_own_phone_does_not_answer_never_reaches_the_customer() {
        world.ask(1, new FloorCommand.PlaceCall("13900139000"));
        world.later(Duration.ofSeconds(25));
        assertEnded(Outcome.FAILED, Blame.AGENT, EndReason.AGENT_UNREACHABLE);
    }

    @Test
    void number_with_letters_is_refused_with_a_reason() {
        assertEquals(RejectReason.NUMBER_INVALID, world.ask(1, new FloorCommand.PlaceCall("1390013900x")));
        assertEquals(RejectReason.NUMBER_INVALID, world.ask(1, new FloorCommand.PlaceCall("1&PJSIP/trunk")));
        assertEquals(RejectReason.NUMBER_INVALID, world.ask(1, new FloorCommand.PlaceCall("")));
    }
}
