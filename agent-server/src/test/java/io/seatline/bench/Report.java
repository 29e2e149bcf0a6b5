package io.seatline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a bench found: a table for people, and one line of JSON for programs. */
final class Report {
    private static final String LINE = "%-52s %10s %10s %8s  %s%n";

    private final String bench;
    private final String unit;
    private final List<String> notes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param ratio how many times ours is better than the baseline */
    private record Row(
            String key,
            String what,
            double ours,
            @Nullable Double baseline,
            boolean more,
            @Nullable Goal goal) {
        @Nullable
        Double ratio() {
            if (baseline == null || ours == 0 || baseline == 0) return null;
            return more ? ours / baseline : baseline / ours;
        }

        boolean met() {
            if (goal == null) return true;
            Double ratio = ratio();
            if (goal.ofRatio) return ratio != null && ratio >= goal.limit;
            return more ? ours >= goal.limit : ours <= goal.limit;
        }
    }

    /** What is to be reached: at most so many milliseconds, or at least so many times better than the baseline. */
    record Goal(double limit, boolean ofRatio, String sign) {
        static Goal atMost(double millis) {
            return new Goal(millis, false, "<= %s ms");
        }

        static Goal most(double limit) {
            return new Goal(limit, false, "<= %s");
        }

        static Goal least(double limit) {
            return new Goal(limit, false, ">= %s");
        }

        static Goal times(double limit) {
            return new Goal(limit, true, ">= %s x");
        }

        @Override
        public String toString() {
            return sign.formatted(Math.abs(limit) < 1 ? "%.3f".formatted(limit) : number(limit));
        }
    }

    Report(String bench) {
        this(bench, "milliseconds");
    }

    Report(String bench, String unit) {
        this.bench = bench;
        this.unit = unit;
    }

    Report row(String key, String what, double ours, @Nullable Double baseline, @Nullable Goal goal) {
        rows.add(new Row(key, what, ours, baseline, false, goal));
        return this;
    }

    /** A figure of which more is better. */
    Report more(String key, String what, double ours, @Nullable Double baseline, @Nullable Goal goal) {
        rows.add(new Row(key, what, ours, baseline, true, goal));
        return this;
    }

    Report note(String text) {
        notes.add(text);
        return this;
    }

    /** How busy the machine is: these figures are worth nothing without it. */
    Report noteLoad(String when) {
        try {
            String[] load = Files.readString(Path.of("/proc/loadavg")).split(" ");
            note("load of the machine " + when + ": " + load[0] + " (1 min), " + load[1] + " (5 min), on "
                    + Runtime.getRuntime().availableProcessors() + " cores");
        } catch (IOException e) {
            note("load of the machine " + when + ": unknown");
        }
        return this;
    }

    void print(PrintStream out) {
        out.printf(LINE, bench + " (" + unit + ")", "ours", "baseline", "ratio", "goal");
        for (Row row : rows) {
            String goal = row.goal == null ? "" : row.goal + (row.met() ? "  met" : "  MISSED");
            out.printf(LINE, row.what, number(row.ours), number(row.baseline), number(row.ratio()), goal);
        }
        notes.forEach(note -> out.println("  " + note));
        out.println(json());
    }

    private String json() {
        Map<String, Object> ours = new LinkedHashMap<>();
        Map<String, Object> baseline = new LinkedHashMap<>();
        Map<String, Object> ratio = new LinkedHashMap<>();
        Map<String, Object> goals = new LinkedHashMap<>();
        for (Row row : rows) {
            ours.put(row.key, rounded(row.ours));
            if (row.baseline != null) baseline.put(row.key, rounded(row.baseline));
            if (row.ratio() instanceof Double times) ratio.put(row.key, rounded(times));
            if (row.goal != null) goals.put(row.key, row.goal.toString());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("bench", bench);
        all.put("ours", ours);
        all.put("baseline", baseline);
        all.put("ratio", ratio);
        all.put("goals", goals);
        all.put("met", rows.stream().allMatch(Row::met));
        return JsonMapper.builder().build().writeValueAsString(all);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String number(@Nullable Double value) {
        if (value == null) return "";
        if (value != 0 && Math.abs(value) < 1) return String.format(Locale.ROOT, "%.3f", value);
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
