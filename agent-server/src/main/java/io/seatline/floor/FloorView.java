package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the board shows, as immutable values that may leave the floor's thread. */
public record FloorView(boolean switchLive, List<QueueLine> queues, List<AgentLine> agents) {
    /**
     * @param waiting who are on the line
     * @param callbacks who were promised a call, and have not been reached yet
     */
    public record QueueLine(
            QueueId id,
            String name,
            int waiting,
            @Nullable Instant oldestSince,
            int agentsReady,
            int agentsTalking,
            int agentsNotReady,
            int callbacks) {}

    public record AgentLine(
            AgentId id,
            String name,
            AgentState state,
            boolean reachable,
            @Nullable String queue,
            @Nullable String number) {}

    static FloorView of(FloorState floor, Presence presence, Directory directory, FloorSettings settings) {
        var calls = new HashMap<QueueId, List<Call>>();
        for (var call : floor.calls()) {
            if (call.queue() != null)
                calls.computeIfAbsent(call.queue(), queue -> new ArrayList<>()).add(call);
        }
        var queues = directory.queues().values().stream()
                .map(queue -> {
                    var own = calls.getOrDefault(queue.id(), List.of());
                    var waiting = own.stream().filter(FloorView::waits).toList();
                    var oldest = waiting.stream()
                            .map(Call::waitsSince)
                            .filter(Objects::nonNull)
                            .min(Instant::compareTo)
                            .orElse(null);
                    int ready = 0, busy = 0, notReady = 0;
                    for (var agent : floor.agents()) {
                        var profile = directory.agents().get(agent.id());
                        if (profile == null || !profile.meets(queue.needs())) continue;
                        switch (agent.state()) {
                            case AgentState.Ready _ -> ready++;
                            case AgentState.NotReady _ -> notReady++;
                            case AgentState.Reserved _, AgentState.Talking _, AgentState.WrappingUp _ -> busy++;
                            case AgentState.LoggedOut _ -> {
                                // Not at work: counts nowhere.
                            }
                        }
                    }
                    int promised = (int)
                            own.stream().filter(call -> call.promise() != null).count();
                    return new QueueLine(
                            queue.id(), queue.name(), waiting.size(), oldest, ready, busy, notReady, promised);
                })
                .sorted(Comparator.comparingInt(line -> line.id().value()))
                .toList();
        var agents = directory.agents().values().stream()
                .map(profile -> {
                    var view = AgentView.of(floor, presence, directory, settings, profile.id());
                    return view == null
                            ? new AgentLine(
                                    profile.id(),
                                    profile.name(),
                                    new AgentState.LoggedOut(Instant.EPOCH),
                                    false,
                                    null,
                                    null)
                            : new AgentLine(
                                    profile.id(),
                                    profile.name(),
                                    view.state(),
                                    view.unreachable() == null,
                                    view.queue(),
                                    view.call() == null ? null : view.call().number());
                })
                .sorted(Comparator.comparingInt(line -> line.id().value()))
                .toList();
        return new FloorView(presence.live(), queues, agents);
    }

    private static boolean waits(Call call) {
        return call.promise() == null
                && (call.state() instanceof CallState.Queued || call.state() instanceof CallState.Offered);
    }
}
