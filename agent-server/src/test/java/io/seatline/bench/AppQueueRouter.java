package io.seatline.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The rules of app_queue written down again: each waiting caller looks once a second, may ring when no more callers are
 * before him in his queue than members are free (autofill), and rings the member whom the strategy names. Queues know
 * nothing of each other.
 */
final class AppQueueRouter implements HallRouter {
    enum Rule {
        LEASTRECENT,
        FEWESTCALLS,
        RRMEMORY
    }

    private static final double LOOKS_EVERY = 1;
    private static final Comparator<HallScenario.Draw> PLACE =
            Comparator.comparing((HallScenario.Draw call) -> !call.vip()).thenComparingDouble(HallScenario.Draw::at);

    private final HallScenario hall;
    private final Rule rule;
    private final double[] lastEnd;
    private final int[] calls;
    private final boolean[] free;
    private final int[] round;
    private final List<List<HallScenario.Draw>> waiting = new ArrayList<>();
    private final PriorityQueue<Look> looks = new PriorityQueue<>(Comparator.comparingDouble(Look::at));
    private final Map<Integer, HallScenario.Draw> alive = new HashMap<>();

    private record Look(double at, HallScenario.Draw call) {}

    AppQueueRouter(HallScenario hall, Rule rule) {
        this.hall = hall;
        this.rule = rule;
        lastEnd = new double[hall.agents()];
        calls = new int[hall.agents()];
        free = new boolean[hall.agents()];
        round = new int[hall.shares().length];
        for (int queue = 0; queue < hall.shares().length; queue++) waiting.add(new ArrayList<>());
    }

    @Override
    public void waits(HallScenario.Draw call, double now) {
        // Before all of less importance; who comes back after a phone rang unheard has his old place.
        var queue = waiting.get(call.queue());
        int place = 0;
        while (place < queue.size() && PLACE.compare(queue.get(place), call) < 0) place++;
        queue.add(place, call);
        alive.put(call.id(), call);
        looks.add(new Look(now, call));
    }

    @Override
    public void gone(int id, double now) {
        forget(id);
    }

    private void forget(int id) {
        var call = alive.remove(id);
        if (call != null) waiting.get(call.queue()).remove(call);
    }

    @Override
    public void idle(int agent, double now) {
        free[agent] = true;
        lastEnd[agent] = now;
    }

    @Override
    public void away(int agent, double now) {
        free[agent] = false;
    }

    @Override
    public List<Pair> decide(double now) {
        var pairs = new ArrayList<Pair>();
        while (!looks.isEmpty() && looks.peek().at <= now) {
            var look = looks.poll();
            var call = look.call;
            if (!alive.containsKey(call.id())) continue;
            int agent = waiting.get(call.queue()).indexOf(call) < freeFor(call.queue()) ? choose(call.queue()) : -1;
            if (agent < 0) {
                looks.add(new Look(look.at + LOOKS_EVERY, call));
                continue;
            }
            forget(call.id());
            free[agent] = false;
            calls[agent]++;
            round[call.queue()] = agent + 1;
            pairs.add(new Pair(call.id(), agent));
        }
        return pairs;
    }

    private int freeFor(int queue) {
        int count = 0;
        for (int agent = 0; agent < free.length; agent++) if (free[agent] && hall.serves(agent, queue)) count++;
        return count;
    }

    private int choose(int queue) {
        int best = -1;
        double least = 0;
        for (int agent = 0; agent < free.length; agent++) {
            if (!free[agent] || !hall.serves(agent, queue)) continue;
            double metric = switch (rule) {
                case LEASTRECENT -> lastEnd[agent];
                case FEWESTCALLS -> calls[agent];
                case RRMEMORY -> Math.floorMod(agent - round[queue], free.length);
            };
            if (best < 0 || metric < least) {
                best = agent;
                least = metric;
            }
        }
        return best;
    }

    @Override
    public double next() {
        var look = looks.peek();
        return look == null ? Double.MAX_VALUE : look.at;
    }
}
