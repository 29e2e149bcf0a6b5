package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A waiting call as the matcher sees it.
 *
 * @param first who lost the call while talking and is asked before all others; null otherwise
 * @param firstOnly nobody else may have it (yet)
 * @param backOff agents who declined it or could not be rung, for now
 */
public record QueuedCall(
        CallId id,
        List<SkillRequirement> needs,
        Instant queuedAt,
        @Nullable AgentId first,
        boolean firstOnly,
        Set<AgentId> backOff) {
    boolean accepts(IdleAgent agent) {
        if (backOff.contains(agent.profile().id())) return false;
        if (agent.profile().id().equals(first)) return true;
        return !firstOnly && agent.profile().meets(needs);
    }
}
