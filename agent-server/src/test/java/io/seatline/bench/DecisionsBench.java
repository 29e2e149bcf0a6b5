package io.seatline.bench;

import io.seatline.TestDatabase;
import io.seatline.floor.FloorJournal;
import io.seatline.floor.JooqFloorJournal;
import io.seatline.floor.JsonEvents;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.AgentSight;
import io.seatline.routing.Choices;
import io.seatline.routing.Directory;
import io.seatline.routing.Matcher;
import io.seatline.routing.Queue;
import io.seatline.routing.QueuedCall;
import io.seatline.routing.SkillRequirement;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * How many decisions one core makes: 10,000 agents with 5 skills each, 100 queues, 97 of 100 agents busy, 2,000 calls waiting.
 * Eight of ten teams have more calls than agents, two have agents to spare, so that both kinds of decision are made: an
 * agent becomes free, a call comes.
 */
final class DecisionsBench implements Bench.Measurement {
    private static final int AGENTS = 10_000;
    private static final int QUEUES = 100;
    private static final int SKILLS = 5;
    private static final int TEAM = 10;
    private static final int CALM_FROM = 80;
    private static final int WAITING = 2_000;
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private final int[][] queuesOf = new int[AGENTS][];

    @Override
    public Report measure(BenchOptions options) throws Exception {
        var report = new Report("decisions", "per second and microseconds").noteLoad("before");
        var random = options.random(0);
        for (int agent = 0; agent < AGENTS; agent++) queuesOf[agent] = skills(agent, random);
        int decisions = options.quick() ? 300_000 : 1_000_000;
        var ours = new Figures();
        var plain = new Figures();
        // Once to warm up, once to measure; both see the same draws.
        double rate = 0;
        double plainRate = 0;
        for (int round = 0; round < 3; round++) {
            ours = new Figures();
            plain = new Figures();
            plainRate = Math.max(plainRate, plain(options.random(1), decisions, plain));
            rate = Math.max(rate, ours(options.random(1), decisions, ours));
        }
        double floor = floor(options, new Unkept());
        double journal;
        try (var database = TestDatabase.fresh()) {
            journal = floor(options, new JooqFloorJournal(database.db(), new JsonEvents()));
        }
        return report.more(
                        "rate", "decisions in a second of one core's time", rate, plainRate, Report.Goal.least(500_000))
                .row("p50.us", "one decision, p50, us", ours.p50() * 1000, plain.p50() * 1000, null)
                .row("p99.us", "one decision, p99, us", ours.p99() * 1000, plain.p99() * 1000, Report.Goal.most(10))
                .more("floor", "inputs a second, the floor and its loop", floor, null, null)
                .more(
                        "journal",
                        "inputs a second, journal included (baseline: without)",
                        journal,
                        floor,
                        Report.Goal.least(50_000))
                .note(
                        "five inputs and ten journal events for each call; the journal is the embedded PostgreSQL, synced to disk for"
                                + " each group of up to 256 inputs, and shares the machine with the floor")
                .note(decisions + " decisions, " + AGENTS + " agents, " + QUEUES + " queues, " + SKILLS
                        + " skills each, " + WAITING
                        + " waiting; the best of 3 rounds; baseline: a TreeSet per queue, no rings, levels or points")
                .noteLoad("after");
    }

    /** Inputs a second through the product's own loop; the better of two rounds after one to warm up. */
    private double floor(BenchOptions options, FloorJournal journal) throws Exception {
        int calls = options.quick() ? 4_000 : 20_000;
        try (var hall = new FloorHall(journal, directory(), AGENTS, options.random(2)).fill(WAITING)) {
            hall.turnOver(calls);
            return Math.max(hall.turnOver(calls), hall.turnOver(calls));
        }
    }

    /** Keeps nothing: what the floor costs by itself. */
    private static final class Unkept implements FloorJournal {
        private long last;

        @Override
        public void append(List<Entry> entries) {
            last = entries.getLast().seq();
        }

        @Override
        public long lastSeq() {
            return last;
        }

        @Override
        public List<Entry> readLast(Duration window) {
            return List.of();
        }
    }

