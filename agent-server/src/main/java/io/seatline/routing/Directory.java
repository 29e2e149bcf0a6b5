package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import java.util.Map;
import java.util.Set;

/**
 * The centre's settings that routing needs, as they are now.
 *
 * @param vipNumbers the numbers of customers who come before others
 */
public record Directory(
        Map<QueueId, Queue> queues,
        Map<String, QueueId> entryPoints,
        Map<AgentId, AgentProfile> agents,
        Choices choices,
        Set<String> vipNumbers) {
    public static final Directory EMPTY = new Directory(Map.of(), Map.of(), Map.of(), Choices.NONE);

    public Directory {
        queues = Map.copyOf(queues);
        entryPoints = Map.copyOf(entryPoints);
        agents = Map.copyOf(agents);
        vipNumbers = Set.copyOf(vipNumbers);
    }

    /** A centre without VIPs. */
    public Directory(
            Map<QueueId, Queue> queues,
            Map<String, QueueId> entryPoints,
            Map<AgentId, AgentProfile> agents,
            Choices choices) {
        this(queues, entryPoints, agents, choices, Set.of());
    }
}
