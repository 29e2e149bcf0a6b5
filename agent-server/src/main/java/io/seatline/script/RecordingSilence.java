package io.seatline.script;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;

/** Keeps what is said at some steps out of the recording. Asked for, not waited for: the desk shows when it is so. */
public interface RecordingSilence {
    void pause(AgentId agent, CallId call);

    void resume(AgentId agent, CallId call);
}
