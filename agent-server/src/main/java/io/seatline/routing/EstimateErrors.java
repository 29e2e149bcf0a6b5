package io.seatline.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How far off a queue's estimates were: the last ones, each as a share of the true wait. Immutable. */
public record EstimateErrors(List<Double> shares) {
    /** A caller who waits long hears many; they must not be all that is known. */
    static final int REMEMBERED = 200;

    private static final int ENOUGH = 10;
    /** A wait of nothing would make every error endless. */
    private static final double LEAST_SECONDS = 10;

    public static final EstimateErrors NONE = new EstimateErrors(List.of());

    public EstimateErrors {
        shares = List.copyOf(shares);
    }

    /** With one more: what was said, and what came of it. */
    public EstimateErrors and(EstimatedWait.Range said, Duration waited) {
        var more = new ArrayList<>(shares);
        more.add(share(said, waited));
        return new EstimateErrors(more.subList(Math.max(0, more.size() - REMEMBERED), more.size()));
    }

    /** How far off the middle of the range was, as a share of the true wait. */
    static double share(EstimatedWait.Range said, Duration waited) {
        double actual = waited.toMillis() / 1_000.0;
        double off = Math.abs(said.middle().toMillis() / 1_000.0 - actual);
        return off / Math.max(LEAST_SECONDS, actual);
    }

    /** 0 without any. */
    public double median() {
        if (shares.isEmpty()) return 0;
        var sorted = shares.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Whether callers may still be told: not when half of the last estimates were off by more than half. */
    public boolean trusted() {
        return shares.size() < ENOUGH || median() <= 0.5;
    }
}
