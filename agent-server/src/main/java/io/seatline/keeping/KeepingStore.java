package io.seatline.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps recordings, and what ends them. */
public interface KeepingStore {
    /**
     * @param stored it has sound in the vault
     * @param leastUntil nobody deletes it earlier without a person's right to it
     */
    record Keeping(
            UUID recording,
            boolean stored,
            Instant leastUntil,
            @Nullable Hold hold) {}

    record Hold(Instant at, String by, String reason) {}

    /** A file whose key is destroyed and which still lies in the vault. */
    record Remains(UUID recording, String path) {}

    Optional<Keeping> find(UUID recording);

    /** @param hold null: it is held no longer */
    void hold(UUID recording, @Nullable Hold hold);

    /** Recordings whose longest time is over and that nobody holds, the oldest first. */
    List<UUID> expired(Instant now, int limit);

    /**
     * Destroys the key and writes the certificate, in one step; empty when it is not stored any more, or is held.
     *
     * @param reason null: the class's name and days
     */
    Optional<Certificate> delete(
            UUID recording, Certificate.Deletion deletion, @Nullable String reason, String by, Instant now);

    List<Remains> remains(int limit);

    /** The file is gone. */
    void removed(UUID recording);

    Optional<Certificate> certificate(UUID recording);
}
