package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestartTest {
    private static final LineId LINE = FloorAgent.line(new AgentId(1));
    private final FloorWorld world = new FloorWorld(3).ready(1);
    private final LegId caller = arrive();

    private LegId arrive() {
        var leg = world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        return leg;
    }

    private void talk() {
        world.telephony.agentAnswers(LINE);
        world.settle();
    }

    private EndReason ended(Outcome outcome) {
        var ended = world.only(CallEvent.CallEnded.class);
        assertEquals(outcome, ended.outcome());
        return ended.cause().reason();
    }

    @Test
    void killed_server_finds_the_talk_going_on_and_stores_its_end_once() {
        talk();
        world.serverRestarts();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(EndReason.HUNG_UP, ended(Outcome.ANSWERED));
        world.only(CallEvent.CallConnected.class);
    }

    @Test
    void what_happened_while_nobody_looked_is_made_up_for() {
        world.telephony.amiCut();
        world.settle();
        world.telephony.agentAnswers(LINE);
        world.serverRestarts();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.amiCut();
        world.settle();
        world.telephony.partyHangsUp(caller);
        world.telephony.amiBack();
        world.settle();
        assertEquals(EndReason.UNSEEN, ended(Outcome.ANSWERED));
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(1).state());
    }

    @Test
    void dead_switch_ends_its_calls_as_node_lost_and_frees_the_agents() {
        talk();
        world.telephony.nodeDies();
        world.settle();
        assertEquals(EndReason.NODE_LOST, ended(Outcome.NODE_LOST));
        world.telephony.nodeRestarts();
        world.settle().later(Duration.ofSeconds(31));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertTrue(world.floor.debugState().startsWith("calls []"));
    }

    @Test
    void switch_restarted_behind_our_back_is_seen_by_its_boot() {
        talk();
        world.telephony.amiCut();
        world.settle();
        world.telephony.nodeRestarts();
        world.settle();
        assertEquals(EndReason.NODE_LOST, ended(Outcome.NODE_LOST));
    }

    @Test
    void cut_connection_alone_ends_nothing() {
        talk();
        world.telephony.amiCut();
        world.settle().later(Duration.ofSeconds(30));
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
        world.telephony.amiBack();
        world.settle();
        assertInstanceOf(CallState.Connected.class, world.call(1).state());
    }

    @Test
    void waiting_callers_keep_their_order_over_a_restart() {
        var waiting = new FloorWorld(4);
        var first = waiting.telephony.callerArrives("1001", "", "4001");
        waiting.settle().later(Duration.ofSeconds(2));
        waiting.telephony.callerArrives("1002", "", "4001");
        waiting.settle().later(Duration.ofSeconds(2));
        waiting.serverRestarts();
        waiting.ready(1);
        assertNotNull(waiting.agent(1).offer());
        assertEquals(first, waiting.call(1).customerLeg());
    }

    @Test
    void caller_whom_the_journal_does_not_know_is_taken_up_again_and_not_hung_up() {
        world.telephony.amiCut();
        world.settle();
        world.audit = new FloorAudit(FloorWorld.SETTINGS);
        world.floor = new Floor(
                FloorSettings.defaults(null),
                () -> new java.util.UUID(world.random.nextLong(), world.random.nextLong()));
        world.handle(new FloorInput.DirectoryLoaded(FloorWorld.directory(), world.now));
        // The offer of before rings out at the switch.
        world.telephony.agentDeclines(LINE);
        world.telephony.amiBack();
        world.settle();
        world.now = world.now.plusSeconds(10);
        world.telephony.snapshotIsDue();
        world.settle();
        assertEquals(2, world.events(CallEvent.CallArrived.class).size());
        assertEquals(1, world.telephony.snapshot().legs().size());
        world.ready(1);
        world.telephony.agentAnswers(LINE);
        world.settle();
        assertInstanceOf(AgentState.Talking.class, world.agent(1).state());
    }

    @Test
    void event_that_follows_on_nothing_is_left_out_and_changes_nothing() {
        var before = world.floor.debugState();
        var resumed =
                new CallEvent.CallResumed(world.call(1).id(), world.offer(1).agent(), world.now);
        assertEquals(1, world.floor.restore(java.util.List.of(resumed), world.now));
        assertEquals(before, world.floor.debugState());
    }

    /** The window begins in the middle of a shift: his log-in lies before, the rest of his call inside. */
    @Test
    void journal_that_begins_in_the_middle_of_a_shift_is_restored() {
        talk();
        world.telephony.partyHolds(world.telephony.legOn(LINE));
        world.settle();
        var window = world.journal.stream()
                .filter(entry -> !(entry.event() instanceof AgentEvent.AgentLoggedIn))
                .toList();
        var floor = new Floor(FloorWorld.SETTINGS, UUID::randomUUID);
        assertEquals(1, floor.restore(JournalCut.openOnly(window), world.now), "the hold of a talk that is not known");
        assertInstanceOf(
                CallState.Queued.class, floor.state().calls().iterator().next().state());
    }

    @Test
    void switch_is_told_whom_to_ring_when_we_are_gone() {
        assertEquals(java.util.List.of(LINE), world.telephony.fallback());
        world.telephony.lineLost(LINE);
        world.settle();
        assertEquals(java.util.List.of(), world.telephony.fallback());
    }

    @Test
    void caller_who_talked_and_gives_up_after_his_agent_was_lost_was_answered() {
        talk();
        world.telephony.lineLost(LINE);
        world.telephony.mediaStops(world.telephony.legOn(LINE));
        world.settle();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(EndReason.MEDIA_LOST, ended(Outcome.ANSWERED));
    }
}
