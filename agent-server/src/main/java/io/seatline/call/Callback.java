package io.seatline.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The customer keeps his place without staying on the line, and is called when it is his turn.
 *
 * @param mode whose phone rings first
 * @param missed how often he was rung in vain so far
 * @param keptAt when he was on the line again; null: not yet
 */
public record Callback(Mode mode, int missed, @Nullable Instant keptAt) {
    /** After the first time in vain he is rung two times more. */
    public static final int MOST = 3;

    /** Between two attempts: long enough to end another call, short enough to be worth the wait. */
    public static final Duration PAUSE = Duration.ofMinutes(2);

    /** Stable words. */
    public enum Mode {
        /** He is rung when an agent is on the line: he never waits again, the agent hears the ringing. */
        AGENT_FIRST,
        /** He is rung shortly before his turn, and waits the rest with music: no agent waits for him. */
        CUSTOMER_FIRST
    }

    public static Callback promised(Mode mode) {
        return new Callback(mode, 0, null);
    }

    public Callback missed(int times) {
        return new Callback(mode, times, null);
    }

    public Callback kept(Instant at) {
        return new Callback(mode, missed, at);
    }
}
