package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import java.util.Map;

/** The centre's settings that routing needs, as they are now. */
public record Directory(
        Map<QueueId, Queue> queues,
        Map<String, QueueId> entryPoints,
        Map<AgentId, AgentProfile> agents,
        Choices choices) {
    public static final Directory EMPTY = new Directory(Map.of(), Map.of(), Map.of(), Choices.NONE);

    public Directory {
        queues = Map.copyOf(queues);
        entryPoints = Map.copyOf(entryPoints);
        agents = Map.copyOf(agents);
    }
}
