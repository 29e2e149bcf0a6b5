package io.seatline.routing;

import io.seatline.kernel.AgentId;
import java.time.Duration;
import java.util.List;

/**
 * How a queue finds its agents.
 *
 * @param named in the order they are asked; only {@link Strategy#NAMED_AGENTS} looks at them
 * @param exclusiveFor how long a call waits for its last agent, or for the named ones, alone
 * @param targetFirst serves first who can still meet the target and keeps agents of many queues free; a call far over its
 *     target comes before all of them, so that nobody starves
 */
public record QueueRouting(
        Strategy strategy,
        List<AgentId> named,
        Duration exclusiveFor,
        boolean targetFirst,
        Priority priority,
        List<Ring> rings,
        WayOut wayOut,
        boolean autoAnswer) {
    public static final QueueRouting PLAIN = new QueueRouting(
            Strategy.LONGEST_IDLE,
            List.of(),
            Duration.ofSeconds(20),
            false,
            new Priority(0, 10, 1),
            List.of(),
            WayOut.NONE,
            false);

    /** Linear and to be reckoned in one's head: a call's score is {@code points + minutes waited x perMinute}; the highest is next. */
    public record Priority(int points, int vipPoints, int perMinute) {}

    /** The same, but it takes no new call: each goes where it goes when the queue is full. */
    QueueRouting turningAway() {
        var full = new WayOut(
                wayOut.overflowTo(),
                wayOut.after(),
                wayOut.withoutAgents(),
                0,
                wayOut.maxWait(),
                wayOut.maxWaitOverflows());
        return new QueueRouting(strategy, named, exclusiveFor, targetFirst, priority, rings, full, autoAnswer);
    }

    public QueueRouting {
        named = List.copyOf(named);
        rings = List.copyOf(rings);
    }
}
