package io.seatline.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies before each of those who score. */
public interface ReviewerLoads {
    /**
     * @param open evaluations assigned and not submitted
     * @param overdue those of them whose day has passed
     * @param nextDue the earliest day among them; null: none
     * @param disputes that were given to him and are not decided
     */
    record ReviewerLoad(
            int id,
            String name,
            int open,
            int overdue,
            @Nullable Instant nextDue,
            int disputes) {}

    /** Everybody who may score, the most to do first. */
    List<ReviewerLoad> all(Instant now);
}
