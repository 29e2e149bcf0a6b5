package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import java.util.Map;
import java.util.Set;

/** The centre's settings that routing needs, as they are now. */
public record Directory(
        Map<QueueId, Queue> queues,
        Map<String, QueueId> entryPoints,
        Map<AgentId, AgentProfile> agents,
        Set<String> wrapUpCodes) {
    public static final Directory EMPTY = new Directory(Map.of(), Map.of(), Map.of(), Set.of());

    public Directory {
        queues = Map.copyOf(queues);
        entryPoints = Map.copyOf(entryPoints);
        agents = Map.copyOf(agents);
        wrapUpCodes = Set.copyOf(wrapUpCodes);
    }
}
