package io.seatline.routing;

import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.kernel.QueueId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people may choose from: reasons, results, and what each queue asks after its calls.
 *
 * @param results the codes that may be chosen: leaves of the tree, in use
 */
public record Choices(Map<ReasonCode, NotReadyReason> reasons, Set<String> results, Map<QueueId, WrapUpRule> wrapUps) {
    public static final Choices NONE = new Choices(Map.of(), Set.of(), Map.of());

    public Choices {
        reasons = Map.copyOf(reasons);
        results = Set.copyOf(results);
        wrapUps = Map.copyOf(wrapUps);
    }

    /** Whether somebody of that kind may give that reason now. */
    public boolean mayGive(ReasonKind kind, ReasonCode code) {
        var reason = reasons.get(code);
        return reason != null && reason.active() && reason.kind() == kind;
    }

    /** @param queue null for an outbound call */
    public WrapUpRule wrapUp(@Nullable QueueId queue) {
        return queue == null ? WrapUpRule.DEFAULT : wrapUps.getOrDefault(queue, WrapUpRule.DEFAULT);
    }
}
