package io.seatline.keeping;

import io.seatline.audit.AuditLog;
import io.seatline.recording.RecordingVault;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends recordings whose time is over. The key goes first, with the row that says so: from then on no copy can be heard, also
 * none in a backup. The file goes after that, and again at the next look if the vault refuses.
 */
public final class RecordingRemover {
    /** The login that stands for what ends by itself. */
    public static final String BY_ITSELF = "retention";

    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(RecordingRemover.class);

    private final KeepingStore store;
    private final RecordingVault vault;
    private final AuditLog audit;
    private final InstantSource clock;

    public RecordingRemover(KeepingStore store, RecordingVault vault, AuditLog audit, InstantSource clock) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks once. Never throws; what is left over is done at the next look. */
    public void look() {
        try {
            for (UUID recording : store.expired(clock.instant(), BATCH)) expire(recording);
            sweep();
        } catch (RuntimeException failure) {
            log.warn("recordings whose time is over wait: {}", failure.toString());
        }
    }

    private void expire(UUID recording) {
        // The line comes first: a deletion nobody was told of must not be.
        audit.write(BY_ITSELF, "", "recording-expired", recording.toString(), Map.of());
        var gone = store.delete(recording, Certificate.Deletion.EXPIRED, null, BY_ITSELF, clock.instant());
        if (gone.isEmpty()) log.info("recording {} was kept after all", recording);
    }

    /** Removes the files of recordings whose keys are destroyed. */
    void sweep() {
        for (KeepingStore.Remains remains : store.remains(BATCH)) {
            try {
                vault.delete(remains.path());
                store.removed(remains.recording());
            } catch (IOException failure) {
                log.warn("the file of deleted recording {} stays for now: {}", remains.recording(), failure.toString());
            }
        }
    }
}
