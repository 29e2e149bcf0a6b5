package io.seatline.history;

import io.seatline.kernel.DomainEvent;
import java.util.List;

/** The journal, read forward. */
public interface JournalReader {
    /** @param seq the event's place; places have no gap */
    record Line(long seq, DomainEvent event) {}

    /** The lines after a place, in order. */
    List<Line> after(long seq, int limit);
}
