package io.seatline.routing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings traces to their store on a thread of its own. They are no part of the truth: when the store does not follow, the
 * newest are dropped and counted, and no call ever waits.
 */
public final class TraceWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TraceWriter.class);
    private static final int WAITING = 5_000;
    private static final int BATCH = 200;
    private static final Duration CLEANS_EVERY = Duration.ofHours(1);

    private final TraceStore store;
    private final Duration kept;
    private final InstantSource clock;
    private final BlockingQueue<RoutingTrace> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private long dropped;

    /** @param kept after this they are deleted */
    public TraceWriter(TraceStore store, Duration kept, InstantSource clock) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
        thread = Thread.ofPlatform().name("routing-traces").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Never blocks. */
    public void accept(List<RoutingTrace> traces) {
        for (var trace : traces) {
            if (!waiting.offer(trace) && dropped++ % WAITING == 0) {
                log.warn("{} routing traces were dropped: the database does not follow", dropped);
            }
        }
    }

    private void run() {
        var cleanAt = clock.instant();
        var batch = new ArrayList<RoutingTrace>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH);
                    store.add(batch);
                }
                if (!clock.instant().isBefore(cleanAt)) {
                    store.deleteBefore(clock.instant().minus(kept));
                    cleanAt = clock.instant().plus(CLEANS_EVERY);
                }
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException away) {
                log.warn("{} routing traces are lost: {}", batch.size(), away.toString());
            } finally {
                batch.clear();
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
