package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentSight.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Made-up queues of every kind, agents and calls, from a seed. */
final class RandomHall {
    static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final int SKILLS = 4;

    final Random random;
    final Directory directory;
    Instant now = START;
    private int calls;

    RandomHall(long seed) {
        random = new Random(seed);
        var agents = new HashMap<AgentId, AgentProfile>();
        for (int id = 1; id <= 6; id++) {
            var skills = new HashMap<Integer, Integer>();
            for (int skill = 1; skill <= SKILLS; skill++) if (random.nextBoolean()) skills.put(skill, level());
            agents.put(new AgentId(id), new AgentProfile(new AgentId(id), "agent " + id, skills));
        }
        var queues = new HashMap<QueueId, Queue>();
        for (int id = 1; id <= 4; id++) queues.put(new QueueId(id), queue(new QueueId(id)));
        directory = new Directory(queues, Map.of(), agents, Choices.NONE);
    }

    private int level() {
        return 1 + random.nextInt(5);
    }

    private Queue queue(QueueId id) {
        var needs = new ArrayList<SkillRequirement>();
        for (int skill = 1; skill <= SKILLS; skill++) {
            if (random.nextInt(3) == 0) needs.add(new SkillRequirement(skill, 1 + random.nextInt(3)));
        }
        var named = new ArrayList<AgentId>();
        for (int agent = 1; agent <= 6; agent++) if (random.nextInt(3) == 0) named.add(new AgentId(agent));
        var rings = new ArrayList<Ring>();
        for (int ring = random.nextInt(4); ring > 0; ring--) {
            rings.add(new Ring(
                    Duration.ofSeconds(1 + random.nextInt(20)),
                    random.nextInt(3),
                    random.nextBoolean() ? 1 + random.nextInt(SKILLS) : null,
                    random.nextBoolean() ? new SkillRequirement(1 + random.nextInt(SKILLS), level()) : null,
                    random.nextBoolean() ? Set.of(new AgentId(1 + random.nextInt(6))) : Set.of()));
        }
        var routing = new QueueRouting(
                Strategy.values()[random.nextInt(Strategy.values().length)],
                named,
                Duration.ofSeconds(random.nextInt(20)),
                random.nextBoolean(),
                new QueueRouting.Priority(random.nextInt(3), 2, 1 + random.nextInt(3)),
                rings,
                WayOut.NONE,
                false);
        return new Queue(
                id,
                "queue " + id,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                // Short enough for calls that are late, and some that are far too late.
                Duration.ofSeconds(1 + random.nextInt(5)),
                true,
                needs,
                routing);
    }

    AgentSight agent() {
        var presence =
                random.nextBoolean() ? Presence.READY : Presence.values()[random.nextInt(Presence.values().length)];
        return new AgentSight(
                new AgentId(1 + random.nextInt(6)), presence, now.minusSeconds(random.nextInt(100)), random.nextInt(4));
    }

    QueuedCall call() {
        var queue = random.nextInt(12) == 0 ? null : new QueueId(1 + random.nextInt(4));
        var queuedAt = now.minusMillis(random.nextInt(40_000));
        var lost = queue == null || random.nextInt(8) == 0;
        var preferred = lost || random.nextInt(3) == 0 ? new AgentId(1 + random.nextInt(6)) : null;
        Map<AgentId, Instant> backOff = random.nextInt(4) == 0
                ? Map.of(new AgentId(1 + random.nextInt(6)), now.plusSeconds(1 + random.nextInt(15)))
                : Map.of();
        return new QueuedCall(
                new CallId(new UUID(1, ++calls)),
                queue,
                queuedAt,
                random.nextBoolean() ? queuedAt : now,
                random.nextInt(3),
                preferred,
                lost,
                preferred == null ? Instant.EPOCH : queue == null ? Instant.MAX : now.plusSeconds(random.nextInt(20)),
                backOff);
    }

    CallId someCall() {
        return new CallId(new UUID(1, 1 + random.nextInt(Math.max(1, calls))));
    }

    List<AgentId> agents() {
        return List.copyOf(new HashSet<>(directory.agents().keySet()));
    }
}
