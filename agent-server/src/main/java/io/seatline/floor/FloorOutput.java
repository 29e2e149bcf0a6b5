package io.seatline.floor;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.RoutingTrace;
import io.seatline.telephony.TelephonyCommand;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one input led to: events to journal first, then commands, replies, and the desks to be shown anew.
 *
 * @param touched agents whose desk looks different now
 * @param traces why routing decided as it did; no part of the truth
 * @param estimates how good those were that calls answered now had been told; no part of the truth either
 */
public record FloorOutput(
        List<DomainEvent> events,
        List<TelephonyCommand> commands,
        List<Reply> replies,
        Set<AgentId> touched,
        List<RoutingTrace> traces,
        List<JudgedEstimate> estimates) {
    public FloorOutput {
        events = List.copyOf(events);
        commands = List.copyOf(commands);
        replies = List.copyOf(replies);
        touched = Set.copyOf(touched);
        traces = List.copyOf(traces);
        estimates = List.copyOf(estimates);
    }

    /** The answer to {@link FloorInput.Asked}: refused for a reason, or done (null). */
    public record Reply(long request, @Nullable RejectReason refused) {}
}
