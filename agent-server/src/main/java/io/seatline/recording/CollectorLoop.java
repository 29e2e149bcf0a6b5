package io.seatline.recording;

import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collector's own thread: sweeps every few seconds, and sooner after the switch said that files are complete. */
final class CollectorLoop implements AutoCloseable {
    static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    /** The end of the segment reaches the history a moment after the switch's word. */
    static final Duration SOON = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(CollectorLoop.class);

    private final RecordingCollector collector;
    private final DiskWatch disks;
    private final Runnable collected;
    private final InstantSource clock;
    /** A word lost here is made good by the next sweep, so it may be bounded. */
    private final BlockingQueue<UUID> saved = new LinkedBlockingQueue<>(10_000);

    private final Thread thread;

    /** @param collected is told when there may be something for the pipeline */
    CollectorLoop(RecordingCollector collector, DiskWatch disks, Runnable collected, InstantSource clock) {
        this.collector = collector;
        this.disks = disks;
        this.collected = collected;
        this.clock = clock;
        thread = Thread.ofPlatform().name("recording-collector").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Never blocks. */
    void on(TelephonyEvent event) {
        if (event instanceof TelephonyEvent.CaptureSaved complete && !saved.offer(complete.attempt()))
            log.debug("left to the next sweep: {}", complete.attempt());
    }

    private void run() {
        Duration wait = Duration.ZERO;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                UUID segment = saved.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                wait = segment == null ? SWEEP_EVERY : SOON;
                work(segment);
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private void work(@Nullable UUID segment) {
        try {
            if (segment != null) {
                collector.saved(segment);
                return;
            }
            collector.sweep(clock.instant());
            collected.run();
            disks.look();
        } catch (RuntimeException failure) {
            // The database is away, most likely. Files wait in the spool.
            log.warn("collecting recordings failed, trying again in {}", SWEEP_EVERY, failure);
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
