package io.seatline.listening;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.CallSound;
import io.seatline.acoustics.SoundRules;
import io.seatline.listening.ListeningStore.Heard;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.StoredSounds;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of the lowest priority that listens to what was stored: calls go first. */
public final class RecordingListening implements AutoCloseable {
    private static final int BATCH = 50;
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Logger log = LoggerFactory.getLogger(RecordingListening.class);

    private final ListeningStore store;
    private final RecordingCatalog catalog;
    private final StoredSounds sounds;
    private final InstantSource clock;
    private final Thread thread;

    public RecordingListening(
            ListeningStore store, RecordingCatalog catalog, StoredSounds sounds, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.sounds = sounds;
        this.clock = clock;
        thread = Thread.ofPlatform()
                .name("recording-listening")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!work()) Thread.sleep(REST);
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                log.warn("recordings wait to be listened to: {}", failure.toString());
                if (!rested()) return;
            }
        }
    }

    private static boolean rested() {
        try {
            Thread.sleep(REST.multipliedBy(6));
            return true;
        } catch (InterruptedException closing) {
            return false;
        }
    }

    /** @return whether there was anything to listen to */
    boolean work() {
        List<UUID> waiting = store.waiting(BATCH);
        SoundRules rules = store.rules();
        for (UUID recording : waiting) {
            if (Thread.currentThread().isInterrupted()) return true;
            hear(recording, rules);
        }
        return !waiting.isEmpty();
    }

    private void hear(UUID recording, SoundRules rules) {
        var found = catalog.find(recording);
        if (found.isEmpty()) return;
        try (InputStream samples = sounds.samples(found.get())) {
            CallFigures figures = CallSound.listen(samples);
            var flags = rules.flags(figures).stream().map(SoundRules.Flag::word).toList();
            store.save(recording, new Heard(figures, null, flags, rules.version(), clock.instant()));
        } catch (IOException | RuntimeException unheard) {
            // Closing is nobody's fault; the next start listens to it.
            if (Thread.currentThread().isInterrupted()) return;
            log.warn("recording {} cannot be listened to: {}", recording, unheard.toString());
            store.save(
                    recording,
                    new Heard(null, unheard.getClass().getSimpleName(), List.of(), rules.version(), clock.instant()));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
