package io.seatline.floor;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Instant;
import java.util.UUID;

/**
 * The pause that a talk's recording is in, or about to be.
 *
 * @param until when sound is recorded again at the latest
 */
public record RecordingPause(CallId call, AgentId agent, UUID segment, Instant until, Stage stage) {
    /** Its names are shown: they are stable words. */
    public enum Stage {
        /** Asked; sound is recorded still. */
        PAUSING,
        PAUSED,
        /** Asked; silence is recorded still. */
        RESUMING,
        /** The switch would not; sound is recorded. */
        FAILED
    }

    RecordingPause at(Stage next) {
        return new RecordingPause(call, agent, segment, until, next);
    }
}
