package io.seatline.bench;

import io.seatline.bench.AppQueueRouter.Rule;
import io.seatline.routing.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The same calls through our matcher and through app_queue's rules, beside what queueing theory allows at best. Virtual
 * time; common random numbers; seeds 1 to 5 (with {@code --quick} one).
 */
final class RoutingBench implements Bench.Measurement {
    private static final String LINE = "%-26s %7s %7s %7s %7s %8s %8s %8s %8s %9s";

    private final List<List<HallScenario.Draw>> days = new ArrayList<>();
    private int[] staff = new int[0];

    private record Days(List<HallDay> days) {
        double mean(ToDoubleFunction<HallDay> figure) {
            return days.stream().mapToDouble(figure).average().orElse(0);
        }

        double worst(ToDoubleFunction<HallDay> figure) {
            return days.stream().mapToDouble(figure).max().orElse(0);
        }

        double least(ToDoubleFunction<HallDay> figure) {
            return days.stream().mapToDouble(figure).min().orElse(0);
        }

        String worstIs(double worst, int digits) {
            return " (" + figure(worst, digits) + ")";
        }
    }

    @Override
    public Report measure(BenchOptions options) {
        var report = new Report("routing", "shares and seconds").noteLoad("before");
        single(report, options);
        for (int skills : new int[] {1, 2, 3, 6}) {
            types(report, options, new HallScenario("R2", HallScenario.even(6), 84, 90, skills, 600, 300, 25));
        }
        double all = 3 + 2 + 1.5 + 1 + .8 + .7;
        var uneven = new double[] {3 / all, 2 / all, 1.5 / all, 1 / all, .8 / all, .7 / all};
        types(report, options, new HallScenario("R2s", uneven, 84, 90, 3, 600, 300, 25));
        types(report, options, new HallScenario("R2b", HallScenario.even(10), 276, 300, 2, 240, 120, 12));
        busyDay(report, options);
        killed(report, options);
        return report.note("SL: answered within 20 s of all calls; baseline: the best of app_queue's three strategies")
                .note("each figure is the mean of the days; behind it, in brackets, the worst day")
                .note("unfair: standard deviation of the agents' occupancy as a part of its mean")
                .note("idle: seconds an hour in which an agent was idle beside a call he could take")
                .noteLoad("after");
    }

    /** R3: the same rules over a day as it is. */
    private void busyDay(Report report, BenchOptions options) {
        days.clear();
        for (int seed = 0; seed < (options.quick() ? 1 : 5); seed++) days.add(BusyDay.draws(options.random(seed)));
        staff = BusyDay.staff();
        compare(report, BusyDay.HALL, null);
        staff = new int[0];
    }

    /** R5: the floor itself, killed at random moments, beside the same floor that lives. */
    private void killed(Report report, BenchOptions options) {
        var hall = new HallScenario("R5", HallScenario.even(6), 84, 90, 2, 600, 300, options.quick() ? 1 : 2);
        draw(hall, options);
        int kills = 0;
        int lost = 0;
        int twice = 0;
        double restart = 0;
        double lived = 0;
        double served = 0;
        for (var calls : days) {
            var directory = hall.directory(Strategy.LONGEST_IDLE, false);
            lived += new HallDay(hall, calls, new KilledFloorRouter(hall, directory, false))
                    .run()
                    .serviceLevel();
            var router = new KilledFloorRouter(hall, directory, true);
            var day = new HallDay(hall, calls, router).run();
            served += day.serviceLevel();
            kills += router.kills;
            lost += router.lost + day.lost();
            twice += day.offeredTwice;
            restart = Math.max(restart, router.longestRestart);
        }
        report.more("r5.kills", "R5: killed and restored from the journal, times", kills, null, Report.Goal.least(10))
                .row("r5.lost", "R5: calls lost", lost, null, Report.Goal.most(0))
                .row("r5.twice", "R5: offered twice", twice, null, Report.Goal.most(0))
                .row("r5.restart", "R5: longest restart, s", restart, null, Report.Goal.most(15))
                .more(
                        "r5.sl",
                        "R5: SL20 (baseline: the floor that is not killed)",
                        served / days.size(),
                        lived / days.size(),
                        null);
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
        var theory = new ErlangA(hall.arrivals(), 1 / hall.service(), hall.agents(), 1 / hall.patience());
        compare(report, hall, theory);
    }

