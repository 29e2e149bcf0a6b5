package io.seatline.quality;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which evaluations; null: any.
 *
 * @param states empty: any
 * @param from of the day the score was set
 * @param code of the call's wrap-up
 * @param criterion only those where it counted
 * @param only further marks that each must have
 * @param seen only what agents see
 * @param supervisorId who sees what is of his teams and what is his to score or decide
 * @param asker the account that asks
 */
public record EvaluationSearch(
        List<EvaluationState> states,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer agentId,
        @Nullable Integer reviewerId,
        @Nullable Integer teamId,
        @Nullable Integer queueId,
        @Nullable Integer cardId,
        @Nullable String code,
        @Nullable String criterion,
        @Nullable UUID recordingId,
        Set<Mark> only,
        boolean seen,
        @Nullable Integer supervisorId,
        int asker,
        int page,
        int size) {
    /** What an evaluation may have about it. */
    public enum Mark {
        /** The criterion that was asked for failed. */
        CRITERION_FAILED,
        CRITICAL_FAILED,
        DISPUTED,
        /** The dispute changed the score. */
        WON
    }
}
