package io.seatline.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may serve a queue after which wait, written down a second time: nothing is widened step by step, but the rule is read
 * anew for each moment, with all the rings that are open by then.
 */
public final class PlainRings {
    private PlainRings() {}

    public static boolean admits(Queue queue, AgentProfile agent, Duration waited) {
        var needs = queue.needs();
        // A word that comes late may carry a time before the call's own.
        if (!waited.isNegative() && waited.compareTo(namedAlone(queue)) < 0)
            return queue.routing().named().contains(agent.id()) && meets(agent, needs, List.of());
        var open = open(queue, waited);
        return meets(agent, needs, open)
                || open.stream().anyMatch(ring -> ring.agents().contains(agent.id()))
                || open.stream().anyMatch(ring -> ring.also() != null && has(agent, ring.also(), 0));
    }

    /** The shortest wait after which he may; null: never. */
    static @Nullable Duration admittedAfter(Queue queue, AgentProfile agent) {
        var moments = new ArrayList<>(List.of(Duration.ZERO, namedAlone(queue)));
        for (var ring : queue.routing().rings()) moments.add(moments.getLast().plus(ring.after()));
        return moments.stream()
                .filter(moment -> admits(queue, agent, moment))
                .findFirst()
                .orElse(null);
    }

    /** How long a call is for the named ones alone; zero: it never is. */
    static Duration namedAlone(Queue queue) {
        var routing = queue.routing();
        var named =
                routing.strategy() == Strategy.NAMED_AGENTS && !routing.named().isEmpty();
        return named ? routing.exclusiveFor() : Duration.ZERO;
    }

    private static List<Ring> open(Queue queue, Duration waited) {
        var open = new ArrayList<Ring>();
        var opens = namedAlone(queue);
        for (var ring : queue.routing().rings()) {
            opens = opens.plus(ring.after());
            if (waited.compareTo(opens) >= 0) open.add(ring);
        }
        return open;
    }

    private static boolean meets(AgentProfile agent, List<SkillRequirement> needs, List<Ring> open) {
        int lower = open.stream().mapToInt(Ring::levelsLower).sum();
        return needs.stream()
                .filter(need -> open.stream()
                        .noneMatch(ring -> Integer.valueOf(need.skill()).equals(ring.dropped())))
                .allMatch(need -> has(agent, need, lower));
    }

    private static boolean has(AgentProfile agent, SkillRequirement need, int lower) {
        int level = agent.skills().getOrDefault(need.skill(), 0);
        return level >= Math.max(1, need.minLevel() - lower);
    }
}
