package io.seatline.history;

import io.seatline.kernel.DomainEvent;
import java.util.List;

/** The journal, read forward. */
public interface JournalReader {
    /** @param seq the event's place; places have no gap */
    record Line(long seq, DomainEvent event) {}

    /** The lines after a place, in order. */
    List<Line> after(long seq, int limit);

    /** A place that is not there yet may be on its way from the floor's local disk; what lies behind it waits. */
    static List<Line> withoutGap(long from, List<Line> lines) {
        long expected = from + 1;
        for (int i = 0; i < lines.size(); i++, expected++) {
            if (lines.get(i).seq() != expected) return lines.subList(0, i);
        }
        return lines;
    }
}
