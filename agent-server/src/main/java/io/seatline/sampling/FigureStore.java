package io.seatline.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What figures are made of: every score of a time, and how its draw was made. */
public interface FigureStore {
    /** By what scores are put together. */
    enum Group {
        AGENT,
        TEAM,
        QUEUE,
        REVIEWER,
        CODE,
        CARD,
        WEEK,
        MONTH,
        CRITERION
    }

    /** @param cardId null: of all cards */
    record Question(
            Group by, Instant from, Instant to, @Nullable Integer cardId) {}

    /**
     * One score.
     *
     * @param key of its group; null: it has none
     * @param drawId null: nobody drew it at random
     * @param disputed whether its agent said no to it
     * @param won whether that changed it
     */
    record Scored(
            UUID evaluation,
            @Nullable String key,
            String name,
            int agentId,
            @Nullable Integer drawId,
            double total,
            boolean passed,
            boolean criticalFailed,
            boolean disputed,
            boolean won) {}

    /** How many calls an agent had in a draw. */
    record Eligible(int drawId, int agentId, int calls) {}

    List<Scored> scored(Question question);

    /** Of all draws that have a score in that time. */
    List<Eligible> eligible(Question question);

    /** How many recordings of that time could have been scored, and how many were: coverage. */
    Coverage coverage(Question question);

    record Coverage(int recordings, int scored) {}
}
