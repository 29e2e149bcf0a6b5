package io.seatline.history;

import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One agent's day in numbers; times in milliseconds. Each number is that of a list which can be opened: calls count on the
 * day they began.
 *
 * @param answered inbound calls that were answered, he had part in them, and they are over
 * @param placed outbound calls, also those that nobody answered
 * @param connected those of the placed that were answered and are over
 * @param talkMs talk and hold of his parts in the calls above
 * @param wrapUpMs after the ends of calls that were his in the end
 * @param handledMs talk, hold and wrap-up together
 * @param averageHandleMs by answered and connected calls; null without any
 */
public record AgentDay(
        int answered,
        int placed,
        int connected,
        long talkMs,
        long wrapUpMs,
        long handledMs,
        @Nullable Long averageHandleMs) {

    /** @param calls those he had part in, and no others */
    public static AgentDay of(AgentId agent, Collection<CallRecord> calls) {
        int answered = 0;
        int placed = 0;
        int connected = 0;
        long talkMs = 0;
        long wrapUpMs = 0;
        for (CallRecord call : calls) {
            boolean outbound = call.opening().direction() == Direction.OUTBOUND;
            var ending = call.ending();
            if (outbound) placed++;
            if (ending == null || ending.outcome() != Outcome.ANSWERED) continue;
            if (outbound) connected++;
            else answered++;
            for (CallSegment segment : call.segments())
                if (segment.agent().equals(agent)) talkMs += ms(segment.startedAt(), segment.endedAt());
            var wrapUp = call.wrapUp();
            if (agent.equals(call.agent()) && wrapUp != null) wrapUpMs += ms(ending.at(), wrapUp.at());
        }
        int handled = answered + connected;
        long handledMs = talkMs + wrapUpMs;
        return new AgentDay(
                answered, placed, connected, talkMs, wrapUpMs, handledMs, handled == 0 ? null : handledMs / handled);
    }

    private static long ms(Instant from, @Nullable Instant to) {
        return to == null ? 0 : Math.max(0, Duration.between(from, to).toMillis());
    }
}
