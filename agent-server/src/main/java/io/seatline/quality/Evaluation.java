package io.seatline.quality;

import io.seatline.scorecard.GivenAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recording, scored by one person with one version of a card.
 *
 * @param subject which call, and whose
 * @param answers the draft; what counts afterwards lies with the score
 * @param outcome of the score that counts; null: none yet
 * @param releaseAt when the agent is to see it; null: undecided, or never in a calibration
 * @param appealUntil null: not published yet
 * @param version of this record, against two who write at once
 */
public record Evaluation(
        UUID id,
        Subject subject,
        int cardId,
        int cardNumber,
        int reviewerId,
        Origin origin,
        EvaluationState state,
        Map<String, GivenAnswer> answers,
        @Nullable Outcome outcome,
        Instant assignedAt,
        Instant dueAt,
        @Nullable Instant submittedAt,
        @Nullable Instant releaseAt,
        @Nullable Instant publishedAt,
        @Nullable Instant appealUntil,
        @Nullable Instant acknowledgedAt,
        int version) {

    /** Why a call is scored at all. */
    public enum Origin {
        /** A person picked it. */
        CHOSEN,
        /** A plan drew it, each call with a known chance. */
        RANDOM,
        /** Something about it asked for it: it says nothing about the average. */
        RISK,
        /** Several score the same one blind; the agent never sees it. */
        CALIBRATION
    }

    /** As they were when it was assigned. */
    public record Subject(
            UUID recordingId,
            UUID callId,
            int agentId,
            @Nullable Integer teamId,
            @Nullable Integer queueId) {}

    /** @param score which of its scores counts, from 1 */
    public record Outcome(int score, double total, boolean passed, boolean criticalFailed) {}
}
