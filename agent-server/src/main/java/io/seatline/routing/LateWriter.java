package io.seatline.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the floor only remarks (traces, judged estimates) to its store on a thread of its own. It is no part of the truth:
 * when the store does not follow, the newest are dropped and counted, and no call ever waits.
 */
public final class LateWriter<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LateWriter.class);
    private static final int WAITING = 5_000;
    private static final int BATCH = 200;
    private static final Duration CLEANS_EVERY = Duration.ofHours(1);

    /** Where it is brought. */
    public interface Store<T> {
        void add(List<T> remarks);

        void deleteBefore(Instant when);
    }

    private final String name;
    private final Store<T> store;
    private final Duration kept;
    private final InstantSource clock;
    private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private long dropped;

    /**
     * @param name what it brings, in words
     * @param kept after this they are deleted
     */
    public LateWriter(String name, Store<T> store, Duration kept, InstantSource clock) {
        this.name = name;
        this.store = store;
        this.kept = kept;
        this.clock = clock;
        thread = Thread.ofPlatform().name(name.replace(' ', '-')).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Never blocks. */
    public void accept(List<T> remarks) {
        for (var remark : remarks) {
            if (!waiting.offer(remark) && dropped++ % WAITING == 0) {
                log.warn("{} {} were dropped: the database does not follow", dropped, name);
            }
        }
    }

    private void run() {
        var cleanAt = clock.instant();
        var batch = new ArrayList<T>();
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
                log.warn("{} {} are lost: {}", batch.size(), name, away.toString());
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
