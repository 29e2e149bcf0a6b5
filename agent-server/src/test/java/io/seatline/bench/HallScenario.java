package io.seatline.bench;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.Choices;
import io.seatline.routing.Directory;
import io.seatline.routing.Queue;
import io.seatline.routing.QueueRouting;
import io.seatline.routing.SkillRequirement;
import io.seatline.routing.Strategy;
import io.seatline.routing.WayOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A hall and its calls; the same draws for every router, for arrival, patience and service are drawn at the arrival.
 *
 * @param shares of the calls, by queue
 * @param load in Erlangs
 * @param skills queues that each agent serves, cyclically
 * @param patience mean in seconds; 0: nobody gives up
 */
record HallScenario(
        String name,
        double[] shares,
        double load,
        int agents,
        int skills,
        double service,
        double patience,
        double hours) {
    /**
     * One call, times in seconds.
     *
     * @param wrapUp after the talk
     * @param unheard the first agent who is rung does not take it
     */
    record Draw(
            int id,
            int queue,
            double at,
            double patience,
            double service,
            double wrapUp,
            boolean vip,
            boolean unheard) {}

    static double[] even(int queues) {
        var shares = new double[queues];
        java.util.Arrays.fill(shares, 1.0 / queues);
        return shares;
    }

    double arrivals() {
        return load / service;
    }

    List<Draw> draws(RandomGenerator random) {
        var calls = new ArrayList<Draw>();
        for (double at = exponential(random, 1 / arrivals());
                at < hours * 3600;
                at += exponential(random, 1 / arrivals())) {
            double where = random.nextDouble();
            int queue = 0;
            while (queue < shares.length - 1 && (where -= shares[queue]) > 0) queue++;
            double waits = exponential(random, 1);
            calls.add(new Draw(
                    calls.size(),
                    queue,
                    at,
                    patience == 0 ? Double.MAX_VALUE : waits * patience,
                    exponential(random, service),
                    0,
                    false,
                    false));
        }
        return calls;
    }

    static double exponential(RandomGenerator random, double mean) {
        return -Math.log(1 - random.nextDouble()) * mean;
    }

    boolean serves(int agent, int queue) {
        return Math.floorMod(queue - agent, shares.length) < skills;
    }

    Directory directory(Strategy strategy, boolean targetFirst) {
        var queues = new HashMap<QueueId, Queue>();
        for (int queue = 0; queue < shares.length; queue++) {
            var id = new QueueId(queue + 1);
            var routing = new QueueRouting(
                    strategy,
                    List.of(),
                    Duration.ZERO,
                    targetFirst,
                    new QueueRouting.Priority(0, 0, 1),
                    List.of(),
                    WayOut.NONE,
                    false);
            queues.put(
                    id,
                    new Queue(
                            id,
                            "queue " + queue,
                            Duration.ofSeconds(20),
                            Duration.ZERO,
                            Duration.ofSeconds(20),
                            false,
                            List.of(new SkillRequirement(queue + 1, 1)),
                            routing));
        }
        var people = new HashMap<AgentId, AgentProfile>();
        for (int agent = 0; agent < agents; agent++) {
            var levels = new HashMap<Integer, Integer>();
            for (int queue = 0; queue < shares.length; queue++) {
                // The first of his queues is the one he does best.
                if (serves(agent, queue))
                    levels.put(queue + 1, Math.floorMod(queue - agent, shares.length) == 0 ? 5 : 3);
            }
            var id = new AgentId(agent + 1);
            people.put(id, new AgentProfile(id, "agent " + agent, levels));
        }
        return new Directory(queues, Map.of(), people, Choices.NONE);
    }
}
