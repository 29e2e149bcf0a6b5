package io.seatline.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What there was on a day, as the house knows it now. */
public interface EvidenceItems {
    /** The day of the first thing there is; empty: there is nothing. */
    Optional<LocalDate> first();

    /** In an order that never changes: recordings, deletions, audit lines, each by its id. */
    List<Item> of(LocalDate day);
}
