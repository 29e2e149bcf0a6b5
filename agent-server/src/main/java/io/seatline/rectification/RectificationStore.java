package io.seatline.rectification;

import io.seatline.quality.Evaluation;
import io.seatline.rectification.Rectification.State;
import io.seatline.rectification.Rectification.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Failures that are to be put right, and what was said about each. */
public interface RectificationStore {
    /**
     * What is open and due longest first, then what is closed, the newest first.
     *
     * @param state null: any
     * @param supervisor who sees his teams' only; null: somebody who sees all
     */
    List<Rectification> all(@Nullable State state, @Nullable UUID evaluation, @Nullable Integer supervisor, int limit);

    /** @param supervisor as above */
    Optional<Rectification> find(int id, @Nullable Integer supervisor);

    /** Whether the same criterion of the same card was raised about the same person since. */
    boolean isRepeated(Evaluation evaluation, String criterion, Instant since);

    /** @throws io.seatline.kernel.Refused when it was raised already */
    int raise(
            Evaluation evaluation, String criterion, boolean escalated, Instant dueAt, String text, int by, Instant at);

    /** @throws io.seatline.kernel.Refused when it was changed meanwhile */
    void move(int id, int version, State to, Step step, String text, int by, Instant at);
}
