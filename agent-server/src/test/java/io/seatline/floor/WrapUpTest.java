package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.call.CallEvent;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.WrapUpCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** After a call: its deadline, its result, what comes next. Queue 4002 asks for a result, 4001 does not. */
class WrapUpTest {
    private static final int REPAIRER = 2;
    private final FloorWorld world = new FloorWorld(1);

    private CallId afterCall(int agent, String dialed) {
        world.ready(agent);
        var leg = world.telephony.callerArrives("13800138000", "", dialed);
        world.settle();
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(agent)));
        world.settle();
        world.telephony.partyHangsUp(leg);
        world.settle();
        return assertInstanceOf(AgentState.WrappingUp.class, world.agent(agent).state())
                .call();
    }

    private CallEvent.CallWrappedUp written() {
        return world.only(CallEvent.CallWrappedUp.class);
    }

    @Test
    void required_result_cannot_be_skipped_by_finishing_or_logging_out() {
        var call = afterCall(REPAIRER, "4002");
        assertEquals(RejectReason.CODE_REQUIRED, world.ask(REPAIRER, new FloorCommand.FinishWrapUp(call, null, "x")));
        assertEquals(RejectReason.CODE_REQUIRED, world.ask(REPAIRER, new FloorCommand.LogOut()));
        assertNull(world.ask(REPAIRER, new FloorCommand.FinishWrapUp(call, "sold", "x")));
        assertEquals("sold", written().code());
    }

    @Test
    void missing_required_result_is_waited_for_behind_the_deadline_and_then_the_call_is_marked() {
        afterCall(REPAIRER, "4002");
        world.later(Duration.ofSeconds(31));
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(REPAIRER).state());
        world.later(Duration.ofSeconds(30));
        assertInstanceOf(AgentState.Ready.class, world.agent(REPAIRER).state());
        assertEquals(WrapUpCode.NONE_GIVEN, written().code());
        assertEquals(
                AgentEvent.By.SYSTEM,
                world.events(AgentEvent.AgentWentReady.class).getLast().by());
    }

    @Test
    void what_was_written_is_kept_at_the_deadline_also_without_the_page() {
        var call = afterCall(REPAIRER, "4002");
        assertNull(world.ask(REPAIRER, new FloorCommand.DraftWrapUp(call, "solved", "客户满意")));
        assertEquals(
                new Presence.Draft(call, "solved", "客户满意"),
                world.agent(REPAIRER).draft(),
                "another page of his goes on with it");
        world.later(Duration.ofSeconds(31));
        assertInstanceOf(AgentState.Ready.class, world.agent(REPAIRER).state());
        assertEquals("solved", written().code());
        assertEquals("客户满意", written().note());
    }

    @Test
    void draft_of_another_call_or_with_an_unknown_result_is_refused() {
        var call = afterCall(1, "4001");
        assertEquals(
                RejectReason.CALL_GONE,
                world.ask(1, new FloorCommand.DraftWrapUp(new CallId(new java.util.UUID(1, 1)), null, "x")));
        assertEquals(RejectReason.UNKNOWN_CODE, world.ask(1, new FloorCommand.DraftWrapUp(call, "none", "x")));
        assertEquals(
                RejectReason.NOTE_TOO_LONG, world.ask(1, new FloorCommand.DraftWrapUp(call, null, "x".repeat(4001))));
    }

    @Test
    void wrap_up_is_drawn_out_step_by_step_up_to_its_cap_and_no_further() {
        var call = afterCall(REPAIRER, "4002");
        var began = world.agent(REPAIRER).state().since();
        assertNull(world.ask(REPAIRER, new FloorCommand.ExtendWrapUp(call)));
        assertEquals(
                List.of(began.plusSeconds(90)),
                world.events(AgentEvent.AgentExtendedWrapUp.class).stream()
                        .map(AgentEvent.AgentExtendedWrapUp::deadline)
                        .toList());
        assertEquals(RejectReason.EXTENSION_USED_UP, world.ask(REPAIRER, new FloorCommand.ExtendWrapUp(call)));
        world.ask(REPAIRER, new FloorCommand.DraftWrapUp(call, "sold", ""));
        world.later(Duration.ofSeconds(88));
        assertInstanceOf(AgentState.WrappingUp.class, world.agent(REPAIRER).state());
        world.later(Duration.ofSeconds(3));
        assertInstanceOf(AgentState.Ready.class, world.agent(REPAIRER).state());
    }

    @Test
    void extended_deadline_survives_a_restart_of_the_server() {
        var call = afterCall(1, "4001");
        world.ask(1, new FloorCommand.ExtendWrapUp(call));
        var before = world.agent(1).state();
        world.serverRestarts();
        assertEquals(before, world.agent(1).state());
    }

    @Test
    void next_state_is_chosen_in_the_wrap_up_and_taken_back() {
        var call = afterCall(1, "4001");
        assertNull(world.ask(1, new FloorCommand.ChooseNext(FloorWorld.LUNCH)));
        assertNull(world.ask(1, new FloorCommand.ChooseNext(null)));
        world.ask(1, new FloorCommand.FinishWrapUp(call, null, ""));
        assertInstanceOf(AgentState.Ready.class, world.agent(1).state());
        assertEquals(2, world.events(AgentEvent.AgentChoseNext.class).size());
    }

    @Test
    void reason_that_nobody_may_choose_is_refused() {
        world.ready(1);
        assertEquals(RejectReason.UNKNOWN_REASON, world.ask(1, new FloorCommand.GoNotReady(FloorWorld.COACHING)));
        assertEquals(
                RejectReason.UNKNOWN_REASON,
                world.ask(1, new FloorCommand.GoNotReady(io.seatline.agent.ReasonCode.RONA)));
        assertEquals(
                RejectReason.UNKNOWN_REASON,
                world.ask(1, new FloorCommand.GoNotReady(new io.seatline.agent.ReasonCode("GOLF"))));
    }

    @Test
    void supervisor_is_named_as_the_one_who_changed_the_state() {
        world.ready(1);
        var boss = new AgentId(9);
        assertNull(
                world.ask(1, new FloorCommand.SetState(boss, new FloorCommand.Wanted.NotReady(FloorWorld.COACHING))));
        assertEquals(
                AgentEvent.By.supervisor(boss),
                world.events(AgentEvent.AgentWentNotReady.class).getLast().by());
        assertEquals(
                RejectReason.UNKNOWN_REASON,
                world.ask(1, new FloorCommand.SetState(boss, new FloorCommand.Wanted.NotReady(FloorWorld.BREAK))));
        assertNull(world.ask(1, new FloorCommand.SetState(boss, new FloorCommand.Wanted.Ready())));
        assertNull(world.ask(1, new FloorCommand.SetState(boss, new FloorCommand.Wanted.LoggedOut())));
        assertEquals(
                AgentEvent.By.supervisor(boss),
                world.only(AgentEvent.AgentLoggedOut.class).by());
    }

    @Test
    void supervisor_ends_a_wrap_up_that_takes_too_long_and_a_missing_result_is_marked() {
        afterCall(REPAIRER, "4002");
        assertNull(world.ask(REPAIRER, new FloorCommand.SetState(new AgentId(9), new FloorCommand.Wanted.Ready())));
        assertInstanceOf(AgentState.Ready.class, world.agent(REPAIRER).state());
        assertEquals(WrapUpCode.NONE_GIVEN, written().code());
    }

    @Test
    void supervisor_does_not_log_out_an_agent_in_a_call() {
        world.ready(1);
        world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(1)));
        world.settle();
        var boss = new AgentId(9);
        assertEquals(
                RejectReason.NOT_NOW,
                world.ask(1, new FloorCommand.SetState(boss, new FloorCommand.Wanted.LoggedOut())));
        assertNull(
                world.ask(1, new FloorCommand.SetState(boss, new FloorCommand.Wanted.NotReady(FloorWorld.COACHING))));
        assertEquals(
                FloorWorld.COACHING,
                assertInstanceOf(AgentState.Talking.class, world.agent(1).state())
                        .backTo());
    }

    @Test
    void events_of_the_first_version_are_still_read() {
        var json = new JsonEvents();
        var old = json.read(
                "AgentWentNotReady",
                "{\"agent\":1,\"reason\":\"LUNCH\",\"by\":\"AGENT\",\"at\":\"2026-11-20T01:00:00Z\"}");
        assertEquals(
                new AgentEvent.AgentWentNotReady(
                        new AgentId(1),
                        FloorWorld.LUNCH,
                        AgentEvent.By.AGENT,
                        java.time.Instant.parse("2026-11-20T01:00:00Z")),
                old);
        assertEquals(AgentEvent.By.supervisor(new AgentId(7)), AgentEvent.By.parse("SUPERVISOR:7"));
        assertEquals("SUPERVISOR:7", AgentEvent.By.supervisor(new AgentId(7)).text());
    }
}
