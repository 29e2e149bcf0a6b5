package io.seatline.transcript;

import io.seatline.transcript.SpeechToText.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of the lowest priority that has written down what was listened to: calls go first. */
public final class Transcribing implements AutoCloseable {
    private static final int BATCH = 20;
    private static final Duration REST = Duration.ofSeconds(5);
    /** What was declined may have been the service's fault. */
    private static final Duration ANOTHER_TRY = Duration.ofDays(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(Transcribing.class);

    private final Transcripts transcripts;
    private final TranscriptStore store;
    private final @Nullable SpeechToText service;
    private final InstantSource clock;
    private final ScheduledExecutorService worker;
    private Duration pause = Duration.ZERO;

    /** @param service null: there is none, and only what was once written is looked at again */
    public Transcribing(
            Transcripts transcripts, TranscriptStore store, @Nullable SpeechToText service, InstantSource clock) {
        this.transcripts = transcripts;
        this.store = store;
        this.service = service;
        this.clock = clock;
        worker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("transcribing")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    public boolean isOn() {
        return service != null;
    }

    public void start() {
        worker.schedule(this::look, 0, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            while (work()) log.debug("more recordings wait to be written down");
            pause = Duration.ZERO;
        } catch (Unavailable | RuntimeException failure) {
            // A service that is away is asked ever more rarely; what waits loses nothing.
            pause = pause.isZero() ? REST : pause.multipliedBy(2);
            if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
            log.warn("recordings wait to be written down, again in {} s: {}", pause.toSeconds(), failure.toString());
        }
        if (!worker.isShutdown()) worker.schedule(this::look, REST.plus(pause).toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @return whether there was anything to do */
    private boolean work() throws Unavailable {
        boolean any = transcripts.judgeAgain(BATCH);
        if (service == null) return any;
        var waiting = store.waiting(BATCH, clock.instant().minus(ANOTHER_TRY));
        for (UUID recording : waiting) {
            if (worker.isShutdown()) return false;
            transcripts.write(recording, service);
        }
        return any || !waiting.isEmpty();
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) log.warn("a recording is still being written down");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
