package io.seatline.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The jobs, which survive a restart. */
public interface JobStore {
    /** Sets out with the first step, unless the recording is on its way already. */
    void begin(UUID recording, Instant now);

    boolean underWay(UUID recording);

    /** The one that is due the longest; nobody else gets it until {@code lease} is over. */
    Optional<RecordingJob> take(Instant now, Duration lease);

    /** The step is done. */
    void advance(UUID recording, JobStep next, Instant now);

    /** @param failure for a person to read */
    void retry(UUID recording, String failure, Instant dueAt);

    void finish(UUID recording);

    /** What was taken by a process that is gone is due at once. Only for the one that takes jobs, when it starts. */
    void release(Instant now);
}
