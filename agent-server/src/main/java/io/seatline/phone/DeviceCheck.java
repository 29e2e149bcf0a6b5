package io.seatline.phone;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.TypedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check of an agent's devices, as it was found. The labels are what the browser calls the devices.
 *
 * @param ringer the device that rings; may be another than the headset
 * @param microphoneHeard the level moved when the agent spoke
 * @param speakerHeard the agent said that he heard the tones
 * @param echoHeard sound went to the switch and came back
 * @param echoMs how long that took there and back, ms; null when it was not measured
 */
public record DeviceCheck(
        AgentId agent,
        Instant at,
        String browser,
        String microphone,
        String speaker,
        String ringer,
        boolean microphoneHeard,
        boolean speakerHeard,
        boolean echoHeard,
        boolean notifications,
        @Nullable Integer echoMs,
        SoundFigures sound) {
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_BROWSER = 200;
    private static final int LONGEST_ECHO_MS = 30_000;
    /** There and back; ITU-T G.114 asks for less than 400 ms one way, and a conversation suffers well before. */
    private static final int SLOW_ECHO_MS = 500;

    /** Stable words. */
    public enum Result {
        PASSED,
        /** Calls can be taken, with a weakness that was named. */
        WARNING,
        /** A caller would not be heard, or not hear. */
        FAILED
    }

    public DeviceCheck {
        browser = TypedText.cut(browser, LONGEST_BROWSER);
        microphone = TypedText.cut(microphone, LONGEST_LABEL);
        speaker = TypedText.cut(speaker, LONGEST_LABEL);
        ringer = TypedText.cut(ringer, LONGEST_LABEL);
        SoundFigures.within("echoMs", echoMs, 0, LONGEST_ECHO_MS);
    }

    /** Judged here and not by the page, so that a supervisor's mark means the same for everybody. */
    public Result result() {
        if (!microphoneHeard || !speakerHeard || !echoHeard) return Result.FAILED;
        boolean slow = echoMs != null && echoMs > SLOW_ECHO_MS;
        return slow || sound.poor() || !notifications ? Result.WARNING : Result.PASSED;
    }
}
