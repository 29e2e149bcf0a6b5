package io.seatline.coaching;

import io.seatline.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question that an agent is to do better.
 *
 * @param title of the question
 * @param goal what he is to do
 * @param agreed what was agreed in the talk
 * @param readAt when he has read it
 * @param compared this question in his calls before the talk and after it
 * @param calls those of them that were drawn for it
 * @param version of this record, against two who write at once
 */
public record Coaching(
        int id,
        UUID evaluationId,
        String criterion,
        String title,
        int cardId,
        int agentId,
        String agentName,
        int coachId,
        String coachName,
        State state,
        String goal,
        Instant dueAt,
        Instant createdAt,
        @Nullable Instant heldAt,
        @Nullable String agreed,
        @Nullable Instant readAt,
        @Nullable Instant closedAt,
        @Nullable String result,
        BeforeAfter compared,
        List<CoachingCall> calls,
        int version) {
    public enum State {
        /** The talk is to come. */
        OPEN,
        /** Its effect is looked for. */
        HELD,
        CLOSED
    }

    /** @param total null: not scored yet */
    public record CoachingCall(
            UUID evaluationId, Instant calledAt, @Nullable Double total) {}

    /** @throws Refused when it stands otherwise */
    Coaching in(State needed) {
        if (state != needed) throw Refused.conflict("coaching-not-now", Map.of());
        return this;
    }
}
