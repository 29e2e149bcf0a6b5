package io.seatline.rectification;

import io.seatline.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One failure that must be put right.
 *
 * @param escalated the same failed again at the same person's: an administrator checks it
 * @param steps what was said, the oldest first
 * @param version of this record, against two who write at once
 */
public record Rectification(
        int id,
        UUID evaluationId,
        String criterion,
        String title,
        int agentId,
        String agentName,
        @Nullable String teamName,
        State state,
        boolean escalated,
        Instant dueAt,
        int version,
        List<Said> steps) {
    public enum State {
        /** The team is to say what it does about it. */
        RAISED,
        /** Somebody else is to see whether it was done. */
        ANSWERED,
        CLOSED;

        /** @throws Refused when that cannot be done now */
        State after(Step step) {
            return switch (step) {
                case ANSWERED -> from(RAISED, ANSWERED);
                case RETURNED -> from(ANSWERED, RAISED);
                case ACCEPTED -> from(ANSWERED, CLOSED);
                case RAISED -> throw refused();
            };
        }

        private State from(State needed, State next) {
            if (this != needed) throw refused();
            return next;
        }

        private static Refused refused() {
            return Refused.conflict("rectification-not-now", Map.of());
        }
    }

    public enum Step {
        RAISED,
        ANSWERED,
        RETURNED,
        ACCEPTED
    }

    /** @param by the account */
    public record Said(Step step, String text, int by, String byName, Instant at) {}

    /** Who answered last; 0: nobody yet. */
    int answeredBy() {
        return steps.reversed().stream()
                .filter(said -> said.step() == Step.ANSWERED)
                .findFirst()
                .map(Said::by)
                .orElse(0);
    }
}
