package io.seatline.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One open socket. Updates leave in order, on another thread than the one that made them; a desk or board not sent yet is
 * replaced by its successor, so a slow browser costs a slot, not memory.
 */
final class DeskSession {
    /** Enough for any burst of answers and notices; a browser this far behind is gone. */
    private static final int LONGEST_QUEUE = 200;

    /** The socket underneath. */
    interface Wire {
        void send(DeskUpdate update);

        void close(boolean superseded);
    }

    private final DeskUser user;
    private final Wire wire;
    private final Executor executor;
    private final Deque<DeskUpdate> queue = new ArrayDeque<>();
    private boolean draining;
    private boolean closed;
    private volatile Instant lastBeat;
    private volatile boolean greeted;
    private volatile boolean watchesBoard;

    DeskSession(DeskUser user, Wire wire, Executor executor, Instant now) {
        this.user = user;
        this.wire = wire;
        this.executor = executor;
        this.lastBeat = now;
    }

    DeskUser user() {
        return user;
    }

    Instant lastBeat() {
        return lastBeat;
    }

    void beat(Instant at) {
        lastBeat = at;
    }

    boolean greeted() {
        return greeted;
    }

    void greet() {
        greeted = true;
    }

    boolean watchesBoard() {
        return watchesBoard;
    }

    void watchBoard(boolean on) {
        watchesBoard = on;
    }

    void send(DeskUpdate update) {
        synchronized (queue) {
            if (closed) return;
            if (update instanceof DeskUpdate.Desk || update instanceof DeskUpdate.Board) {
                queue.removeIf(waiting -> waiting.getClass() == update.getClass());
            }
            if (queue.size() >= LONGEST_QUEUE) {
                closed = true;
                executor.execute(() -> wire.close(false));
                return;
            }
            queue.add(update);
            if (draining) return;
            draining = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        for (DeskUpdate next = next(); next != null; next = next()) {
            wire.send(next);
            if (next instanceof DeskUpdate.Superseded) {
                close(true);
                return;
            }
        }
    }

    private @Nullable DeskUpdate next() {
        synchronized (queue) {
            var next = closed ? null : queue.poll();
            if (next == null) draining = false;
            return next;
        }
    }

    void close(boolean superseded) {
        synchronized (queue) {
            closed = true;
            queue.clear();
        }
        wire.close(superseded);
    }
}
