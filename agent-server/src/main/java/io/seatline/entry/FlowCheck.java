package io.seatline.entry;

import io.seatline.kernel.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a voice menu must not have: a target that is not there, a step nobody reaches, a circle without the caller, no way out. */
final class FlowCheck {
    private FlowCheck() {}

    static void check(Flow flow) {
        if (!flow.has(flow.start())) throw Refused.invalid("start", "flow-start-missing", Map.of());
        for (FlowNode node : flow.nodes().values()) {
            for (String target : targets(node)) {
                if (!flow.has(target))
                    throw Refused.invalid(node.id(), "step-without-target", Map.of("step", node.name()));
            }
        }
        for (FlowNode node : flow.nodes().values()) circle(flow, node);
        var reached = reached(flow, flow.start());
        for (FlowNode node : flow.nodes().values()) {
            if (!reached.contains(node.id()))
                throw Refused.invalid(node.id(), "step-unreachable", Map.of("step", node.name()));
            boolean leadsOut = reached(flow, node.id()).stream()
                    .map(flow::node)
                    .anyMatch(end -> targets(end).isEmpty());
            if (!leadsOut) throw Refused.invalid(node.id(), "step-without-exit", Map.of("step", node.name()));
        }
    }

    /** A caller who presses nothing must come to an end: the steps taken without him form no circle. */
    private static void circle(Flow flow, FlowNode from) {
        List<String> passed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id = from.id(); seen.add(id); ) {
            passed.add(flow.node(id).name());
            var next = withoutCaller(flow.node(id));
            if (next.isEmpty()) return;
            id = next.getFirst();
            if (id.equals(from.id())) {
                passed.add(from.name());
                throw Refused.invalid(
                        from.id(), "flow-loop", Map.of("path", passed.stream().collect(Collectors.joining(" → "))));
            }
        }
    }

    private static List<String> withoutCaller(FlowNode node) {
        return switch (node) {
            case FlowNode.Menu menu -> List.of(menu.otherwise());
            case FlowNode.Collect collect -> List.of(collect.otherwise());
            case FlowNode.Say say -> List.of(say.then());
            case FlowNode.ToQueue _, FlowNode.ToNumber _, FlowNode.ToVoicemail _, FlowNode.HangUp _ -> List.of();
        };
    }

    static Collection<String> targets(FlowNode node) {
        return switch (node) {
            case FlowNode.Menu menu -> {
                var all = new ArrayList<>(menu.choices().values());
                all.add(menu.otherwise());
                yield all;
            }
            case FlowNode.Collect collect -> List.of(collect.then(), collect.otherwise());
            case FlowNode.Say say -> List.of(say.then());
            case FlowNode.ToQueue _, FlowNode.ToNumber _, FlowNode.ToVoicemail _, FlowNode.HangUp _ -> List.of();
        };
    }

    private static Set<String> reached(Flow flow, String from) {
        Set<String> seen = new HashSet<>(Set.of(from));
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String target : targets(flow.node(open.pop()))) if (seen.add(target)) open.push(target);
        }
        return seen;
    }
}
