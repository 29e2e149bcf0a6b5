package io.seatline.recording;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that bring sound into the vault: few, and of the lowest priority, for calls go first. */
public final class PipelineLoop implements AutoCloseable {
    /** A word lost here is made good by the next look. */
    static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(PipelineLoop.class);

    private final PipelineWorker worker;
    private final JobStore jobs;
    private final InstantSource clock;
    private final Semaphore due = new Semaphore(0);
    private final List<Thread> threads;

    PipelineLoop(PipelineWorker worker, JobStore jobs, InstantSource clock, int workers) {
        this.worker = worker;
        this.jobs = jobs;
        this.clock = clock;
        threads = IntStream.range(0, workers)
                .mapToObj(n -> Thread.ofPlatform()
                        .name("recording-pipeline-" + n)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .unstarted(this::run))
                .toList();
    }

    public void start() {
        jobs.release(clock.instant());
        threads.forEach(Thread::start);
    }

    /** Something may be due. Never blocks. */
    void wake() {
        if (due.availablePermits() < threads.size()) due.release();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!worker.work(clock.instant())) {
                    var _ = due.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                log.warn("recordings on their way wait: the database is away? {}", failure.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.multipliedBy(5));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
