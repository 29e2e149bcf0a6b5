package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.TransferTarget;
import io.seatline.entry.IvrRun.CallerInput;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.Directory;
import io.seatline.routing.Offer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one agent's desk shows, as immutable values that may leave the floor's thread.
 *
 * @param backAt when he who missed a call is ready again by himself; null otherwise
 * @param call the call that is offered, placed, talked or wrapped up; null when idle
 * @param wrapUp what holds for the wrap-up that is on; null otherwise
 * @param draft what he has written about that call so far, on whatever page
 * @param answers what that call's caller typed and chose before his queue
 * @param parked the calls that anybody may pick up
 * @param names of the agents who have to do with these calls
 * @param queue the name of that call's queue; null for an outbound call
 * @param pause of that call's recording; null when there is none
 * @param autoAnswer that queue's calls are taken by the agent's page itself
 */
public record AgentView(
        AgentId id,
        AgentState state,
        @Nullable Instant backAt,
        Presence.@Nullable Unreachable unreachable,
        @Nullable Offer offer,
        @Nullable Call call,
        @Nullable String queue,
        boolean recorded,
        @Nullable RecordingPause pause,
        boolean autoAnswer,
        @Nullable Call last,
        @Nullable WrapUpLimits wrapUp,
        Presence.@Nullable Draft draft,
        List<CallerInput> answers,
        List<Call> parked,
        Map<AgentId, String> names) {
    public AgentView {
        answers = List.copyOf(answers);
        parked = List.copyOf(parked);
        names = Map.copyOf(names);
    }

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
                Deadlines.backAt(settings, agent.state()),
                presence.whyUnreachable(id),
                offer,
                call,
                queue == null ? null : queue.name(),
                queue == null || queue.record(),
                call == null ? null : floor.pauses().of(call),
                queue != null && queue.routing().autoAnswer(),
                agent.last(),
                WrapUpLimits.of(directory, settings, agent),
                draft(presence, id, current),
                answers(floor, agent, call),
                floor.parked(),
                names(directory, call, floor.parked()));
    }

    private static List<CallerInput> answers(FloorState floor, FloorAgent agent, @Nullable Call call) {
        if (call == null) return List.of();
        var run = floor.entryRun(call.id());
        if (run != null) return run.answers();
        return agent.last() != null && agent.last().id().equals(call.id()) ? agent.lastAnswers() : List.of();
    }

    private static Presence.@Nullable Draft draft(Presence presence, AgentId id, @Nullable CallId current) {
        var draft = presence.draftOf(id);
        return draft != null && draft.call().equals(current) ? draft : null;
    }

    private static Map<AgentId, String> names(Directory directory, @Nullable Call call, List<Call> parked) {
        var names = new HashMap<AgentId, String>();
        for (var one : parked) name(names, directory, one.agent());
        if (call == null) return names;
        for (var transfer : call.transfers()) name(names, directory, transfer.from());
        if (call.consult() != null) {
            name(names, directory, call.consult().by());
            name(names, directory, call.consult().agent());
        }
        if (call.asked() != null && call.asked().to() instanceof TransferTarget.ToAgent(AgentId agent))
            name(names, directory, agent);
        return names;
    }

    private static void name(Map<AgentId, String> names, Directory directory, @Nullable AgentId id) {
        var profile = id == null ? null : directory.agents().get(id);
        if (id != null && profile != null) names.put(id, profile.name());
    }
}