    /** @param theory what is possible if every agent could take every call; null: the day is no stationary one */
    private void compare(Report report, HallScenario hall, @Nullable ErlangA theory) {
        var name = hall.name() + " L=" + hall.skills();
        var plain = ours(hall, false);
        var target = ours(hall, true);
        report.note(LINE.formatted(
                name, "SL20", "wait", "p95", "p99", "longest", "abandon", "worst q", "unfair", "idle s/h"));
        line(report, "  longest idle", plain);
        line(report, "  target first", target);
        Days best = null;
        for (var rule : Rule.values()) {
            var theirs = run(hall, () -> new AppQueueRouter(hall, rule));
            line(report, "  app_queue " + rule.name().toLowerCase(Locale.ROOT), theirs);
            if (best == null || theirs.mean(HallDay::serviceLevel) > best.mean(HallDay::serviceLevel)) best = theirs;
        }
        if (best == null) throw new IllegalStateException("no baseline");
        if (theory != null)
            report.note(String.format(Locale.ROOT, "  pooled Erlang A            %7.3f", theory.answeredWithin(20)));
        var key = hall.name().toLowerCase(Locale.ROOT) + ".l" + hall.skills();
        Report.Goal goal = null;
        if (hall.name().equals("R2") && hall.skills() == 2) goal = Report.Goal.least(.855);
        if (hall.name().equals("R2") && hall.skills() == 3) goal = Report.Goal.least(.885);
        boolean judged = goal != null;
        double theirs = best.mean(HallDay::p95Wait);
        report.more(
                        key + ".sl",
                        name + ": SL20, target first" + target.worstIs(target.least(HallDay::serviceLevel), 3),
                        target.mean(HallDay::serviceLevel),
                        best.mean(HallDay::serviceLevel),
                        goal)
                .row(
                        key + ".p95",
                        name + ": p95 wait, target first" + target.worstIs(target.worst(HallDay::p95Wait), 1),
                        target.mean(HallDay::p95Wait),
                        theirs,
                        judged ? Report.Goal.most(theirs + 2) : null)
                .more(
                        key + ".worst",
                        name + ": worst queue / mean" + target.worstIs(target.least(HallDay::worstQueue), 3),
                        target.mean(HallDay::worstQueue),
                        best.mean(HallDay::worstQueue),
                        judged ? Report.Goal.least(.97) : null)
                .row(
                        key + ".unfair",
                        name + ": occupancy, spread" + plain.worstIs(plain.worst(HallDay::unfairness), 4),
                        plain.mean(HallDay::unfairness),
                        best.mean(HallDay::unfairness),
                        null)
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
        if (theory == null)
            report.row(
                    key + ".vip",
                    name + ": mean wait of who comes first",
                    target.mean(HallDay::vipWait),
                    best.mean(HallDay::vipWait),
                    null);
    }

    private static void line(Report report, String name, Days days) {
        report.note(LINE.formatted(
                name,
                figure(days.mean(HallDay::serviceLevel), 3),
                figure(days.mean(HallDay::meanWait), 1),
                figure(days.mean(HallDay::p95Wait), 1),
                figure(days.mean(HallDay::p99Wait), 0),
                figure(days.worst(HallDay::longestWait), 0),
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
        return run(hall, () -> new MatcherRouter(hall.directory(Strategy.LONGEST_IDLE, targetFirst), hall.agents()));
    }

    private Days run(HallScenario hall, Supplier<HallRouter> routers) {
        return new Days(days.stream()
                .map(calls -> new HallDay(hall, calls, routers.get(), staff).run())
                .toList());
    }
}
