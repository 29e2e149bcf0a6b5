package io.seatline.history;

import org.jspecify.annotations.Nullable;

/**
 * One queue's calls of one day, counted where they first entered the queue. Each call stands in exactly one of answered,
 * abandoned, other and open.
 *
 * @param answered customer and agent heard each other
 * @param other ended without an agent and without the customer giving up: the switch died, voicemail
 * @param open waits or rings still
 * @param inTime answered or abandoned within the queue's service-level time
 */
public record QueueDay(int queueId, int answered, int abandoned, int other, int open, int inTime) {
    public int offered() {
        return answered + abandoned + other + open;
    }

    /** Formula 1: (answered in time + abandoned in time) / (answered + abandoned); null without either. */
    public @Nullable Double serviceLevel() {
        int counted = answered + abandoned;
        return counted == 0 ? null : (double) inTime / counted;
    }
}
