package io.seatline.calibration;

import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions, and the evaluations that belong to each. */
public interface CalibrationStore {
    /**
     * A session in the list.
     *
     * @param endedAt with its last score, or when somebody ended it; null: it goes on
     * @param asked how many scores were asked for
     * @param mine how many of them are mine and not submitted yet
     */
    record CalibrationLine(
            int id,
            String name,
            int cardId,
            int cardNumber,
            String cardName,
            Instant openedAt,
            String openedBy,
            @Nullable Instant endedAt,
            int recordings,
            int reviewers,
            int asked,
            int submitted,
            int mine) {}

    /** The newest first. @param account whose are {@code mine} */
    List<CalibrationLine> all(int account);

    Optional<CalibrationLine> find(int id, int account);

    /**
     * Talks that were stored since, drawn at random, none of these reviewers' own.
     *
     * @param queue null: of any
     */
    List<Subject> drawn(Instant since, @Nullable Integer queue, Set<Integer> reviewers, int count);

    /** @throws io.seatline.kernel.Refused when the name is taken */
    int open(String name, List<Evaluation> evaluations, Instant at, String who);

    /**
     * Ends it; what was not submitted is given up.
     *
     * @return how many were given up
     */
    int close(int id, Instant at, String who);

    /** What was submitted in a session, by recording and reviewer. */
    List<BlindScore> scores(int id);

    /** What was submitted in sessions that were opened since then and have ended. */
    Map<Integer, List<BlindScore>> ended(Instant since);

    Map<Integer, String> names(Set<Integer> accounts);
}
