package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One widening: it opens {@code after} the one before it (or after the call entered the queue), and lets more people in.
 * What an earlier ring allowed stays allowed.
 *
 * @param levelsLower by how much each required level sinks, not below 1
 * @param dropped a skill that is not required any more; null: none
 * @param also who has this skill may take the call whatever else is required; null: nobody more
 * @param agents who may take the call whatever their skills
 */
public record Ring(
        Duration after,
        int levelsLower,
        @Nullable Integer dropped,
        @Nullable SkillRequirement also,
        Set<AgentId> agents) {
    public Ring {
        agents = Set.copyOf(agents);
    }
}
