package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.DialNumber;
import io.seatline.telephony.DialTarget;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether somebody can be asked about a call, or given it, and what the switch is to ring for that. */
final class Targets {
    /** Somebody who can be rung now, or why nobody can. */
    sealed interface Found {
        /** @param to never a queue */
        record Reachable(TransferTarget to, DialTarget dial) implements Found {}

        record Refused(RejectReason why) implements Found {}
    }

    private Targets() {}

    /** @param readyOnly a colleague on a break may be asked, but not given a call */
    static Found find(Turn turn, AgentId by, TransferTarget to, boolean readyOnly) {
        return switch (to) {
            case TransferTarget.ToAgent(AgentId id) -> colleague(turn, by, id, readyOnly);
            case TransferTarget.ToQueue(QueueId id) -> ofQueue(turn, by, id);
            case TransferTarget.ToNumber(String number) -> outside(turn, number);
            // Nobody is there who could be asked.
            case TransferTarget.ToMenu _ -> new Found.Refused(RejectReason.UNKNOWN_TARGET);
        };
    }

    private static Found colleague(Turn turn, AgentId by, AgentId id, boolean readyOnly) {
        if (id.equals(by) || !turn.directory.agents().containsKey(id))
            return new Found.Refused(RejectReason.UNKNOWN_TARGET);
        var agent = turn.state.agent(id);
        var why = turn.presence.whyUnreachable(id);
        if (agent == null || agent.state() instanceof AgentState.LoggedOut || why != null)
            return new Found.Refused(
                    why == Presence.Unreachable.SWITCH_LOST
                            ? RejectReason.SWITCH_LOST
                            : RejectReason.COLLEAGUE_UNREACHABLE);
        var free =
                agent.state() instanceof AgentState.Ready || !readyOnly && agent.state() instanceof AgentState.NotReady;
        return free ? reachable(id) : new Found.Refused(RejectReason.COLLEAGUE_BUSY);
    }

    private static Found reachable(AgentId id) {
        return new Found.Reachable(new TransferTarget.ToAgent(id), new DialTarget.Line(FloorAgent.line(id)));
    }

    /** The one of its ready agents who has been idle longest. */
    private static Found ofQueue(Turn turn, AgentId by, QueueId id) {
        var queue = turn.queueOf(id);
        if (queue == null) return new Found.Refused(RejectReason.UNKNOWN_TARGET);
        return turn.state.agents().stream()
                .filter(agent -> !agent.id().equals(by) && agent.state() instanceof AgentState.Ready)
                .filter(agent -> turn.presence.whyUnreachable(agent.id()) == null)
                .filter(agent -> {
                    var profile = turn.directory.agents().get(agent.id());
                    return profile != null && profile.meets(queue.needs());
                })
                .min(Comparator.comparing(FloorAgent::idleSince))
                .map(agent -> reachable(agent.id()))
                .orElse(new Found.Refused(RejectReason.NOBODY_FREE));
    }

    private static Found outside(Turn turn, String number) {
        var refused = OutboundCalls.refusalOf(turn, number);
        if (refused != null) return new Found.Refused(refused);
        return new Found.Reachable(new TransferTarget.ToNumber(number), outside(turn.settings, number));
    }

    static DialTarget.Outside outside(FloorSettings settings, String number) {
        @Nullable DialNumber callerId = settings.callerId();
        if (callerId == null) throw new IllegalStateException("no number of ours to call with");
        return new DialTarget.Outside(new DialNumber(number), callerId);
    }
}
