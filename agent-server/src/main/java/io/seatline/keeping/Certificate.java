package io.seatline.keeping;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of a deleted recording. Its key is destroyed, so no copy of the file, wherever it lies, can be heard again.
 *
 * @param sha256 of the sealed file as it was stored
 * @param reason the class's name and days, or what a person wrote
 * @param deletedBy a login, or {@code retention} for what ended by itself
 */
public record Certificate(
        UUID recording,
        UUID call,
        Instant startedAt,
        long durationMs,
        String sha256,
        long bytes,
        Deletion deletion,
        String reason,
        String deletedBy,
        Instant deletedAt) {
    /** Stable words. */
    public enum Deletion {
        /** The longest time of its class was over. */
        EXPIRED,
        /** Somebody asked for it: the person's right, or an order. */
        ERASED
    }
}