    /** Of this thread, in nanoseconds, the drawing of what happens included: what others do on the machine is not counted. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int[] skills(int agent, RandomGenerator random) {
        int team = agent % (QUEUES / TEAM) * TEAM;
        return random.ints(team, team + TEAM).distinct().limit(SKILLS).toArray();
    }

    /** What happens: a busy agent becomes free, or a call comes; in turn, so that the hall stays as full as it is. */
    private double plain(RandomGenerator random, int decisions, Figures times) {
        var matcher = new TreeSetMatcher(QUEUES, queuesOf);
        var hall = new Hall(random);
        for (int call = 0; call < WAITING; call++) matcher.arrives(hall.nextCall(), random.nextInt(CALM_FROM), 0);
        hall.calm().forEach(agent -> matcher.free(agent, hall.freed(agent)));
        long began = processorTime();
        for (int n = 0; n < decisions; n++) {
            boolean free = n % 2 == 0;
            int who = free ? hall.busyAgent() : hall.queue();
            long before = System.nanoTime();
            int got = free ? matcher.free(who, n) : matcher.arrives(hall.nextCall(), who, n);
            long took = System.nanoTime() - before;
            times.add(took);
            if (free && got < 0) hall.freed(who);
            if (!free && got >= 0) hall.taken(got);
        }
        return decisions / ((processorTime() - began) / 1e9);
    }

    private double ours(RandomGenerator random, int decisions, Figures times) {
        var matcher = new Matcher(directory());
        var hall = new Hall(random);
        for (int agent = 0; agent < AGENTS; agent++) matcher.agent(sight(agent, AgentSight.Presence.BUSY, START));
        for (int call = 0; call < WAITING; call++)
            matcher.call(waits(hall.nextCall(), random.nextInt(CALM_FROM), START));
        for (int agent : hall.calm()) {
            hall.freed(agent);
            matcher.agent(sight(agent, AgentSight.Presence.READY, START));
        }
        matcher.match(START);
        long began = processorTime();
        for (int n = 0; n < decisions; n++) {
            boolean free = n % 2 == 0;
            int who = free ? hall.busyAgent() : hall.queue();
            var now = START.plusMillis(n);
            long before = System.nanoTime();
            if (free) matcher.agent(sight(who, AgentSight.Presence.READY, now));
            else matcher.call(waits(hall.nextCall(), who, now));
            var matches = matcher.match(now);
            long took = System.nanoTime() - before;
            times.add(took);
            if (free && matches.isEmpty()) hall.freed(who);
            if (!free && !matches.isEmpty())
                hall.taken(matches.getFirst().agent().value());
        }
        return decisions / ((processorTime() - began) / 1e9);
    }

    private static AgentSight sight(int agent, AgentSight.Presence presence, Instant at) {
        return new AgentSight(new AgentId(agent), presence, at, 0);
    }

    private static QueuedCall waits(int call, int queue, Instant at) {
        return new QueuedCall(
                new CallId(new UUID(0, call)), new QueueId(queue), at, at, 0, null, false, Instant.EPOCH, Map.of());
    }

    private Directory directory() {
        var queues = new HashMap<QueueId, Queue>();
        var entries = new HashMap<String, QueueId>();
        for (int queue = 0; queue < QUEUES; queue++) {
            var id = new QueueId(queue);
            entries.put("4" + queue, id);
            var needs = List.of(new SkillRequirement(queue, 1));
            queues.put(
                    id,
                    new Queue(
                            id,
                            "queue " + queue,
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(20),
                            true,
                            needs));
        }
        var agents = new HashMap<AgentId, AgentProfile>();
        for (int agent = 0; agent < AGENTS; agent++) {
            var levels = new HashMap<Integer, Integer>();
            for (int skill : queuesOf[agent]) levels.put(skill, 1 + agent % 5);
            agents.put(new AgentId(agent), new AgentProfile(new AgentId(agent), "agent " + agent, levels));
        }
        return new Directory(queues, entries, agents, Choices.NONE);
    }

    /** Who is busy, kept beside the matchers so that both are asked the same. */
    private static final class Hall {
        private final RandomGenerator random;
        private final boolean[] idle = new boolean[AGENTS];
        private int calls;

        Hall(RandomGenerator random) {
            this.random = random;
        }

        int nextCall() {
            return ++calls;
        }

        /** Three of a hundred, of the teams that have agents to spare. */
        List<Integer> calm() {
            var agents = new ArrayList<Integer>();
            for (int agent = 0; agent < AGENTS && agents.size() < AGENTS * 3 / 100; agent++) {
                if (agent % (QUEUES / TEAM) * TEAM >= CALM_FROM) agents.add(agent);
            }
            return agents;
        }

        int busyAgent() {
            int agent = random.nextInt(AGENTS);
            while (idle[agent]) agent = random.nextInt(AGENTS);
            return agent;
        }

        int queue() {
            return random.nextInt(QUEUES);
        }

        long freed(int agent) {
            idle[agent] = true;
            return 0;
        }

        void taken(int agent) {
            idle[agent] = false;
        }

        @Override
        public String toString() {
            return Arrays.toString(idle);
        }
    }
}
