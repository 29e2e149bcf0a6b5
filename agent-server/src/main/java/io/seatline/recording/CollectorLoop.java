package io.seatline.recording;

import io.seatline.telephony.TelephonyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collector's own thread: sweeps every few seconds, and sooner after the switch said that files are complete. */
public final class CollectorLoop implements AutoCloseable {
    static final Duration SWEEP_EVERY = Duration.ofSeconds(5);
    /** The end of the segment reaches the history a moment after the switch's word. */
    static final Duration SOON = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(CollectorLoop.class);

    private final RecordingCollector collector;
    private final DiskWatch disks;
    private final InstantSource clock;
    /** A word lost here is made good by the next sweep, so it may be bounded. */
    private final BlockingQueue<UUID> saved = new LinkedBlockingQueue<>(10_000);

    private final Thread thread;

    /** Collects from the folder {@code spool} into {@code vault}, which lies in {@code vaultFolder}. */
    public static CollectorLoop over(
            Path spool,
            Path vaultFolder,
            RecordingVault vault,
            RecordingStore store,
            Alarms alarms,
            InstantSource clock)
            throws IOException {
        var files = new SpoolFolder(spool);
        var changed = new ChangedAlarms(alarms);
        var disks = new DiskWatch(Map.of("spool", spool, "vault", vaultFolder), changed, DiskWatch.FreeSpace::measured);
        return new CollectorLoop(new RecordingCollector(files, vault, store, changed), disks, clock);
    }

    CollectorLoop(RecordingCollector collector, DiskWatch disks, InstantSource clock) {
        this.collector = collector;
        this.disks = disks;
        this.clock = clock;
        thread = Thread.ofPlatform().name("recording-collector").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Never blocks. */
    public void on(TelephonyEvent event) {
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
