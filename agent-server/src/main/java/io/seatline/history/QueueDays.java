package io.seatline.history;

import java.time.Instant;
import java.util.List;

/** Counts of all queues over a stretch of time; a queue without a call is left out. */
public interface QueueDays {
    /** Calls that first entered a queue from {@code from} on and before {@code to}. */
    List<QueueDay> between(Instant from, Instant to);
}
