package io.seatline.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which evaluations; null: any.
 *
 * @param states empty: any
 * @param from of the day the score was set
 * @param criterion of {@code card}: only those where it failed
 * @param seen only what agents see
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
        @Nullable String criterion,
        @Nullable UUID recordingId,
        boolean seen,
        int page,
        int size) {}
