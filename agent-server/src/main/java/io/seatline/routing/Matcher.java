package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives waiting calls to idle agents: the longest waiting call first, to the eligible agent who is idle longest
 * (最长空闲). Looks at the whole queue, so a call that nobody can take now never blocks the one behind it.
 */
public final class Matcher {
    private static final Comparator<QueuedCall> OLDEST = Comparator.comparing(QueuedCall::queuedAt)
            .thenComparing(call -> call.id().value());
    private static final Comparator<IdleAgent> LONGEST_IDLE = Comparator.comparing(IdleAgent::idleSince)
            .thenComparingInt(agent -> agent.profile().id().value());

    /** One pair. */
    public record Match(CallId call, AgentId agent) {}

    private Matcher() {}

    public static List<Match> match(Collection<QueuedCall> calls, Collection<IdleAgent> agents) {
        if (calls.isEmpty() || agents.isEmpty()) return List.of();
        var free = new ArrayList<>(agents);
        free.sort(LONGEST_IDLE);
        var matches = new ArrayList<Match>();
        for (var call : calls.stream().sorted(OLDEST).toList()) {
            if (free.isEmpty()) break;
            var chosen = choose(call, free);
            if (chosen == null) continue;
            free.remove(chosen);
            matches.add(new Match(call.id(), chosen.profile().id()));
        }
        return matches;
    }

    private static @Nullable IdleAgent choose(QueuedCall call, List<IdleAgent> longestIdleFirst) {
        IdleAgent chosen = null;
        for (var agent : longestIdleFirst) {
            if (!call.accepts(agent)) continue;
            if (agent.profile().id().equals(call.first())) return agent;
            if (chosen == null) chosen = agent;
        }
        return chosen;
    }
}
