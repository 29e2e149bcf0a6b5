package io.seatline.routing;

import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people may choose from: reasons, results, and what each queue asks after its calls.
 *
 * @param ownReasons of agents whose team has a list of its own; the others may give any
 * @param results the codes that may be chosen: leaves of the tree, in use
 */
public record Choices(
        Map<ReasonCode, NotReadyReason> reasons,
        Map<AgentId, Set<ReasonCode>> ownReasons,
        Set<String> results,
        Map<QueueId, WrapUpRule> wrapUps) {
    public static final Choices NONE = new Choices(Map.of(), Map.of(), Set.of(), Map.of());

    public Choices {
        reasons = Map.copyOf(reasons);
        ownReasons = Map.copyOf(ownReasons);
        results = Set.copyOf(results);
        wrapUps = Map.copyOf(wrapUps);
    }

    /** Whether somebody of that kind may give that reason now. */
    public boolean mayGive(ReasonKind kind, ReasonCode code) {
        var reason = reasons.get(code);
        return reason != null && reason.active() && reason.kind() == kind;
    }

    /** Whether the agent may give that reason now: of his team's list where it has one, else of the centre's. */
    public boolean mayGive(AgentId agent, ReasonCode code) {
        return mayGive(ReasonKind.AGENT, code)
                && offered(reasons.values(), ownReasons.getOrDefault(agent, Set.of()))
                        .contains(code);
    }

    /**
     * What an agent is offered. Where everything on his team's list was closed meanwhile, the whole list counts: nobody must be
     * without a way to take a break.
     *
     * @param own empty: any
     */
    public static Set<ReasonCode> offered(Collection<NotReadyReason> all, Set<ReasonCode> own) {
        var open = all.stream()
                .filter(reason -> reason.active() && reason.kind() == ReasonKind.AGENT)
                .map(NotReadyReason::code)
                .collect(Collectors.toSet());
        var his = open.stream().filter(own::contains).collect(Collectors.toSet());
        return his.isEmpty() ? open : his;
    }

    /** @param queue null for an outbound call */
    public WrapUpRule wrapUp(@Nullable QueueId queue) {
        return queue == null ? WrapUpRule.DEFAULT : wrapUps.getOrDefault(queue, WrapUpRule.DEFAULT);
    }
}
