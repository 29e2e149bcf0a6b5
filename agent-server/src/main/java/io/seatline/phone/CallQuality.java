package io.seatline.phone;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one page heard its part of a call, in the end.
 *
 * @param seconds how long that part was
 * @param sound the averages
 * @param worstMos the worst that lasted, not a single bad second
 * @param oneWay which side was not heard in the beginning; null when both were
 * @param mutedHeadset the microphone gave nothing for so long that the headset's own switch must have been off
 */
public record CallQuality(
        CallId call,
        AgentId agent,
        Instant at,
        int seconds,
        SoundFigures sound,
        @Nullable Double worstMos,
        @Nullable OneWay oneWay,
        boolean mutedHeadset) {
    private static final int LONGEST_SECONDS = 24 * 3600;

    /** Stable words. */
    public enum OneWay {
        CUSTOMER_UNHEARD,
        AGENT_UNHEARD
    }

    public CallQuality {
        SoundFigures.within("seconds", seconds, 0, LONGEST_SECONDS);
        SoundFigures.within("worstMos", worstMos, 1, 5);
    }
}
