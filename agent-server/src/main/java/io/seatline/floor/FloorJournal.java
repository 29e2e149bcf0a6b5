package io.seatline.floor;

import io.seatline.kernel.DomainEvent;
import java.time.Duration;
import java.util.List;

/** The truth: every event, in order, once. One writer. */
public interface FloorJournal {
    /** An event with its place. Places begin at 1 and have no gap. */
    record Entry(long seq, DomainEvent event) {}

    /** Appends in order; returns once the entries are durable. */
    void append(List<Entry> entries);

    /** The last place that is durable; 0 for an empty journal. */
    long lastSeq();

    /** The events of the last {@code window} before and up to the last event, in order. */
    List<Entry> readLast(Duration window);
}
