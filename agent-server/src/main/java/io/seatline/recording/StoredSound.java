package io.seatline.recording;

import io.seatline.sealing.WrappedKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A two-channel file in the vault.
 *
 * @param sha256 of the file as it lies there
 * @param key null: not sealed, as before files were, or deleted
 * @param flaw what is wrong with it; null when all is well
 */
public record StoredSound(
        String path,
        String sha256,
        long bytes,
        SoundFormat format,
        @Nullable WrappedKey key,
        Duration length,
        float agentDbfs,
        float customerDbfs,
        @Nullable RecordingReason flaw,
        Instant at) {}
