package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Callback;
import io.seatline.call.Callback.Mode;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.WayOut;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Virtual hold: who is promised a call keeps his place and is called, whatever happens in between. */
class CallbackTest {
    private static final LineId LINE_1 = FloorAgent.line(new AgentId(1));
    private static final HangupReason BUSY = new HangupReason(17, 486);
    private FloorWorld world = new FloorWorld(1);

    private LegId caller(String number) {
        var leg = world.telephony.callerArrives(number, "", "4001");
        world.settle();
        return leg;
    }

    private Call promised(String number, Mode mode) {
        world.handle(new FloorInput.DirectoryLoaded(MadePromises.offering(mode, WayOut.NONE), world.now));
        return MadePromises.promised(world, number);
    }

    private Call call(CallId id) {
        var call = world.floor.state().call(id);
        assertNotNull(call, () -> "the call is over: " + world.floor.debugState());
        return call;
    }

    private Call only() {
        var calls = List.copyOf(world.floor.state().calls());
        assertEquals(1, calls.size(), world.floor.debugState());
        return calls.getFirst();
    }

    private LegId dialed() {
        return world.telephony.snapshot().legs().stream()
                .map(leg -> leg.leg())
                .filter(world.telephony::isDialed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is rung: " + world.telephony.snapshot()));
    }

    private Outcome outcome() {
        return world.only(CallEvent.CallEnded.class).outcome();
    }

    private void check() {
        FloorInvariants.checkState(world.floor.state());
        FloorInvariants.checkJournal(
                world.journal.stream().map(FloorJournal.Entry::event).toList());
    }

    @Test
    void agent_first_he_keeps_his_place_and_is_one_call() {
        var first = promised("13800000001", Mode.AGENT_FIRST);
        world.later(Duration.ofSeconds(1));
        caller("13800000002");
        world.later(Duration.ofSeconds(30));
        world.ready(1);
        assertEquals(first.id(), world.call(1).id(), "his place is before the one who waits");
        check();
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertInstanceOf(CallState.Ringing.class, call(first.id()).state());
        assertInstanceOf(AgentState.Reserved.class, world.agent(1).state());
        check();
        world.telephony.customerAnswers(dialed());
        world.settle();
        assertInstanceOf(CallState.Connected.class, call(first.id()).state());
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
        assertNull(call(first.id()).callback(), "the promise is kept");
        check();
        world.telephony.partyHangsUp(world.telephony.customerOf(first.id().value()));
        world.settle();
        assertEquals(Outcome.ANSWERED, outcome());
        assertEquals(2, world.events(CallEvent.CallArrived.class).size());
        check();
    }

    @Test
    void customer_first_he_is_rung_before_his_turn_and_then_waits_like_any_other() {
        var first = promised("13800000001", Mode.CUSTOMER_FIRST);
        world.later(Duration.ofSeconds(5));
        assertInstanceOf(CallState.Queued.class, call(first.id()).state(), "nobody is at work: he is not rung in vain");
        world.ready(1);
        world.later(Duration.ofSeconds(1));
        assertInstanceOf(CallState.CallingBack.class, call(first.id()).state());
        check();
        world.telephony.customerAnswers(dialed());
        world.settle();
        assertEquals(first.id(), world.offer(1).call());
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertInstanceOf(CallState.Connected.class, call(first.id()).state());
        check();
    }

    @Test
    void who_answered_the_call_and_then_gives_up_has_abandoned() {
        promised("13800000001", Mode.CUSTOMER_FIRST);
        world.ready(1);
        world.later(Duration.ofSeconds(1));
        var leg = dialed();
        world.telephony.customerAnswers(leg);
        world.settle();
        world.telephony.partyHangsUp(leg);
        world.settle();
        assertEquals(Outcome.ABANDONED, outcome());
        check();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void three_times_in_vain_and_no_more(Mode mode) {
        var call = promised("13800000001", mode);
        world.ready(1);
        for (int time = 1; time <= Callback.MOST; time++) {
            world.later(Duration.ofSeconds(1));
            if (mode == Mode.AGENT_FIRST) {
                world.telephony.agentAnswers(LINE_1);
                world.settle();
            }
            world.telephony.customerFails(dialed(), BUSY);
            world.settle();
            check();
            assertInstanceOf(AgentState.Ready.class, world.agent(1).state(), "he is free again");
            if (time == Callback.MOST) break;
            assertInstanceOf(CallState.Postponed.class, call(call.id()).state());
            world.later(Callback.PAUSE.minusSeconds(2));
            assertInstanceOf(CallState.Postponed.class, call(call.id()).state(), "not before its time");
            world.later(Duration.ofSeconds(3));
        }
        assertEquals(Outcome.NOT_REACHED, outcome());
        assertEquals(
                EndReason.BUSY, world.only(CallEvent.CallEnded.class).cause().reason());
        assertTrue(world.telephony.snapshot().legs().isEmpty(), "no leg is left");
    }

    @Test
    void agent_who_does_not_answer_is_not_ready_and_the_call_goes_on() {
        var call = promised("13800000001", Mode.AGENT_FIRST);
        world.ready(1, 3);
        assertEquals(call.id(), world.offer(1).call());
        world.later(Duration.ofSeconds(21));
        assertEquals(
                ReasonCode.RONA,
                assertInstanceOf(AgentState.NotReady.class, world.agent(1).state())
                        .reason());
        assertEquals(call.id(), world.offer(3).call());
        assertEquals(1, world.telephony.snapshot().legs().size(), "his phone rings no more");
        check();
    }

    @Test
    void agent_who_declines_at_his_phone_or_his_desk_is_passed_over() {
        promised("13800000001", Mode.AGENT_FIRST);
        world.ready(1);
        world.telephony.agentDeclines(LINE_1);
        world.settle();
        assertEquals(1, world.events(OfferEvent.OfferDeclined.class).size());
        assertInstanceOf(CallState.Queued.class, only().state());
        world.later(Duration.ofSeconds(20));
        assertNull(world.ask(1, new FloorCommand.DeclineOffer(world.offer(1).id())));
        assertEquals(2, world.events(OfferEvent.OfferDeclined.class).size());
        assertTrue(world.telephony.snapshot().legs().isEmpty(), "the phone rings no more");
        check();
    }

    @Test
    void agent_who_hangs_up_while_the_customer_rings_costs_him_no_attempt() {
        promised("13800000001", Mode.AGENT_FIRST);
        world.ready(1);
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertNull(world.ask(1, new FloorCommand.HangUp(only().id())));
        assertInstanceOf(CallState.Queued.class, only().state());
        assertTrue(only().awaitsCallback());
        assertEquals(Callback.promised(Mode.AGENT_FIRST), only().callback());
        assertTrue(world.telephony.snapshot().legs().isEmpty(), "no leg is left");
        check();
        world.later(Duration.ofSeconds(10));
        assertNotNull(world.agent(1).offer(), "and he is asked again");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void promise_outlives_our_server_and_the_switch(Mode mode) {
        var call = promised("13800000001", mode);
        world.serverRestarts();
        assertTrue(call(call.id()).awaitsCallback());
        world.telephony.nodeDies();
        world.settle();
        world.telephony.nodeRestarts();
        world.settle();
        assertTrue(call(call.id()).awaitsCallback());
        world.ready(1);
        world.later(Duration.ofSeconds(1));
        if (mode == Mode.AGENT_FIRST) {
            world.telephony.agentAnswers(LINE_1);
            world.settle();
        }
        dialed();
        world.serverRestarts();
        world.handle(new FloorInput.DeskSeen(new AgentId(1), true, world.now));
        world.telephony.customerAnswers(dialed());
        world.settle();
        if (mode == Mode.CUSTOMER_FIRST) {
            assertEquals(call.id(), world.offer(1).call());
            world.telephony.agentAnswers(LINE_1);
            world.settle();
        }
        assertInstanceOf(CallState.Connected.class, call(call.id()).state());
        check();
    }

    @Test
    void switch_that_dies_while_the_customer_rings_costs_an_attempt_at_most() {
        promised("13800000001", Mode.AGENT_FIRST);
        world.ready(1);
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        world.telephony.nodeDies();
        world.settle();
        assertTrue(only().awaitsCallback());
        assertTrue(world.events(CallEvent.CallEnded.class).isEmpty());
        check();
    }

    @Test
    void who_hides_his_number_or_gives_one_that_must_not_be_dialed_is_offered_nothing() {
        var settings = FloorWorld.SETTINGS.withCallbackTo(Pattern.compile("1[3-9][0-9]{9}"));
        world = new FloorWorld(1, settings);
        world.handle(new FloorInput.DirectoryLoaded(MadePromises.offering(Mode.AGENT_FIRST, WayOut.NONE), world.now));
        caller("");
        caller("0088213000000");
        world.later(Duration.ofSeconds(10));
        assertTrue(
                world.telephony.executed().stream().noneMatch(TelephonyCommand.Play.class::isInstance),
                "he is offered nothing");
    }

    @Test
    void asked_for_outside_the_hours_it_is_a_call_of_its_own_once() {
        var request = new UUID(7, 7);
        var due = new FloorInput.CallbackDue(
                new CallId(new UUID(8, 8)),
                request,
                "13800000009",
                "李四",
                FloorWorld.SALES,
                Mode.AGENT_FIRST,
                world.now);
        world.handle(due);
        world.handle(due);
        assertEquals(1, world.events(CallEvent.CallbackDue.class).size());
        world.ready(1);
        assertEquals("13800000009", world.call(1).number());
        assertEquals("李四", world.call(1).name());
        check();
    }

    @Test
    void who_was_never_told_that_he_is_recorded_is_not() {
        world.handle(new FloorInput.CallbackDue(
                new CallId(new UUID(8, 8)),
                new UUID(7, 7),
                "13800000009",
                "",
                FloorWorld.TALKATIVE,
                Mode.AGENT_FIRST,
                world.now));
        world.ready(1);
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        world.telephony.customerAnswers(dialed());
        world.settle();
        assertFalse(world.only(CallEvent.CallConnected.class).recorded());
        check();
    }

    @Test
    void promise_taken_back_ends_the_call() {
        var call = promised("13800000001", Mode.AGENT_FIRST);
        world.handle(new FloorInput.CallbackCanceled(call.id(), world.now));
        assertEquals(Outcome.NOT_REACHED, outcome());
        check();
    }
}
