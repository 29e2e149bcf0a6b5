package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open socket. Updates leave in order, on another thread than the one that made them; a desk or board not sent yet is
 * replaced by its successor, so a slow browser costs a slot, not memory.
 */
final class DeskSession {
    /** Enough for any burst of answers and notices; a browser this far behind is gone. */
    private static final int LONGEST_QUEUE = 200;

    /** RFC 6455: the server has had enough of this socket; the page opens another. */
    static final int GOING_AWAY = 1001;
    /** In the range that RFC 6455 leaves to applications: another tab or place took over. */
    static final int SUPERSEDED = 4001;

    private static final Logger log = LoggerFactory.getLogger(DeskSession.class);

    /** The socket underneath. */
    interface Wire {
        void send(DeskUpdate update);

        void close(int code);
    }

    private final Actor actor;
    private final String login;
    private final Wire wire;
    private final Executor executor;
    private final Deque<DeskUpdate> queue = new ArrayDeque<>();
    private boolean draining;
    private boolean closed;
    private volatile Instant lastBeat;
    private volatile Instant touchedAt;
    private volatile boolean greeted;
    private volatile boolean watchesBoard;

    DeskSession(Actor actor, String login, Wire wire, Executor executor, Instant now) {
        this.actor = actor;
        this.login = login;
        this.touchedAt = now;
        this.wire = wire;
        this.executor = executor;
        this.lastBeat = now;
    }

    Actor actor() {
        return actor;
    }

    /** The id of the log-in behind the socket. */
    String login() {
        return login;
    }

    /** Agents have a place on the floor; the others look. */
    boolean takesCalls() {
        return actor.role() == Role.AGENT;
    }

    /** True once a minute: more often the log-in need not be told that it lives. */
    boolean dueForTouch(Instant now) {
        if (now.isBefore(touchedAt.plusSeconds(60))) return false;
        touchedAt = now;
        return true;
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
                executor.execute(() -> wire.close(GOING_AWAY));
                return;
            }
            queue.add(update);
            if (draining) return;
            draining = true;
        }
        executor.execute(this::drain);
    }

    /** What was asked broke: the page is told a number under which the log has the rest. */
    void failed(long request, Throwable failure) {
        String incident = UUID.randomUUID().toString();
        log.error("incident {}", incident, failure);
        send(new DeskUpdate.Refused(request, "internal-error", Map.of("incident", incident)));
    }

    private void drain() {
        for (DeskUpdate next = next(); next != null; next = next()) {
            wire.send(next);
            if (next instanceof DeskUpdate.Superseded) {
                close(SUPERSEDED);
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

    void close(int code) {
        synchronized (queue) {
            closed = true;
            queue.clear();
        }
        wire.close(code);
    }
}
