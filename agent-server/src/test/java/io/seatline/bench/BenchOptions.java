package io.seatline.bench;

import java.nio.file.Path;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param quick under a minute, with fewer samples
 * @param seed changes every random stream
 * @param data a folder with the data set, for benches that need one
 */
record BenchOptions(
        String name, boolean quick, long seed, @Nullable Path data) {
    static BenchOptions of(String[] arguments) {
        if (arguments.length == 0) throw new IllegalArgumentException("which bench?");
        boolean quick = false;
        long seed = 1;
        Path data = null;
        for (int at = 1; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--quick" -> quick = true;
                case "--seed" -> seed = Long.parseLong(value(arguments, ++at));
                case "--data" -> data = Path.of(value(arguments, ++at));
                default -> throw new IllegalArgumentException("'" + arguments[at] + "' is not understood");
            }
        }
        return new BenchOptions(arguments[0], quick, seed, data);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        return arguments[at];
    }

    /** Streams of different numbers are independent. */
    RandomGenerator random(int stream) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(Objects.hash(seed, stream));
    }

    /** Where a bench may leave files: the launcher knows the folder and ends what still runs in it. */
    Path home() {
        String said = System.getenv("SEATLINE_HOME");
        return Path.of(said == null ? "target/bench-home" : said).toAbsolutePath();
    }
}
