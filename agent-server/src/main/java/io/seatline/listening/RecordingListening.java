package io.seatline.listening;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.CallSound;
import io.seatline.acoustics.SoundRules;
import io.seatline.acoustics.Stretch;
import io.seatline.listening.ListeningStore.Heard;
import io.seatline.recording.RecordingCatalog;
import io.seatline.recording.RecordingReason;
import io.seatline.recording.StoredSounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of the lowest priority that listens to what was stored: calls go first. */
public final class RecordingListening implements AutoCloseable {
    private static final int BATCH = 50;
    private static final Duration REST = Duration.ofSeconds(5);
    /** A vault that was away may be back by then. */
    private static final Duration ANOTHER_TRY = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(RecordingListening.class);

    private final ListeningStore store;
    private final RecordingCatalog catalog;
    private final StoredSounds sounds;
    private final RecordingSpans spans;
    private final InstantSource clock;
    private final ScheduledExecutorService worker;

    public RecordingListening(
            ListeningStore store,
            RecordingCatalog catalog,
            StoredSounds sounds,
            RecordingSpans spans,
            InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.sounds = sounds;
        this.spans = spans;
        this.clock = clock;
        worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("recording-listening")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    public void start() {
        worker.scheduleWithFixedDelay(this::look, 0, REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            while (work()) log.debug("more recordings wait to be listened to");
        } catch (RuntimeException failure) {
            log.warn("recordings wait to be listened to: {}", failure.toString());
        }
    }

    /** @return whether there was anything to listen to */
    boolean work() {
        List<UUID> waiting = store.waiting(BATCH, clock.instant().minus(ANOTHER_TRY));
        SoundRules rules = store.rules();
        for (UUID recording : waiting) {
            if (worker.isShutdown()) return false;
            hear(recording, rules);
        }
        return !waiting.isEmpty();
    }

    private void hear(UUID recording, SoundRules rules) {
        var found = catalog.find(recording);
        if (found.isEmpty()) return;
        try (InputStream samples = sounds.samples(found.get())) {
            CallFigures figures = CallSound.listen(samples, away(recording));
            var flags = rules.flags(figures).stream().map(SoundRules.Flag::word).toList();
            store.save(recording, new Heard(figures, null, flags, rules.version(), clock.instant()));
        } catch (IOException | RuntimeException unheard) {
            // Closing is nobody's fault; the next start listens to it.
            if (worker.isShutdown()) return;
            log.warn("recording {} cannot be listened to: {}", recording, unheard.toString());
            var reason =
                    unheard instanceof NoSuchFileException ? RecordingReason.FILE_MISSING : RecordingReason.NOT_A_WAV;
            store.save(recording, new Heard(null, reason.slug(), List.of(), rules.version(), clock.instant()));
        }
    }

    private List<Stretch> away(UUID recording) {
        return spans.of(recording).stream()
                .map(span -> new Stretch(span.fromMs(), span.toMs()))
                .toList();
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) log.warn("a recording is still being listened to");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
