package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Callback;
import io.seatline.call.Callback.Mode;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.EndReason;
import io.seatline.routing.Directory;
import io.seatline.routing.WayOut;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn a promise is, what counts against it, and when nothing is left to be kept. */
class CallbackTurnTest {
    private static final LineId LINE_1 = FloorAgent.line(new AgentId(1));
    private final FloorWorld world = new FloorWorld(2);

    private void offering(Mode mode) {
        world.handle(new FloorInput.DirectoryLoaded(MadePromises.offering(mode, WayOut.NONE), world.now));
    }

    private List<LegId> dialed() {
        return world.telephony.snapshot().legs().stream()
                .map(leg -> leg.leg())
                .filter(world.telephony::isDialed)
                .toList();
    }

    private CallEvent.CallEnded ended() {
        return world.only(CallEvent.CallEnded.class);
    }

    @Test
    void one_free_agent_has_one_customer_rung_and_not_all() {
        offering(Mode.CUSTOMER_FIRST);
        for (int n = 1; n <= 4; n++) MadePromises.promised(world, "1380000000" + n);
        world.ready(1);
        world.later(Duration.ofSeconds(3));
        assertEquals(1, dialed().size());
        world.telephony.customerAnswers(dialed().getFirst());
        world.settle();
        world.later(Duration.ofSeconds(3));
        assertNotNull(world.agent(1).offer());
        assertEquals(List.of(), dialed(), "the agent is taken");
    }

    @Test
    void who_is_next_is_rung_though_people_on_the_line_keep_all_agents_busy() {
        offering(Mode.CUSTOMER_FIRST);
        MadePromises.promised(world, "13800000001");
        for (int n = 1; n <= 3; n++) world.telephony.callerArrives("1390000000" + n, "", "4001");
        world.settle();
        world.ready(1);
        world.later(Duration.ofSeconds(1));
        var served = world.agent(1).offer();
        assertNotNull(served);
        assertNotEquals("13800000001", MadePromises.live(world, served.call()).number(), "he is at home");
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        world.later(Duration.ofSeconds(1));
        assertEquals(1, dialed().size(), "his turn is next");
        world.telephony.customerAnswers(dialed().getFirst());
        world.settle();
        world.telephony.partyHangsUp(world.telephony.legOn(LINE_1));
        world.settle();
        world.ask(1, new FloorCommand.FinishWrapUp(served.call(), null, ""));
        var next = world.agent(1).offer();
        assertNotNull(next);
        assertEquals("13800000001", MadePromises.live(world, next.call()).number());
    }

    @Test
    void promise_that_nobody_keeps_for_a_day_is_broken_and_keeps_nobody_waiting() {
        offering(Mode.CUSTOMER_FIRST);
        MadePromises.promised(world, "13800000001");
        world.now = world.now.plus(Callbacks.BROKEN_AFTER);
        world.later(Duration.ofSeconds(1));
        assertEquals(Outcome.NOT_REACHED, ended().outcome());
        assertEquals(EndReason.WAITED_TOO_LONG, ended().cause().reason());
    }

    @Test
    void who_was_called_back_waits_from_then_on_and_is_not_sent_away_for_having_been_at_home() {
        var out = new WayOut(null, null, false, null, Duration.ofSeconds(90), false);
        world.handle(new FloorInput.DirectoryLoaded(MadePromises.offering(Mode.CUSTOMER_FIRST, out), world.now));
        var call = MadePromises.promised(world, "13800000001");
        world.later(Duration.ofSeconds(120));
        world.ready(1);
        world.later(Duration.ofSeconds(1));
        world.telephony.customerAnswers(dialed().getFirst());
        world.settle();
        world.telephony.agentDeclines(LINE_1);
        world.settle();
        world.later(Duration.ofSeconds(10));
        assertInstanceOf(
                CallState.Queued.class, MadePromises.live(world, call.id()).state());
        world.ask(1, new FloorCommand.GoNotReady(FloorWorld.BREAK));
        world.later(Duration.ofSeconds(90));
        assertEquals(EndReason.WAITED_TOO_LONG, ended().cause().reason(), "on the line it counts");
    }

    @Test
    void that_the_network_fails_costs_him_no_attempt() {
        offering(Mode.CUSTOMER_FIRST);
        var call = MadePromises.promised(world, "13800000001");
        world.ready(1);
        for (int time = 0; time < 5; time++) {
            world.later(Duration.ofSeconds(1));
            world.telephony.customerFails(dialed().getFirst(), new HangupReason(38, 503));
            world.settle();
            world.later(Callback.PAUSE);
        }
        assertEquals(
                Callback.promised(Mode.CUSTOMER_FIRST),
                MadePromises.live(world, call.id()).promise());
    }

    @Test
    void who_rings_again_and_is_served_is_not_called_any_more() {
        offering(Mode.AGENT_FIRST);
        MadePromises.promised(world, "13800000001");
        var again = world.telephony.callerArrives("13800000001", "", "4001");
        world.settle();
        world.later(Duration.ofSeconds(5));
        assertEquals(1, world.events(CallEvent.CallbackPromised.class).size(), "one promise for a number");
        world.ready(1);
        world.ask(1, new FloorCommand.DeclineOffer(world.offer(1).id()));
        world.telephony.agentAnswers(LINE_1);
        world.settle();
        assertEquals(again, world.call(1).customerLeg());
        assertEquals(Outcome.NOT_REACHED, ended().outcome());
        assertEquals(EndReason.CANCELED, ended().cause().reason());
        assertTrue(world.floor.state().calls().stream().allMatch(call -> call.promise() == null));
    }

    @Test
    void queue_that_is_switched_off_takes_its_promises_with_it() {
        offering(Mode.AGENT_FIRST);
        MadePromises.promised(world, "13800000001");
        var all = FloorWorld.directory();
        var queues = new HashMap<>(all.queues());
        queues.remove(FloorWorld.SALES);
        world.handle(new FloorInput.DirectoryLoaded(
                new Directory(queues, all.entryPoints(), all.agents(), all.choices(), all.vipNumbers()), world.now));
        assertEquals(EndReason.CANCELED, ended().cause().reason());
    }
}
