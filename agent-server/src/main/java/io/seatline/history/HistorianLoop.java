package io.seatline.history;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The historian's own thread: woken after each append to the journal, and looking by itself now and then. */
public final class HistorianLoop implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** What happens within it is read at once, and never in the moment in which a call is on its way to an agent. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(HistorianLoop.class);

    private final Historian historian;
    private final List<Runnable> moved;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;

    /** @param moved told on this thread, after rows changed; must not block */
    public HistorianLoop(Historian historian, List<Runnable> moved) {
        this.historian = historian;
        this.moved = List.copyOf(moved);
        thread = Thread.ofPlatform().name("historian").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Never blocks. */
    public void wake() {
        bell.release();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER);
                    bell.drainPermits();
                }
            } catch (InterruptedException closing) {
                return;
            }
            catchUp();
        }
    }

    private void catchUp() {
        try {
            boolean any = false;
            while (historian.advance() > 0 && !Thread.currentThread().isInterrupted()) any = true;
            if (any) moved.forEach(Runnable::run);
        } catch (RuntimeException failure) {
            // The database is away, most likely; the journal keeps everything until it is back.
            log.warn("the history waits: {}", failure.toString());
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
