package io.seatline.history;

import io.seatline.kernel.CallId;
import java.util.Collection;
import java.util.Map;

/** The projected rows, and how far in the journal they reach. */
public interface HistoryStore {
    /** The place of the last event that is in the rows; 0 at the beginning. */
    long position();

    Map<CallId, CallRecord> load(Collection<CallId> calls);

    /**
     * Writes the calls and moves the position, all or nothing.
     *
     * @throws IllegalStateException when somebody else has moved the position from {@code from} meanwhile
     */
    void save(Collection<CallRecord> calls, long from, long to);

    /** Throws all rows away and goes back to the beginning of the journal. */
    void clear();
}
