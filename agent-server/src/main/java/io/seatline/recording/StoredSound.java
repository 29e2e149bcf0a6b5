package io.seatline.recording;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A two-channel file in the vault.
 *
 * @param flaw what is wrong with it; null when all is well
 */
public record StoredSound(
        String path,
        String sha256,
        long bytes,
        Duration length,
        float agentDbfs,
        float customerDbfs,
        @Nullable RecordingReason flaw,
        Instant at) {}
