package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import org.jspecify.annotations.Nullable;

/** Ready, not ready, and what comes after the call: asked by the agent himself or by his supervisor. */
final class AgentStates {
    private AgentStates() {}

    static @Nullable RejectReason goReady(Turn turn, FloorAgent agent, AgentEvent.By by) {
        if (agent.state() instanceof AgentState.Ready) return null;
        if (!(agent.state() instanceof AgentState.NotReady)) return RejectReason.NOT_NOW;
        var why = turn.presence.whyUnreachable(agent.id());
        if (why == Presence.Unreachable.SWITCH_LOST) return RejectReason.SWITCH_LOST;
        if (why != null) return RejectReason.LINE_UNREACHABLE;
        turn.emit(new AgentEvent.AgentWentReady(agent.id(), by, turn.at));
        return null;
    }

    static @Nullable RejectReason goNotReady(Turn turn, FloorAgent agent, ReasonCode reason) {
        if (!turn.directory.choices().mayGive(agent.id(), reason)) return RejectReason.UNKNOWN_REASON;
        return notReady(turn, agent, reason, AgentEvent.By.AGENT);
    }

    static @Nullable RejectReason chooseNext(Turn turn, FloorAgent agent, @Nullable ReasonCode reason) {
        if (reason != null && !turn.directory.choices().mayGive(agent.id(), reason)) return RejectReason.UNKNOWN_REASON;
        return next(turn, agent, reason, AgentEvent.By.AGENT);
    }

    static @Nullable RejectReason set(Turn turn, FloorAgent agent, AgentEvent.By by, FloorCommand.Wanted wanted) {
        return switch (wanted) {
            case FloorCommand.Wanted.Ready() -> {
                if (!(agent.state() instanceof AgentState.WrappingUp wrapUp)) yield goReady(turn, agent, by);
                // A wrap-up that takes too long is ended for him; where he goes stays his own choice.
                WrapUps.leave(turn, agent, wrapUp, by);
                yield null;
            }
            case FloorCommand.Wanted.NotReady(var reason) ->
                turn.directory.choices().mayGive(ReasonKind.SUPERVISOR, reason)
                        ? notReady(turn, agent, reason, by)
                        : RejectReason.UNKNOWN_REASON;
            case FloorCommand.Wanted.LoggedOut() -> AgentCommands.logOut(turn, agent, by);
        };
    }

    /** At once where nothing is on; otherwise it is what comes next. An offer is answered or declined first. */
    private static @Nullable RejectReason notReady(Turn turn, FloorAgent agent, ReasonCode reason, AgentEvent.By by) {
        return switch (agent.state()) {
            case AgentState.Ready _, AgentState.NotReady _ -> {
                turn.emit(new AgentEvent.AgentWentNotReady(agent.id(), reason, by, turn.at));
                yield null;
            }
            case AgentState.Reserved _, AgentState.Talking _, AgentState.WrappingUp _ -> next(turn, agent, reason, by);
            case AgentState.LoggedOut _ -> RejectReason.NOT_NOW;
        };
    }

    private static @Nullable RejectReason next(
            Turn turn, FloorAgent agent, @Nullable ReasonCode reason, AgentEvent.By by) {
        return switch (agent.state()) {
            case AgentState.Reserved(var _, var chosen, var _) -> chose(turn, agent, chosen, reason, by);
            case AgentState.Talking(var _, var chosen, var _) -> chose(turn, agent, chosen, reason, by);
            case AgentState.WrappingUp(var _, var _, var chosen, var _) -> chose(turn, agent, chosen, reason, by);
            case AgentState.LoggedOut _, AgentState.NotReady _, AgentState.Ready _ -> RejectReason.NOT_NOW;
        };
    }

    private static @Nullable RejectReason chose(
            Turn turn, FloorAgent agent, @Nullable ReasonCode before, @Nullable ReasonCode next, AgentEvent.By by) {
        if (!java.util.Objects.equals(before, next)) {
            turn.emit(new AgentEvent.AgentChoseNext(agent.id(), next, by, turn.at));
        }
        return null;
    }
}
