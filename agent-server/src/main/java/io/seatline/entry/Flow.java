package io.seatline.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A voice menu, checked: each target is there, nothing turns in a circle without the caller, every step leads out.
 *
 * @param person the queue that "0" leads to wherever a node has no own meaning for it; null: none
 * @param wrongPrompt played before a step is repeated because something wrong was pressed
 */
public record Flow(
        String start,
        Map<String, FlowNode> nodes,
        @Nullable Integer person,
        @Nullable Integer wrongPrompt) {
    public Flow {
        nodes = new LinkedHashMap<>(nodes);
    }

    public FlowNode node(String id) {
        FlowNode node = nodes.get(id);
        if (node == null) throw new IllegalArgumentException("no node " + id);
        return node;
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    static Flow of(String start, List<FlowNode> nodes, @Nullable Integer person, @Nullable Integer wrongPrompt) {
        var byId = new LinkedHashMap<String, FlowNode>();
        for (FlowNode node : nodes) byId.put(node.id(), node);
        return new Flow(start, byId, person, wrongPrompt);
    }
}
