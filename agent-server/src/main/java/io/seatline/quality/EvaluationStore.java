package io.seatline.quality;

import io.seatline.scorecard.GivenAnswer;
import io.seatline.scorecard.Score;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evaluations as they are kept. Whoever changes one says which version he saw. */
public interface EvaluationStore {
    /** Why a score was set. */
    enum ScoreReason {
        SUBMITTED,
        DISPUTE
    }

    /** One of an evaluation's scores; none is ever changed. */
    record KeptScore(
            int number,
            Map<String, GivenAnswer> answers,
            double total,
            ScoreReason reason,
            String byName,
            Instant at) {}

    /** A score to set. */
    record NewScore(Score score, Map<String, GivenAnswer> answers, ScoreReason reason, int by, Instant at) {}

    /** An evaluation in a list, with the names of today. */
    record EvaluationLine(
            UUID id,
            UUID recordingId,
            UUID callId,
            int agentId,
            String agentName,
            @Nullable String teamName,
            @Nullable String queueName,
            String cardName,
            int reviewerId,
            String reviewerName,
            Evaluation.Origin origin,
            EvaluationState state,
            @Nullable Double total,
            @Nullable Boolean passed,
            @Nullable Boolean criticalFailed,
            Instant calledAt,
            Instant dueAt,
            @Nullable Instant submittedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant appealUntil) {}

    record EvaluationLines(List<EvaluationLine> items, int total) {}

    Optional<Evaluation> find(UUID id);

    EvaluationLines search(EvaluationSearch search);

    /** What its reviewer should do next: begun ones first, then by the date it is due. */
    Optional<UUID> next(int reviewer, @Nullable UUID after);

    /** The first is the oldest. */
    List<KeptScore> scores(UUID id);

    /** @throws io.seatline.kernel.Refused when the same person has it with the same card already */
    /** Of one that is scored for comparison: whether all who compare have submitted, so that nobody is swayed any more. */
    boolean isRevealed(UUID id);

    void add(Evaluation evaluation);

    /** @throws io.seatline.kernel.Refused when it was changed meanwhile, as all below */
    Evaluation answer(UUID id, int version, Map<String, GivenAnswer> answers, EvaluationState state);

    /** @param move what else becomes of it */
    Evaluation score(UUID id, int version, NewScore score, Move move);

    Evaluation move(UUID id, int version, Move move);

    /** Shows the agents what is due. */
    List<UUID> release(Instant now, int appealDays);

    /** What becomes of an evaluation; null leaves what is. */
    record Move(
            EvaluationState to,
            @Nullable Instant submittedAt,
            @Nullable Instant releaseAt,
            @Nullable Instant publishedAt,
            @Nullable Instant appealUntil,
            @Nullable Instant acknowledgedAt) {
        static Move to(EvaluationState state) {
            return new Move(state, null, null, null, null, null);
        }
    }
}
