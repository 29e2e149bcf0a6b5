package io.seatline.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** One simulated day under one router, event by event on a virtual clock, and what came of it. */
final class HallDay {
    private static final double TARGET = 20;

    private final HallScenario hall;
    private final HallRouter router;
    private final List<HallScenario.Draw> calls;
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparingDouble(Happening::at).thenComparingLong(Happening::order));
    private final boolean[] served;
    private final boolean[] idle;
    private final double[] idleSince;
    private final double[] busy;
    private final double[] waits;
    private final boolean[] answered;
    private long happenings;
    private int[] waitingBy = new int[0];
    private final boolean[] waiting;

    int longestIdleBroken;
    /** Agent-seconds in which somebody was idle while a call waited that he could take. */
    double wasted;

    private record Happening(double at, long order, Kind kind, int who) {}

    private enum Kind {
        ARRIVES,
        GIVES_UP,
        FREE,
        LOOK
    }

    HallDay(HallScenario hall, List<HallScenario.Draw> calls, HallRouter router) {
        this.hall = hall;
        this.calls = calls;
        this.router = router;
        served = new boolean[calls.size()];
        answered = new boolean[calls.size()];
        waiting = new boolean[calls.size()];
        waits = new double[calls.size()];
        idle = new boolean[hall.agents()];
        idleSince = new double[hall.agents()];
        busy = new double[hall.agents()];
    }

    HallDay run() {
        waitingBy = new int[hall.shares().length];
        for (int agent = 0; agent < hall.agents(); agent++) {
            idle[agent] = true;
            router.idle(agent, 0);
        }
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
                router.gone(now.who);
                leaves(now.who, now.at);
            }
            case FREE -> {
                idle[now.who] = true;
                idleSince[now.who] = now.at;
                router.idle(now.who, now.at);
            }
            case LOOK -> {
                // The router is asked after each happening.
            }
        }
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
        leaves(pair.call(), now);
        answered[pair.call()] = true;
        idle[pair.agent()] = false;
        busy[pair.agent()] += call.service();
        agenda.add(new Happening(now + call.service(), happenings++, Kind.FREE, pair.agent()));
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
        var all = calls.stream()
                .filter(this::warm)
                .mapToDouble(call -> waits[call.id()])
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[(int) (all.length * 0.95)];
    }

    /** Standard deviation of the agents' busy time as a part of its mean: 0 is perfectly fair. */
    double unfairness() {
        double mean = Arrays.stream(busy).average().orElse(0);
        double variance = Arrays.stream(busy)
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
