package io.seatline.recording;

import java.time.Instant;
import java.util.UUID;

/**
 * One recording on its way into the vault.
 *
 * @param begunAt when it set out
 * @param attempts how often this step has failed
 */
public record RecordingJob(UUID recording, JobStep step, Instant begunAt, int attempts) {}
