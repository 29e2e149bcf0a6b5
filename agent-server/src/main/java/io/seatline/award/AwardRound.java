package io.seatline.award;

import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One award of one period.
 *
 * @param terms as they were when it was opened
 * @param to the last day
 * @param votingUntil null: nobody votes yet
 * @param steps what was done to it, the oldest first
 * @param version against two who write at once
 */
public record AwardRound(
        int id,
        int schemeId,
        String name,
        AwardTerms terms,
        LocalDate from,
        LocalDate to,
        State state,
        @Nullable Instant votingUntil,
        int version,
        List<AwardStep> steps) {
    public enum State {
        NOMINATING,
        VOTING,
        /** Nobody votes any more; who would win is known. */
        COUNTED,
        APPROVED,
        CANCELLED;

        /** @throws Refused when that cannot be done now */
        State after(Step step) {
            return switch (step) {
                case VOTING_OPENED -> from(NOMINATING, VOTING);
                case COUNTED -> from(VOTING, COUNTED);
                case APPROVED -> from(COUNTED, APPROVED);
                case CANCELLED -> {
                    if (this == APPROVED || this == CANCELLED) throw refused();
                    yield CANCELLED;
                }
                case OPENED -> throw refused();
            };
        }

        void need(State needed) {
            if (this != needed) throw refused();
        }

        private State from(State needed, State next) {
            need(needed);
            return next;
        }

        private static Refused refused() {
            return Refused.conflict("award-not-now", Map.of());
        }
    }

    public enum Step {
        OPENED,
        VOTING_OPENED,
        COUNTED,
        APPROVED,
        CANCELLED
    }

    public record AwardStep(Step step, String text, String byName, Instant at) {}

    /**
     * Who may win.
     *
     * @param recordingId whose sound speaks for it
     * @param agentId null: a team
     * @param nominatedBy null: proposed by the scores alone
     * @param votes null: not counted yet, as the following
     * @param place by the votes, from 1
     * @param struckReason null: not struck
     * @param won the place that was won; null: none
     */
    public record Nominee(
            int id,
            String subject,
            @Nullable UUID recordingId,
            @Nullable Integer agentId,
            @Nullable String agentName,
            @Nullable Integer teamId,
            @Nullable String teamName,
            double mean,
            int evaluations,
            @Nullable Integer nominatedBy,
            @Nullable String nominatedByName,
            String reason,
            @Nullable Integer votes,
            @Nullable Integer place,
            @Nullable String struckReason,
            @Nullable Integer won) {}

    /** Such as 2026-W53. */
    public String period() {
        return terms.period().name(from);
    }
}
