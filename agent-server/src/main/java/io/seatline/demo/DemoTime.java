package io.seatline.demo;

import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** A clock that jumps from one thing to the next. */
final class DemoTime {
    private record Due(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final Consumer<TelephonyEvent> ear;
    private Instant now;
    private long order;

    DemoTime(Instant start, Consumer<TelephonyEvent> ear) {
        this.now = start;
        this.ear = ear;
    }

    Instant now() {
        return now;
    }

    void hear(TelephonyEvent event) {
        ear.accept(event);
    }

    void later(Duration delay, Runnable what) {
        at(now.plus(delay), what);
    }

    void at(Instant when, Runnable what) {
        agenda.add(new Due(when, order++, what));
    }

    /** Runs all that is due before {@code end}. */
    void runUntil(Instant end) {
        for (var next = agenda.peek(); next != null && next.at().isBefore(end); next = agenda.peek()) {
            agenda.remove();
            if (next.at().isAfter(now)) now = next.at();
            next.what().run();
        }
        now = end;
    }
}
