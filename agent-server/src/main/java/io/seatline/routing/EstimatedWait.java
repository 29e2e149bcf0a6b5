package io.seatline.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a caller will wait from now on, as a range.
 *
 * <p>Two kinds of estimates, each with its own weakness, are blended half and half: what waits were just now (the wait of
 * the last to be served, LES, and that of the head of the line so far, HOL; Ibrahim and Whitt 2009: right in a steady hall,
 * late when the load changes; less what he has waited himself) and what must be done before it is his turn (calls ahead x handle time / agents: quick to
 * see a change, wrong when handle times are). Where the two disagree the range is wide.
 */
public final class EstimatedWait {
    /** Nobody is told less than this; it is also the least width of a range. */
    private static final double LEAST = 10;

    private EstimatedWait() {}

    /**
     * What is known of the queue.
     *
     * @param ahead who comes before the caller
     * @param lastServed how long the last one waited who was answered; null: nobody was
     * @param lastServedAgo how long ago that was
     * @param waited how long he waits himself by now
     * @param head how long the first in the line waits by now; zero: nobody is ahead
     * @param handleTime talk and wrap-up together; null: no call has been handled yet
     * @param agents at work for this queue; one who serves three queues counts as a third
     */
    public record Known(
            int ahead,
            @Nullable Duration lastServed,
            Duration lastServedAgo,
            Duration waited,
            Duration head,
            @Nullable Duration handleTime,
            double agents) {}

    /** Both ends in whole seconds. */
    public record Range(Duration from, Duration to) {
        public Duration middle() {
            return from.plus(to).dividedBy(2);
        }
    }

    /** Null when nothing can be said: nobody is at work, or nobody was ever served. */
    public static @Nullable Range of(Known known) {
        if (known.agents <= 0) return null;
        Double total = history(known);
        Double history = total == null ? null : Double.valueOf(Math.max(0, total - seconds(known.waited)));
        Double work = known.handleTime == null ? null : seconds(known.handleTime) * (known.ahead + 1) / known.agents;
        if (history == null && work == null) return null;
        // With one of them alone there is nothing to disagree.
        double one = history != null ? history : work != null ? work : 0;
        double other = work != null ? work : one;
        double middle = Math.max(LEAST, (one + other) / 2);
        double half = Math.max(LEAST / 2, Math.max(middle / 4, Math.abs(one - other) / 2));
        return new Range(whole(Math.max(0, middle - half)), whole(middle + half));
    }

    /** LES is old news when nobody was served for longer than that wait; then the head of the line knows better. */
    private static @Nullable Double history(Known known) {
        double head = seconds(known.head);
        if (known.lastServed == null) return known.ahead == 0 ? null : Double.valueOf(head);
        double last = seconds(known.lastServed);
        if (known.ahead == 0) return last;
        double weight = 1 / (1 + seconds(known.lastServedAgo) / Math.max(LEAST, last));
        return weight * last + (1 - weight) * Math.max(head, last);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static Duration whole(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }
}
