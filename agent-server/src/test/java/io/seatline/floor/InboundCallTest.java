package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InboundCallTest {
    private static final LineId LINE_1 = FloorAgent.line(new AgentId(1));
    private final FloorWorld world = new FloorWorld(1);

    private io.seatline.telephony.LegId caller() {
        var leg = world.telephony.callerArrives("13800138000", "张三", "4001");
        world.settle();
        return leg;
    }

    private void assertEnded(Outcome outcome, Blame blame, EndReason reason) {
        var ended = world.only(CallEvent.CallEnded.class);
        assertEquals(outcome, ended.outcome());
        assertEquals(new EndCause(blame, reason), ended.cause());
        assertTrue(world.telephony.snapshot().legs().isEmpty(), "no leg is left");
    }

    @Test
    void caller_is_offered_answered_talks_and_the_agent_wraps_up() {
        world.ready(1);
        var leg = caller();
        var offer = world.agent(1).offer();
        assertNotNull(offer);
        assertEquals("13800138000", world.only(CallEvent.CallArrived.class).number());
        assertEquals("张三", world.call(1).name());

        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
        assertInstanceOf(CallState.Connected.class, world.call(1).state());

        world.later(Duration.ofSeconds(60));
        world.telephony.partyHangsUp(leg);
        world.settle();
        assertEnded(Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());

        var call = world.call(1).id();
        assertEquals(RejectReason.UNKNOWN_CODE, world.ask(1, new FloorCommand.FinishWrapUp(call, "no-such-code", "")));
        assertNull(world.ask(1, new FloorCommand.FinishWrapUp(call, "sold", "买了")));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertEquals("sold", world.only(CallEvent.CallWrappedUp.class).code());
    }

    @Test
    void agent_who_hangs_up_is_named_as_the_one_who_did() {
        world.ready(1);
        caller();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertNull(world.ask(1, new FloorCommand.HangUp(world.call(1).id())));
        assertEnded(Outcome.ANSWERED, Blame.AGENT, EndReason.HUNG_UP);
    }

    @Test
    void agent_who_puts_the_phone_down_is_named_too() {
        world.ready(1);
        caller();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        world.telephony.partyHangsUp(world.telephony.legOn(LINE_1));
        world.settle();
        assertEnded(Outcome.ANSWERED, Blame.AGENT, EndReason.HUNG_UP);
    }

    @Test
    void caller_who_gives_up_while_waiting_has_abandoned() {
        var leg = caller();
        world.later(Duration.ofSeconds(12));
        world.telephony.partyHangsUp(leg);
        world.settle();
        assertEnded(Outcome.ABANDONED, Blame.CUSTOMER, EndReason.ABANDONED);
    }

    @Test
    void caller_who_gives_up_while_it_rings_frees_the_agent() {
        world.ready(1);
        var leg = caller();
        world.telephony.partyHangsUp(leg);
        world.settle();
        assertEnded(Outcome.ABANDONED, Blame.CUSTOMER, EndReason.ABANDONED);
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertEquals(
                OfferEvent.WithdrawnBecause.CALLER_GONE,
                world.only(OfferEvent.OfferWithdrawn.class).because());
    }

    @Test
    void reserved_agent_who_ignores_an_offer_goes_not_ready_and_the_next_is_asked() {
        world.ready(1, 3);
        var leg = caller();
        assertNotNull(world.agent(1).offer(), "the agent who is idle longest is asked first");
        world.later(Duration.ofSeconds(21));
        assertEquals(
                ReasonCode.RONA,
                assertInstanceOf(AgentState.NotReady.class, world.agent(1).state())
                        .reason());
        assertNotNull(world.agent(3).offer());
        assertEquals(2, world.events(OfferEvent.OfferMade.class).size());
        assertEquals(
                world.events(CallEvent.CallQueued.class).getFirst().at(),
                world.call(3).queuedAt(),
                "the call keeps its place");
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(3)));
        world.settle();
        assertInstanceOf(AgentState.Talking.class, world.agent(3).state());
        world.telephony.partyHangsUp(leg);
        world.settle();
        assertEnded(Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
    }

    @Test
    void declined_call_goes_to_somebody_else_and_comes_back_only_after_a_while() {
        world.ready(1);
        caller();
        var offer = world.offer(1);
        assertNull(world.ask(1, new FloorCommand.DeclineOffer(offer.id())));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertNull(world.agent(1).offer(), "not at once to the same agent");
        assertEquals(RejectReason.OFFER_GONE, world.ask(1, new FloorCommand.DeclineOffer(offer.id())));
        world.later(Duration.ofSeconds(16));
        assertNotNull(world.agent(1).offer(), "there is nobody else");
    }

    @Test
    void nobody_there_means_waiting_and_the_first_who_comes_gets_the_call() {
        caller();
        world.later(Duration.ofSeconds(5));
        assertEquals(0, world.events(OfferEvent.OfferMade.class).size());
        world.ready(2);
        assertEquals(0, world.events(OfferEvent.OfferMade.class).size(), "agent 2 lacks the skill");
        world.ready(1);
        assertEquals(1, world.events(OfferEvent.OfferMade.class).size());
    }

    @Test
    void number_that_nobody_serves_is_refused() {
        world.telephony.callerArrives("13800138000", "", "4999");
        world.settle();
        assertEnded(Outcome.REFUSED, Blame.CUSTOMER, EndReason.INVALID_NUMBER);
    }

    @Test
    void both_hanging_up_at_once_end_the_call_once_whichever_word_comes_first() {
        for (long seed = 0; seed < 50; seed++) {
            var race = new FloorWorld(seed);
            race.ready(1);
            race.shuffled = true;
            var leg = race.telephony.callerArrives("13800138000", "", "4001");
            race.settle();
            race.telephony.agentAnswers(LINE_1);
            race.settle();
            var agentLeg = race.telephony.legOn(LINE_1);
            race.handle(new FloorInput.Heard(new io.seatline.telephony.TelephonyEvent.LegHungUp(
                    agentLeg, null, HangupReason.NORMAL, true, race.now)));
            race.telephony.partyHangsUp(leg);
            race.settle();
            assertEquals(Outcome.ANSWERED, race.only(CallEvent.CallEnded.class).outcome());
            assertEquals(1, race.events(AgentEvent.AgentStartedWrapUp.class).size());
        }
    }

    @Test
    void answer_and_abandon_at_once_end_in_exactly_one_outcome() {
        for (long seed = 0; seed < 50; seed++) {
            var race = new FloorWorld(seed);
            race.ready(1);
            var leg = race.telephony.callerArrives("13800138000", "", "4001");
            race.settle();
            race.shuffled = true;
            race.telephony.agentAnswers(LINE_1);
            race.telephony.partyHangsUp(leg);
            race.settle();
            race.only(CallEvent.CallEnded.class);
            assertTrue(race.telephony.snapshot().legs().isEmpty());
        }
    }

    @Test
    void agent_lost_in_a_call_costs_the_caller_music_not_the_call() {
        world.ready(1, 3);
        var leg = caller();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertNull(world.pageLoadsAgain(1));
        world.phoneIsBack(1);
        var offer = world.agent(1).offer();
        assertNotNull(offer, "the same agent is asked first");
        assertNull(world.agent(3).offer());
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertEquals(2, world.events(CallEvent.CallConnected.class).size());
        world.telephony.partyHangsUp(leg);
        world.settle();
        assertEnded(Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
    }

    @Test
    void hold_is_what_the_switch_says_not_what_was_asked() {
        world.ready(1);
        caller();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        world.telephony.partyHolds(world.telephony.legOn(LINE_1));
        world.settle();
        assertInstanceOf(CallState.Held.class, world.call(1).state());
        world.telephony.partyResumes(world.telephony.legOn(LINE_1));
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
    }

    @Test
    void break_chosen_while_talking_comes_after_the_wrap_up() {
        world.ready(1);
        var leg = caller();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertNull(world.ask(1, new FloorCommand.GoNotReady(FloorWorld.LUNCH)));
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
        world.telephony.partyHangsUp(leg);
        world.later(Duration.ofSeconds(31));
        assertEquals(
                FloorWorld.LUNCH,
                assertInstanceOf(AgentState.NotReady.class, world.agent(1).state())
                        .reason());
    }

    @Test
    void switch_that_asks_twice_gets_the_same_call() {
        var leg = caller();
        world.handle(new FloorInput.Heard(
                new io.seatline.telephony.TelephonyEvent.LegArrived(leg, "13800138000", "张三", "4001", world.now)));
        world.settle();
        world.only(CallEvent.CallArrived.class);
        assertEquals(
                2,
                world.telephony.executed().stream()
                        .filter(TelephonyCommand.Admit.class::isInstance)
                        .count());
    }

    @Test
    void unreachable_agent_cannot_go_ready_and_gets_no_offer() {
        world.ask(1, new FloorCommand.LogIn());
        assertEquals(RejectReason.LINE_UNREACHABLE, world.ask(1, new FloorCommand.GoReady()));
        world.ready(1);
        world.telephony.lineLost(LINE_1);
        world.settle();
        caller();
        assertNull(world.agent(1).offer());
        assertEquals(Presence.Unreachable.PHONE_NOT_REGISTERED, world.agent(1).unreachable());
        world.later(Duration.ofSeconds(61));
        assertEquals(
                ReasonCode.DESK_AWAY,
                assertInstanceOf(AgentState.NotReady.class, world.agent(1).state())
                        .reason());
    }
}
