package io.seatline.award;

import java.time.Instant;
import java.util.List;

/** The scores that awards are made from. */
@FunctionalInterface
public interface AwardScores {
    /** As they count, of those who still work here, submitted within; the oldest first. Calibrations are no scores. */
    List<Standing.Scored> within(Instant from, Instant to);
}
