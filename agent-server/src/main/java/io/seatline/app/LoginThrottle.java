package io.seatline.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts wrong passwords. Three counts: per account and address (a guesser, who must not lock out the owner elsewhere),
 * per account (many guessers), per address (one guesser, many accounts). A full count waits; names that do not exist
 * count alike, so waiting tells nothing. An address is counted in windows of the pause's length, which later tries do not
 * prolong: an office behind one address has typos all day long.
 */
final class LoginThrottle {
    /** Bounded, oldest out first: an attacker's made-up names must not fill the memory. */
    private static final int LARGEST = 50_000;

    private final SeatlineSettings.Login limits;
    private final Clock clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int count, Instant since) {}

    LoginThrottle(SeatlineSettings.Login limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** How long until this may be tried; zero: now. */
    synchronized Duration wait(String login, String address) {
        return Stream.of(
                        left("place " + address + " " + login, limits.triesPerPlace()),
                        left("account " + login, limits.triesPerAccount()),
                        left("address " + address, limits.triesPerAddress()))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    synchronized void failed(String login, String address) {
        count("place " + address + " " + login, true);
        count("account " + login, true);
        count("address " + address, false);
    }

    /** Clears the guesses made from there, not those of others. */
    synchronized void succeeded(String login, String address) {
        tries.remove("place " + address + " " + login);
    }

    private Duration left(String key, int most) {
        Tries seen = tries.get(key);
        if (seen == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), seen.since().plus(limits.pause()));
        if (left.isNegative()) {
            tries.remove(key);
            return Duration.ZERO;
        }
        return seen.count() >= most ? left : Duration.ZERO;
    }

    private void count(String key, boolean renewed) {
        Tries seen = tries.remove(key);
        int before = seen == null || seen.since().plus(limits.pause()).isBefore(clock.instant()) ? 0 : seen.count();
        Instant since = seen == null || before == 0 || renewed ? clock.instant() : seen.since();
        // A name that is tried again moves to the young end.
        tries.put(key, new Tries(before + 1, since));
        if (tries.size() > LARGEST) {
            var oldest = tries.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
