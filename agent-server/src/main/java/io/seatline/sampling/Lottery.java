package io.seatline.sampling;

import io.seatline.kernel.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A draw that anybody can repeat: each call's number is the SHA-256 of the seed, a space and its id, and the lowest numbers
 * win. The seed is made after the list is fixed, so each of {@code N} calls has the same chance of {@code n / N}, and
 * neither the order of the list nor anything about a call matters (permanent random numbers, Ohlsson 1995, with a hash for
 * the number).
 */
public final class Lottery {
    private Lottery() {}

    private record Ticket(String number, UUID call) {}

    /** @return at most {@code count}, the first winner first */
    public static List<UUID> draw(String seed, List<UUID> eligible, int count) {
        return eligible.stream()
                .map(call -> new Ticket(Sha256.of(seed + " " + call), call))
                .sorted(Comparator.comparing(Ticket::number))
                .limit(Math.max(0, count))
                .map(Ticket::call)
                .toList();
    }

    /** @return between 0 and 1; 0 where nothing is drawn */
    public static double chance(int eligible, int count) {
        return eligible == 0 ? 0 : Math.min(1, count / (double) eligible);
    }
}
