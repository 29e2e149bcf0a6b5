package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who may serve a queue after which wait. Stage by stage more people may: first the named ones alone (where the queue says
 * so), then all who have the skills, then ring by ring. Who may at one stage may at all later ones.
 */
public final class Stages {
    /** @param opens after so long in the queue */
    private record Stage(
            Duration opens,
            boolean namedOnly,
            List<SkillRequirement> needs,
            List<SkillRequirement> also,
            Set<AgentId> agents) {
        boolean admits(AgentProfile agent, List<AgentId> named) {
            if (namedOnly) return named.contains(agent.id()) && agent.meets(needs);
            if (agents.contains(agent.id()) || agent.meets(needs)) return true;
            for (var other : also) if (agent.meets(List.of(other))) return true;
            return false;
        }
    }

    private final List<Stage> stages = new ArrayList<>();
    private final List<AgentId> named;

    public Stages(Queue queue) {
        var routing = queue.routing();
        named = routing.named();
        var opens = Duration.ZERO;
        var exclusive = routing.strategy() == Strategy.NAMED_AGENTS
                && !named.isEmpty()
                && routing.exclusiveFor().isPositive();
        if (exclusive) {
            stages.add(new Stage(opens, true, queue.needs(), List.of(), Set.of()));
            opens = routing.exclusiveFor();
        }
        var last = new Stage(opens, false, queue.needs(), List.of(), Set.of());
        stages.add(last);
        for (var ring : routing.rings()) {
            last = widened(last, ring);
            stages.add(last);
        }
    }

    private static Stage widened(Stage before, Ring ring) {
        var needs = before.needs.stream()
                .filter(need -> ring.dropped() == null || need.skill() != ring.dropped())
                .map(need -> new SkillRequirement(need.skill(), Math.max(1, need.minLevel() - ring.levelsLower())))
                .toList();
        var also = new ArrayList<>(before.also);
        if (ring.also() != null) also.add(ring.also());
        var agents = new HashSet<>(before.agents);
        agents.addAll(ring.agents());
        return new Stage(before.opens.plus(ring.after()), false, needs, also, agents);
    }

    public int count() {
        return stages.size();
    }

    /** After how long in the queue the stage opens. */
    public Duration opens(int stage) {
        return stages.get(stage).opens;
    }

    /** Whether the first stage is the named agents' alone. */
    public boolean beginsNamed() {
        return stages.getFirst().namedOnly;
    }

    /** The stage that is open after {@code waited}. */
    public int at(Duration waited) {
        int open = 0;
        while (open + 1 < stages.size() && waited.compareTo(stages.get(open + 1).opens) >= 0) open++;
        return open;
    }

    /** The first stage at which the agent may take a call; -1: never. */
    public int first(AgentProfile agent) {
        for (int stage = 0; stage < stages.size(); stage++) {
            if (stages.get(stage).admits(agent, named)) return stage;
        }
        return -1;
    }

    /** The first ring (from 1) that lets nobody in whom the one before would not; 0: every ring widens. */
    public static int uselessRing(List<SkillRequirement> needs, List<Ring> rings) {
        var last = new Stage(Duration.ZERO, false, needs, List.of(), Set.of());
        for (int ring = 0; ring < rings.size(); ring++) {
            var next = widened(last, rings.get(ring));
            var same = next.needs.equals(last.needs)
                    && Set.copyOf(next.also).equals(Set.copyOf(last.also))
                    && next.agents.equals(last.agents);
            // Where nothing is required everybody may already.
            if (same || last.needs.isEmpty()) return ring + 1;
            last = next;
        }
        return 0;
    }
}
