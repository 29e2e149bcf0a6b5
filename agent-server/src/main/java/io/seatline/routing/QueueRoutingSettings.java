package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.kernel.Refused;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about how a queue finds its agents, each value in its range; whether they go together is
 * {@link QueueChecks}' business. Seconds and points are whole numbers, null means never.
 */
public record QueueRoutingSettings(
        Strategy strategy,
        List<Integer> named,
        int exclusiveSeconds,
        boolean targetFirst,
        int priority,
        int vipPoints,
        int pointsPerMinute,
        List<RingSettings> rings,
        @Nullable Integer overflowQueueId,
        @Nullable Integer overflowSeconds,
        boolean overflowWithoutAgents,
        @Nullable Integer maxLength,
        @Nullable Integer maxWaitSeconds,
        boolean maxWaitOverflows,
        boolean autoAnswer) {
    private static final int MOST_RINGS = 6;
    private static final int MOST_NAMED = 20;

    public static final QueueRoutingSettings PLAIN = new QueueRoutingSettings(
            Strategy.LONGEST_IDLE,
            List.of(),
            20,
            false,
            0,
            10,
            1,
            List.of(),
            null,
            null,
            false,
            null,
            null,
            false,
            false);

    /** @see Ring */
    public record RingSettings(
            int afterSeconds,
            int levelsLower,
            @Nullable Integer droppedSkillId,
            @Nullable QueueSkill also,
            List<Integer> agentIds) {
        public RingSettings {
            Refused.unlessWithin("rings", afterSeconds, 1, 3600);
            Refused.unlessWithin("rings", levelsLower, 0, 4);
            if (also != null) Refused.unlessWithin("rings", also.minLevel(), 1, 5);
            agentIds = List.copyOf(new HashSet<>(agentIds)).stream().sorted().toList();
            if (agentIds.size() > MOST_NAMED) {
                throw Refused.invalid("rings", "too-many-named", Map.of("max", MOST_NAMED));
            }
        }

        Ring ring() {
            return new Ring(
                    Duration.ofSeconds(afterSeconds),
                    levelsLower,
                    droppedSkillId,
                    also == null ? null : new SkillRequirement(also.skillId(), also.minLevel()),
                    new HashSet<>(agentIds.stream().map(AgentId::new).toList()));
        }
    }

    public QueueRoutingSettings {
        named = List.copyOf(named);
        rings = List.copyOf(rings);
        if (named.size() > MOST_NAMED) throw Refused.invalid("named", "too-many-named", Map.of("max", MOST_NAMED));
        if (new HashSet<>(named).size() != named.size()) throw Refused.invalid("named", "agent-twice", Map.of());
        if (rings.size() > MOST_RINGS) throw Refused.invalid("rings", "too-many-rings", Map.of("max", MOST_RINGS));
        Refused.unlessWithin("exclusiveSeconds", exclusiveSeconds, 0, 120);
        Refused.unlessWithin("priority", priority, 0, 100);
        Refused.unlessWithin("vipPoints", vipPoints, 0, 100);
        Refused.unlessWithin("pointsPerMinute", pointsPerMinute, 1, 10);
        if (overflowSeconds != null) Refused.unlessWithin("overflowSeconds", overflowSeconds, 5, 3600);
        if (maxLength != null) Refused.unlessWithin("maxLength", maxLength, 1, 10_000);
        if (maxWaitSeconds != null) Refused.unlessWithin("maxWaitSeconds", maxWaitSeconds, 10, 7200);
    }

    /** The same as the matcher reads it. */
    QueueRouting routing() {
        return new QueueRouting(
                strategy,
                named.stream().map(AgentId::new).toList(),
                Duration.ofSeconds(exclusiveSeconds),
                targetFirst,
                new QueueRouting.Priority(priority, vipPoints, pointsPerMinute),
                rings.stream().map(RingSettings::ring).toList(),
                new WayOut(
                        overflowQueueId == null ? null : new QueueId(overflowQueueId),
                        seconds(overflowSeconds),
                        overflowWithoutAgents,
                        maxLength,
                        seconds(maxWaitSeconds),
                        maxWaitOverflows),
                autoAnswer);
    }

    private static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
