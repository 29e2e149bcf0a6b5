package io.seatline.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent says against a score, criterion by criterion, and what another reviewer made of it.
 *
 * @param deciderId who is to decide; null: any reviewer but the one who scored
 * @param decidedAt null: open
 */
public record Dispute(
        int id,
        UUID evaluationId,
        Instant raisedAt,
        @Nullable Integer deciderId,
        @Nullable String deciderName,
        @Nullable Integer decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String note,
        List<Item> items) {
    public boolean open() {
        return decidedAt == null;
    }

    /**
     * @param reason the agent's
     * @param changed null: undecided
     * @param answer the decider's words
     */
    public record Item(
            String criterion,
            String reason,
            @Nullable Boolean changed,
            @Nullable String answer) {}

    /** Where they are kept. */
    public interface Store {
        Optional<Dispute> of(UUID evaluation);

        /** The evaluation is disputed from then on; refused when it was changed meanwhile. */
        void raise(Evaluation evaluation, Instant at, List<Item> items);

        /** Somebody else is to decide. */
        void reassign(int id, int decider);

        /**
         * The evaluation is resolved from then on.
         *
         * @param score null: upheld as a whole
         */
        void decide(
                Dispute dispute,
                Evaluation evaluation,
                List<Item> items,
                String note,
                int by,
                Instant at,
                EvaluationStore.@Nullable NewScore score);
    }
}
