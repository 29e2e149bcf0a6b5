package io.seatline.bench;

import io.seatline.bench.AppQueueRouter.Rule;
import io.seatline.routing.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The same calls through our matcher and through app_queue's rules, beside what queueing theory allows at best. Virtual
 * time; common random numbers; seeds 1 to 5 (with {@code --quick} one).
 */
final class RoutingBench implements Bench.Measurement {
    private static final String LINE = "%-26s %7s %8s %8s %8s %8s %9s %9s";

    private final List<List<HallScenario.Draw>> days = new ArrayList<>();

    private record Days(List<HallDay> days) {
        double mean(ToDoubleFunction<HallDay> figure) {
            return days.stream().mapToDouble(figure).average().orElse(0);
        }

        double worst(ToDoubleFunction<HallDay> figure) {
            return days.stream().mapToDouble(figure).max().orElse(0);
        }
    }

    @Override
    public Report measure(BenchOptions options) {
        var report = new Report("routing", "shares and seconds");
        single(report, options);
        for (int skills : new int[] {1, 2, 3, 6}) {
            types(report, options, new HallScenario("R2", HallScenario.even(6), 84, 90, skills, 600, 300, 25));
        }
        double all = 3 + 2 + 1.5 + 1 + .8 + .7;
        var uneven = new double[] {3 / all, 2 / all, 1.5 / all, 1 / all, .8 / all, .7 / all};
        types(report, options, new HallScenario("R2s", uneven, 84, 90, 3, 600, 300, 25));
        types(report, options, new HallScenario("R2b", HallScenario.even(10), 276, 300, 2, 240, 120, 12));
        return report.note("SL: answered within 20 s of all calls; baseline: the best of app_queue's three strategies")
                .note("idle: seconds an hour in which an agent was idle beside a call he could take");
    }

    /** R1: one queue; what Erlang C and A say must come out. */
    private void single(Report report, BenchOptions options) {
        for (double load : options.quick() ? new double[] {.90} : new double[] {.85, .90, .93, .95, .98}) {
            var hall = new HallScenario("R1", HallScenario.even(1), 100 * load, 100, 1, 240, 120, 25);
            draw(hall, options);
            var ours = ours(hall, false);
            var theory = new ErlangA(hall.arrivals(), 1 / hall.service(), hall.agents(), 1 / hall.patience());
            report.more(
                    "r1.%.2f.sl".formatted(load),
                    "R1 load %.2f: SL20 (baseline: Erlang A)".formatted(load),
                    ours.mean(HallDay::serviceLevel),
                    theory.answeredWithin(20),
                    null);
        }
    }

    private void types(Report report, BenchOptions options, HallScenario hall) {
        draw(hall, options);
        var name = hall.name() + " L=" + hall.skills();
        var plain = ours(hall, false);
        var target = ours(hall, true);
        report.note(LINE.formatted(name, "SL20", "wait", "p95", "abandon", "worst q", "unfair", "idle s/h"));
        line(report, "  longest idle", plain);
        line(report, "  target first", target);
        Days best = null;
        for (var rule : Rule.values()) {
            var theirs = new Days(days.stream()
                    .map(calls -> new HallDay(hall, calls, new AppQueueRouter(hall, rule)).run())
                    .toList());
            line(report, "  app_queue " + rule.name().toLowerCase(Locale.ROOT), theirs);
            if (best == null || theirs.mean(HallDay::serviceLevel) > best.mean(HallDay::serviceLevel)) best = theirs;
        }
        if (best == null) throw new IllegalStateException("no baseline");
        var theory = new ErlangA(hall.arrivals(), 1 / hall.service(), hall.agents(), 1 / hall.patience());
        report.note(String.format(Locale.ROOT, "  pooled Erlang A            %7.3f", theory.answeredWithin(20)));
        var key = hall.name().toLowerCase(Locale.ROOT) + ".l" + hall.skills();
        Report.Goal goal = null;
        if (hall.name().equals("R2") && hall.skills() == 2) goal = Report.Goal.least(.855);
        if (hall.name().equals("R2") && hall.skills() == 3) goal = Report.Goal.least(.885);
        boolean judged = goal != null;
        double theirs = best.mean(HallDay::p95Wait);
        report.more(
                        key + ".sl",
                        name + ": SL20, target first",
                        target.mean(HallDay::serviceLevel),
                        best.mean(HallDay::serviceLevel),
                        goal)
                .row(
                        key + ".p95",
                        name + ": p95 wait, target first",
                        target.mean(HallDay::p95Wait),
                        theirs,
                        judged ? Report.Goal.most(theirs + 2) : null)
                .more(
                        key + ".worst",
                        name + ": worst queue / mean",
                        target.mean(HallDay::worstQueue),
                        best.mean(HallDay::worstQueue),
                        judged ? Report.Goal.least(.97) : null)
                .row(
                        key + ".idle",
                        name + ": idle beside work, s/h",
                        Math.max(plain.worst(HallDay::wastedPerHour), target.worst(HallDay::wastedPerHour)),
                        best.mean(HallDay::wastedPerHour),
                        Report.Goal.most(.001))
                .row(
                        key + ".order",
                        name + ": longest idle passed over",
                        plain.worst(day -> day.longestIdleBroken),
                        best.worst(day -> day.longestIdleBroken),
                        Report.Goal.most(0));
    }

    private static void line(Report report, String name, Days days) {
        report.note(LINE.formatted(
                name,
                figure(days.mean(HallDay::serviceLevel), 3),
                figure(days.mean(HallDay::meanWait), 1),
                figure(days.mean(HallDay::p95Wait), 1),
                figure(days.mean(HallDay::abandoned), 4),
                figure(days.mean(HallDay::worstQueue), 3),
                figure(days.mean(HallDay::unfairness), 4),
                figure(days.mean(HallDay::wastedPerHour), 1)));
    }

    private static String figure(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private void draw(HallScenario hall, BenchOptions options) {
        days.clear();
        for (int seed = 0; seed < (options.quick() ? 1 : 5); seed++) days.add(hall.draws(options.random(seed)));
    }

    private Days ours(HallScenario hall, boolean targetFirst) {
        return new Days(days.stream()
                .map(calls -> new HallDay(
                                hall,
                                calls,
                                new MatcherRouter(hall.directory(Strategy.LONGEST_IDLE, targetFirst), hall.agents()))
                        .run())
                .toList());
    }
}
