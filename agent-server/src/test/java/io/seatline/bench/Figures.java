package io.seatline.bench;

import java.util.Arrays;

/** Durations of one kind, and their percentiles in milliseconds. Many threads may add. */
final class Figures {
    private double[] millis = new double[1024];
    private int count;

    synchronized void add(long nanos) {
        if (count == millis.length) millis = Arrays.copyOf(millis, 2 * count);
        millis[count++] = nanos / 1e6;
    }

    synchronized int count() {
        return count;
    }

    /** The smallest value that at least {@code share} of all do not exceed. */
    synchronized double at(double share) {
        if (count == 0) throw new IllegalStateException("nothing was measured");
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1)];
    }

    double p50() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }
}
