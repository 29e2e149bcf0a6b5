package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.Directory;
import io.seatline.routing.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What one agent's desk shows, as immutable values that may leave the floor's thread.
 *
 * @param call the call that is offered, placed, talked or wrapped up; null when idle
 * @param wrapUp what holds for the wrap-up that is on; null otherwise
 * @param queue the name of that call's queue; null for an outbound call
 */
public record AgentView(
        AgentId id,
        AgentState state,
        Presence.@Nullable Unreachable unreachable,
        @Nullable Offer offer,
        @Nullable Call call,
        @Nullable String queue,
        boolean recorded,
        @Nullable Call last,
        @Nullable WrapUpLimits wrapUp) {

    static @Nullable AgentView of(
            FloorState floor, Presence presence, Directory directory, FloorSettings settings, AgentId id) {
        var agent = floor.agent(id);
        if (agent == null) return null;
        CallId current = switch (agent.state()) {
            case AgentState.Reserved(var call, var _, var _) -> call;
            case AgentState.Talking(var call, var _, var _) -> call;
            case AgentState.WrappingUp(var call, var _, var _, var _) -> call;
            case AgentState.LoggedOut _, AgentState.NotReady _, AgentState.Ready _ -> null;
        };
        var live = current == null ? null : floor.call(current);
        var call = live == null
                        && current != null
                        && agent.last() != null
                        && agent.last().id().equals(current)
                ? agent.last()
                : live;
        var offer = current == null ? null : floor.openOfferOf(current);
        var queue =
                call == null || call.queue() == null ? null : directory.queues().get(call.queue());
        return new AgentView(
                id,
                agent.state(),
                presence.whyUnreachable(id),
                offer,
                call,
                queue == null ? null : queue.name(),
                queue == null || queue.record(),
                agent.last(),
                WrapUpLimits.of(directory, settings, agent));
    }
}
