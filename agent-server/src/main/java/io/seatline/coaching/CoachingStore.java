package io.seatline.coaching;

import io.seatline.quality.Evaluation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is coached, as it is kept. */
public interface CoachingStore {
    /** @param goal what the agent is to do */
    record NewCoaching(
            UUID evaluation,
            String criterion,
            int agent,
            int card,
            int coach,
            String goal,
            Instant dueAt,
            int by,
            Instant at) {}

    /**
     * What is open and due longest first, then what is closed.
     *
     * @param agent null: anybody's; else only his, and of scores that he may see
     * @param supervisor who sees his teams' and what he coaches; null: somebody else
     */
    List<Coaching> all(@Nullable Integer agent, @Nullable Integer supervisor, @Nullable UUID evaluation, int limit);

    Optional<Coaching> find(int id);

    /** @throws io.seatline.kernel.Refused when it is coached already */
    int add(NewCoaching coaching);

    /** @throws io.seatline.kernel.Refused when it was changed meanwhile, as all below */
    void hold(int id, int version, String agreed, Instant at);

    void close(int id, int version, String result, Instant at);

    void read(int id, Instant at);

    /** Calls of the agent since then that nobody scored with the card, at random. */
    List<Evaluation.Subject> drawn(int agent, int card, Instant since, int count);

    void follow(int id, List<Evaluation> calls);
}
