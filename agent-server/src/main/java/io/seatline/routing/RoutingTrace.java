package io.seatline.routing;

import io.seatline.kernel.CallId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one call: who was looked at, who was left out and why, who was chosen and by what. At most
 * {@value #MOST} agents stand in it; {@code counts} counts all.
 *
 * @param offer null: nobody could take it
 * @param ring 0: as the queue says, then the widening rings
 * @param score what its place among all waiting calls came from: points and minutes waited, in thousandths
 * @param waiting who waited in the queue then
 * @param by null when nobody was chosen
 */
public record RoutingTrace(
        CallId call,
        Instant at,
        @Nullable UUID offer,
        int queue,
        String queueName,
        int ring,
        long waitedMs,
        long score,
        int waiting,
        @Nullable Integer agent,
        @Nullable By by,
        List<Candidate> candidates,
        Map<Verdict, Integer> counts) {
    public static final int MOST = 40;

    /** Why somebody was taken, or not. In the order in which they are listed. Stable words. */
    public enum Verdict {
        CHOSEN,
        ELIGIBLE,
        BUSY,
        NOT_READY,
        UNREACHABLE,
        BACKING_OFF,
        KEPT_FOR_ANOTHER,
        RING_NOT_OPEN,
        SKILL_MISSING
    }

    /** What the choice went by. Stable words. */
    public enum By {
        LOST_AGENT,
        LAST_AGENT,
        NAMED_AGENTS,
        LONGEST_IDLE,
        BEST_SKILL,
        FEWEST_CALLS
    }

    /** @param skill sum of his levels over the skills the queue needs */
    public record Candidate(int agent, String name, Verdict verdict, long idleMs, int handledToday, int skill) {}

    public RoutingTrace {
        candidates = List.copyOf(candidates);
        counts = Map.copyOf(counts);
    }

    /** Listed and counted together: what a trace says of one agent or of many. */
    public int unlisted() {
        return counts.values().stream().mapToInt(Integer::intValue).sum() - candidates.size();
    }
}
