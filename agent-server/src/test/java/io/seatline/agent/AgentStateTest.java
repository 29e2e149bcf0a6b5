package io.seatline.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.kernel.CallId;
import io.seatline.kernel.StateMachineWalk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentStateTest {
    private static final Instant AT = Instant.EPOCH;
    private static final CallId CALL = new CallId(new UUID(0, 1));
    private static final ReasonCode BREAK = new ReasonCode("BREAK");
    private static final CallId OTHER = new CallId(new UUID(0, 2));

    @Test
    void every_legal_move_is_made_and_no_other() {
        StateMachineWalk.check(
                AgentState.class,
                AgentSignal.class,
                List.of(
                        new AgentState.LoggedOut(AT),
                        new AgentState.NotReady(ReasonCode.LOGIN, AT),
                        new AgentState.Ready(AT),
                        new AgentState.Reserved(CALL, null, AT),
                        new AgentState.Talking(CALL, null, AT),
                        new AgentState.WrappingUp(CALL, null, null, AT)),
                List.of(
                        new AgentSignal.LoggedIn(AT),
                        new AgentSignal.WentReady(AT),
                        new AgentSignal.WentNotReady(BREAK, AT),
                        new AgentSignal.ChoseNext(BREAK, AT),
                        new AgentSignal.Engaged(CALL, AT),
                        new AgentSignal.Released(CALL, AT),
                        new AgentSignal.Joined(CALL, AT),
                        new AgentSignal.StartedWrapUp(CALL, null, AT),
                        new AgentSignal.ExtendedWrapUp(CALL, AT, AT),
                        new AgentSignal.LoggedOut(AT)),
                AgentState::after,
                Map.ofEntries(
                        Map.entry("LoggedOut LoggedIn", "NotReady"),
                        Map.entry("NotReady WentReady", "Ready"),
                        Map.entry("NotReady WentNotReady", "NotReady"),
                        Map.entry("NotReady Engaged", "Reserved"),
                        Map.entry("NotReady LoggedOut", "LoggedOut"),
                        Map.entry("Ready WentNotReady", "NotReady"),
                        Map.entry("Ready Engaged", "Reserved"),
                        Map.entry("Ready LoggedOut", "LoggedOut"),
                        Map.entry("Reserved WentNotReady", "NotReady"),
                        Map.entry("Reserved ChoseNext", "Reserved"),
                        Map.entry("Reserved Released", "Ready"),
                        Map.entry("Reserved Joined", "Talking"),
                        Map.entry("Reserved StartedWrapUp", "WrappingUp"),
                        Map.entry("Talking WentNotReady", "Talking"),
                        Map.entry("Talking ChoseNext", "Talking"),
                        Map.entry("Talking Released", "Ready"),
                        Map.entry("Talking StartedWrapUp", "WrappingUp"),
                        Map.entry("WrappingUp ChoseNext", "WrappingUp"),
                        Map.entry("WrappingUp ExtendedWrapUp", "WrappingUp"),
                        Map.entry("WrappingUp WentReady", "Ready"),
                        Map.entry("WrappingUp WentNotReady", "NotReady"),
                        Map.entry("WrappingUp LoggedOut", "LoggedOut")));
    }

    @Test
    void word_about_another_call_changes_nothing() {
        var reserved = new AgentState.Reserved(CALL, null, AT);
        assertNull(reserved.after(new AgentSignal.Joined(OTHER, AT)));
        assertNull(reserved.after(new AgentSignal.Released(OTHER, AT)));
        assertNull(new AgentState.Talking(CALL, null, AT).after(new AgentSignal.StartedWrapUp(OTHER, null, AT)));
    }

    @Test
    void call_placed_in_a_break_leads_back_into_the_break() {
        AgentState state = new AgentState.NotReady(BREAK, AT);
        var reserved = state.after(new AgentSignal.Engaged(CALL, AT));
        assertEquals(new AgentState.Reserved(CALL, BREAK, AT), reserved);
        assertEquals(
                new AgentState.NotReady(BREAK, AT),
                new AgentState.Reserved(CALL, BREAK, AT).after(new AgentSignal.Released(CALL, AT)));
    }
}
