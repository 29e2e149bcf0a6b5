package io.seatline.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** One simulated day under one router, event by event on a virtual clock, and what came of it. */
final class HallDay {
    private static final double TARGET = 20;
    /** A phone that nobody takes rings so long; who let it ring is back after so long. */
    private static final double RINGS = 15;

    private static final double RONA_BACK = 30;
    private static final double HALF_HOUR = 1_800;

    private final HallScenario hall;
    private final HallRouter router;
    private final List<HallScenario.Draw> calls;
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparingDouble(Happening::at).thenComparingLong(Happening::order));
    private final boolean[] served;
    private final boolean[] idle;
    private final double[] idleSince;
    private final double[] busy;
    private final double[] onDuty;
    private final double[] freeAt;
    private final boolean[] duty;
    private final int[] rung;
    /** Agents at work in each half hour; empty: all, all day. */
    private final int[] staff;

    private final double[] waits;
    private final boolean[] answered;
    private long happenings;
    private int[] waitingBy = new int[0];
    private final boolean[] waiting;

    int longestIdleBroken;
    int offeredTwice;
    /** Agent-seconds in which somebody was idle while a call waited that he could take. */
    double wasted;

    private record Happening(double at, long order, Kind kind, int who) {}

    private enum Kind {
        ARRIVES,
        GIVES_UP,
        UNHEARD,
        FREE,
        SHIFT,
        LOOK
    }

    HallDay(HallScenario hall, List<HallScenario.Draw> calls, HallRouter router) {
        this(hall, calls, router, new int[0]);
    }

    HallDay(HallScenario hall, List<HallScenario.Draw> calls, HallRouter router, int[] staff) {
        this.hall = hall;
        this.staff = staff;
        this.calls = calls;
        this.router = router;
        served = new boolean[calls.size()];
        answered = new boolean[calls.size()];
        waiting = new boolean[calls.size()];
        waits = new double[calls.size()];
        idle = new boolean[hall.agents()];
        idleSince = new double[hall.agents()];
        busy = new double[hall.agents()];
        onDuty = new double[hall.agents()];
        freeAt = new double[hall.agents()];
        duty = new boolean[hall.agents()];
        rung = new int[calls.size()];
        Arrays.fill(rung, -1);
    }

    HallDay run() {
        waitingBy = new int[hall.shares().length];
        if (staff.length == 0) shift(0, hall.agents(), hall.hours() * 3600);
        else
            for (int n = 0; n < staff.length; n++)
                agenda.add(new Happening(n * HALF_HOUR, happenings++, Kind.SHIFT, n));
        router.decide(0);
        if (!calls.isEmpty()) agenda.add(new Happening(calls.getFirst().at(), happenings++, Kind.ARRIVES, 0));
        double last = 0;
        double looksAt = Double.MAX_VALUE;
        while (!agenda.isEmpty()) {
            var now = agenda.poll();
            wasted += idleBesideWork() * (now.at - last);
            last = now.at;
            happen(now);
            for (var pair : router.decide(now.at)) join(pair, now.at);
            double next = router.next();
            if (next < looksAt || looksAt <= now.at) {
                looksAt = next;
                if (next != Double.MAX_VALUE)
                    agenda.add(new Happening(Math.max(next, now.at), happenings++, Kind.LOOK, 0));
            }
        }
        return this;
    }

    private void happen(Happening now) {
        switch (now.kind) {
            case ARRIVES -> {
                var call = calls.get(now.who);
                waiting[call.id()] = true;
                waitingBy[call.queue()]++;
                router.waits(call, now.at);
                if (call.patience() != Double.MAX_VALUE) {
                    agenda.add(new Happening(now.at + call.patience(), happenings++, Kind.GIVES_UP, call.id()));
                }
                int next = now.who + 1;
                if (next < calls.size()) {
                    agenda.add(new Happening(calls.get(next).at(), happenings++, Kind.ARRIVES, next));
                }
            }
            case GIVES_UP -> {
                if (!waiting[now.who]) return;
                router.gone(now.who, now.at);
                leaves(now.who, now.at);
            }
            case UNHEARD -> unheard(calls.get(now.who), now.at);
            case FREE -> {
                if (duty[now.who]) ready(now.who, now.at);
            }
            case SHIFT -> shift(now.at, staff[now.who], HALF_HOUR);
            case LOOK -> {
                // The router is asked after each happening.
            }
        }
    }

    private void ready(int agent, double now) {
        idle[agent] = true;
        idleSince[agent] = now;
        router.idle(agent, now);
    }

    /** The first so many are at work; who is in a call finishes it first. */
    private void shift(double now, int agents, double lasts) {
        for (int agent = 0; agent < hall.agents(); agent++) {
            boolean works = agent < agents;
            if (works) onDuty[agent] += lasts;
            if (works == duty[agent]) continue;
            duty[agent] = works;
            if (works && freeAt[agent] <= now) ready(agent, now);
            if (!works && idle[agent]) {
                idle[agent] = false;
                router.away(agent, now);
            }
        }
    }

    /** Nobody took it: the caller has his place still, if he has not given up while it rang. */
    private void unheard(HallScenario.Draw call, double now) {
        if (call.at() + call.patience() <= now) {
            served[call.id()] = true;
            waits[call.id()] = call.patience();
            return;
        }
        served[call.id()] = false;
        waiting[call.id()] = true;
        waitingBy[call.queue()]++;
        router.waits(call, now);
    }

    private void leaves(int call, double now) {
        waiting[call] = false;
        waitingBy[calls.get(call).queue()]--;
        served[call] = true;
        waits[call] = now - calls.get(call).at();
    }

    private void join(HallRouter.Pair pair, double now) {
        var call = calls.get(pair.call());
        for (int other = 0; other < idle.length; other++) {
            if (idle[other] && hall.serves(other, call.queue()) && idleSince[other] < idleSince[pair.agent()]) {
                longestIdleBroken++;
                break;
            }
        }
        if (!waiting[pair.call()]) offeredTwice++;
        if (!idle[pair.agent()]) offeredTwice++;
        leaves(pair.call(), now);
        idle[pair.agent()] = false;
        if (call.unheard() && rung[call.id()] < 0) {
            rung[call.id()] = pair.agent();
            agenda.add(new Happening(now + RINGS, happenings++, Kind.UNHEARD, call.id()));
            frees(pair.agent(), now + RINGS + RONA_BACK);
            return;
        }
        answered[pair.call()] = true;
        busy[pair.agent()] += call.service() + call.wrapUp();
        frees(pair.agent(), now + call.service() + call.wrapUp());
    }

    private void frees(int agent, double at) {
        freeAt[agent] = at;
        agenda.add(new Happening(at, happenings++, Kind.FREE, agent));
    }

    /** Calls that nobody answered and nobody gave up on. */
    int lost() {
        int lost = 0;
        for (boolean one : served) if (!one) lost++;
        return lost;
    }

    private int idleBesideWork() {
        int both = 0;
        for (int agent = 0; agent < idle.length; agent++) {
            if (!idle[agent]) continue;
            for (int queue = 0; queue < waitingBy.length; queue++) {
                if (waitingBy[queue] > 0 && hall.serves(agent, queue)) {
                    both++;
                    break;
                }
            }
        }
        return both;
    }

    private double share(int queue) {
        int of = 0;
        int good = 0;
        for (var call : calls) {
            if (queue >= 0 && call.queue() != queue || !warm(call)) continue;
            of++;
            if (answered[call.id()] && waits[call.id()] <= TARGET) good++;
        }
        return of == 0 ? 1 : (double) good / of;
    }

    /** The hall begins empty; its first hour says nothing. */
    private boolean warm(HallScenario.Draw call) {
        return call.at() > 3600;
    }

    double serviceLevel() {
        return share(-1);
    }

    /** The worst queue's service level as a part of the mean. */
    double worstQueue() {
        double worst = 1;
        for (int queue = 0; queue < waitingBy.length; queue++) worst = Math.min(worst, share(queue));
        return worst / serviceLevel();
    }

    double abandoned() {
        return calls.stream()
                .filter(this::warm)
                .mapToInt(call -> answered[call.id()] ? 0 : 1)
                .average()
                .orElse(0);
    }

    double meanWait() {
        return calls.stream()
                .filter(this::warm)
                .mapToDouble(call -> waits[call.id()])
                .average()
                .orElse(0);
    }

    double p95Wait() {
        return waitAt(0.95);
    }

    double p99Wait() {
        return waitAt(0.99);
    }

    double longestWait() {
        return waitAt(1);
    }

    private double waitAt(double share) {
        var all = waits(call -> true);
        return all.length == 0 ? 0 : all[Math.min(all.length - 1, (int) (all.length * share))];
    }

    /** Of the customers who come first. */
    double vipWait() {
        return Arrays.stream(waits(HallScenario.Draw::vip)).average().orElse(0);
    }

    private double[] waits(Predicate<HallScenario.Draw> whose) {
        return calls.stream()
                .filter(call -> warm(call) && whose.test(call))
                .mapToDouble(call -> waits[call.id()])
                .sorted()
                .toArray();
    }

    /** Standard deviation of the agents' occupancy as a part of its mean: 0 is perfectly fair. */
    double unfairness() {
        var occupancy = IntStream.range(0, busy.length)
                .filter(agent -> onDuty[agent] > 0)
                .mapToDouble(agent -> busy[agent] / onDuty[agent])
                .toArray();
        double mean = Arrays.stream(occupancy).average().orElse(0);
        double variance = Arrays.stream(occupancy)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        return mean == 0 ? 0 : Math.sqrt(variance) / mean;
    }

    /** Seconds per hour. */
    double wastedPerHour() {
        return wasted / hall.hours();
    }
}
