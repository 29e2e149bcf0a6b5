package io.seatline.routing;

import io.seatline.kernel.Refused;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a queue's settings make sense together and beside the other queues; what does not is refused before it is kept. */
public final class QueueChecks {
    /** Stands for a queue that has no id yet. */
    public static final int NEW = 0;

    private QueueChecks() {}

    /** @param overflowTo null: nowhere */
    public record Other(
            String name, boolean active, @Nullable Integer overflowTo) {}

    /**
     * @param others all kept queues by id, the one that is changed among them
     * @throws Refused with the field that is wrong
     */
    public static void check(int id, QueueSettings queue, Map<Integer, Other> others, Set<Integer> agents) {
        if (queue.skills().isEmpty()) throw Refused.invalid("skills", "queue-without-skills", Map.of());
        people(queue.routing(), agents);
        rings(queue);
        wayOut(id, queue, others);
        if (!queue.active()) {
            for (var other : others.entrySet()) {
                if (other.getKey() != id
                        && other.getValue().active
                        && Integer.valueOf(id).equals(other.getValue().overflowTo)) {
                    throw Refused.invalid("active", "queue-takes-overflow", Map.of("name", other.getValue().name));
                }
            }
        }
    }

    private static void people(QueueRoutingSettings routing, Set<Integer> agents) {
        if (routing.strategy() == Strategy.NAMED_AGENTS && routing.named().isEmpty()) {
            throw Refused.invalid("named", "named-agents-missing", Map.of());
        }
        if (!agents.containsAll(routing.named())) throw Refused.invalid("named", "unknown-agent", Map.of());
        for (var ring : routing.rings()) {
            if (!agents.containsAll(ring.agentIds())) throw Refused.invalid("rings", "unknown-agent", Map.of());
        }
    }

    private static void rings(QueueSettings queue) {
        var needs = queue.skills().stream()
                .map(skill -> new SkillRequirement(skill.skillId(), skill.minLevel()))
                .toList();
        int useless = Stages.uselessRing(
                needs,
                queue.routing().rings().stream()
                        .map(QueueRoutingSettings.RingSettings::ring)
                        .toList());
        if (useless > 0) throw Refused.invalid("rings", "ring-never-widens", Map.of("ring", useless));
    }

    private static void wayOut(int id, QueueSettings queue, Map<Integer, Other> others) {
        var routing = queue.routing();
        var overflows = routing.overflowSeconds() != null
                || routing.overflowWithoutAgents()
                || routing.maxWaitSeconds() != null && routing.maxWaitOverflows();
        var target = routing.overflowQueueId();
        if (target == null) {
            if (overflows) throw Refused.invalid("overflowQueueId", "overflow-queue-missing", Map.of());
            return;
        }
        if (!overflows && routing.maxLength() == null) {
            throw Refused.invalid("overflowQueueId", "overflow-never", Map.of());
        }
        if (routing.overflowSeconds() != null
                && routing.maxWaitSeconds() != null
                && routing.overflowSeconds() >= routing.maxWaitSeconds()) {
            throw Refused.invalid("overflowSeconds", "overflow-after-max-wait", Map.of());
        }
        var other = others.get(target);
        if (other == null) throw Refused.invalid("overflowQueueId", "overflow-queue-unknown", Map.of());
        var loop = loop(id, queue.name(), target, others);
        if (!loop.isEmpty()) {
            throw Refused.invalid("overflowQueueId", "overflow-loop", Map.of("loop", String.join(" → ", loop)));
        }
        if (!other.active)
            throw Refused.invalid("overflowQueueId", "overflow-queue-inactive", Map.of("name", other.name));
    }

    /** The names on the way from the queue back to itself; empty: no loop. */
    private static List<String> loop(int id, String name, int target, Map<Integer, Other> others) {
        var names = new java.util.ArrayList<>(List.of(name));
        var seen = new LinkedHashSet<Integer>();
        for (Integer at = target; at != null && seen.add(at); ) {
            if (at == id) {
                names.add(name);
                return names;
            }
            var queue = others.get(at);
            if (queue == null) return List.of();
            names.add(queue.name);
            at = queue.overflowTo;
        }
        return List.of();
    }
}
