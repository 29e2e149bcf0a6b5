package io.seatline.bench;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** {@code Bench NAME [--quick] [--seed N] [--data DIR]}: the table and, last, one line of JSON on the standard output. */
public final class Bench {
    /** One measurement. */
    @FunctionalInterface
    interface Measurement {
        Report measure(BenchOptions options) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.of(
            "assign", new AssignBench(),
            "screenpop", new ScreenpopBench(),
            "decisions", new DecisionsBench(),
            "routing", new RoutingBench(),
            "acoustics", new AcousticsBench(),
            "library", new LibraryBench()));

    private Bench() {}

    @SuppressWarnings("SystemOut") // the measurement is what the person asked for
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        // Whatever else is said, the server's first password for one, is not the measurement.
        System.setOut(System.err);
        int code = 0;
        try {
            BenchOptions options = BenchOptions.of(arguments);
            Measurement chosen = ALL.get(options.name());
            if (chosen == null)
                throw new IllegalArgumentException(
                        "there is no bench '" + options.name() + "'; there are " + String.join(", ", ALL.keySet()));
            chosen.measure(options).print(out);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            code = 2;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            code = 1;
        }
        // The browser's driver and the switch's library leave threads that are no daemons.
        System.exit(code);
    }
}
