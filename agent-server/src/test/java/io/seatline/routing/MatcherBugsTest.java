package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.kernel.AgentId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Matcher.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The classic bugs of a call distributor, built in one by one: the rules written down a second time must catch each. */
class MatcherBugsTest {
    private static final int HALLS = 400;

    private final Map<String, Function<Directory, Matcher>> bugs = new LinkedHashMap<>();

    /** A matcher to which something is told wrongly. */
    private static class Misled extends Matcher {
        private final UnaryOperator<QueuedCall> calls;
        private final UnaryOperator<AgentSight> agents;

        Misled(Directory directory, UnaryOperator<QueuedCall> calls, UnaryOperator<AgentSight> agents) {
            super(directory);
            this.calls = calls;
            this.agents = agents;
        }

        @Override
        public void call(QueuedCall call) {
            super.call(calls.apply(call));
        }

        @Override
        public void agent(AgentSight sight) {
            super.agent(agents.apply(sight));
        }
    }

    private void call(String name, UnaryOperator<QueuedCall> wrong) {
        bugs.put(name, directory -> new Misled(directory, wrong, sight -> sight));
    }

    private void agent(String name, UnaryOperator<AgentSight> wrong) {
        bugs.put(name, directory -> new Misled(directory, call -> call, wrong));
    }

    private void queue(String name, UnaryOperator<Queue> wrong) {
        bugs.put(name, directory -> {
            var queues = new HashMap<>(directory.queues());
            queues.replaceAll((id, queue) -> wrong.apply(queue));
            return new Matcher(new Directory(queues, Map.of(), directory.agents(), Choices.NONE));
        });
    }

    private void build() {
        call("the last who came is served first", c -> placed(c, mirrored(c.queuedAt())));
        call("a call that came back loses its place", c -> placed(c, c.enteredAt()));
        call("points count for nothing", c -> points(c, 0));
        call("a decline is forgotten at once", c -> backOff(c, Map.of()));
        call("a decline is for ever", c -> backOff(c, forEver(c.backOff())));
        call("nobody is preferred", c -> preferred(c, null, Instant.EPOCH));
        call("the preferred agent is waited for for ever", c -> preferred(c, c.preferred(), Instant.MAX));
        call("the preferred agent is never waited for", c -> preferred(c, c.preferred(), Instant.EPOCH));
        call("a lost call is like any other", c -> c.queue() == null ? c : lost(c));
        call("rings count from the first wait, not from this queue", c -> entered(c, c.queuedAt()));
        agent("who is not ready gets calls", s -> s.presence() == Presence.NOT_READY ? in(s, Presence.READY) : s);
        agent("who talks gets calls", s -> s.presence() == Presence.BUSY ? in(s, Presence.READY) : s);
        agent(
                "who cannot be reached gets calls",
                s -> s.presence() == Presence.UNREACHABLE ? in(s, Presence.READY) : s);
        agent("the shortest idle comes first", s -> idle(s, mirrored(s.idleSince())));
        agent("today's calls are not counted", s -> new AgentSight(s.id(), s.presence(), s.idleSince(), 0));
        queue("a level too low will do", q -> needing(q, -1));
        queue("a level too high is asked", q -> needing(q, 1));
        queue(
                "rings never open",
                q -> routed(q, List.of(), q.routing().strategy(), q.routing().targetFirst()));
        queue(
                "every strategy is longest idle",
                q -> routed(
                        q,
                        q.routing().rings(),
                        Strategy.LONGEST_IDLE,
                        q.routing().targetFirst()));
        queue(
                "the target is not served first",
                q -> routed(q, q.routing().rings(), q.routing().strategy(), false));
        bugs.put("two calls for one agent", directory -> new Matcher(directory) {
            @Override
            public List<Match> match(Instant at) {
                var matches = new ArrayList<>(super.match(at));
                matches.replaceAll(
                        match -> new Match(match.call(), matches.getFirst().agent()));
                return matches;
            }
        });
        bugs.put("one call rings two agents", directory -> new Matcher(directory) {
            @Override
            public List<Match> match(Instant at) {
                var matches = new ArrayList<>(super.match(at));
                matches.replaceAll(match -> new Match(matches.getFirst().call(), match.agent()));
                return matches;
            }
        });
        bugs.put("a caller who hung up is still offered", directory -> new Matcher(directory) {
            @Override
            public void gone(io.seatline.kernel.CallId id) {
                // Nobody is told.
            }
        });
        bugs.put("the timer never fires", directory -> new Matcher(directory) {
            @Override
            public List<Match> match(Instant at) {
                return super.match(RandomHall.START);
            }
        });
        bugs.put("who comes back is not seen until something else happens", directory -> new Matcher(directory) {
            private final Set<AgentId> away = new HashSet<>();

            @Override
            public void agent(AgentSight sight) {
                if (sight.presence() != Presence.READY) away.add(sight.id());
                else if (away.remove(sight.id())) return;
                super.agent(sight);
            }
        });
    }

    @Test
    void every_classic_bug_is_caught() {
        build();
        var survived = bugs.entrySet().stream()
                .filter(bug -> !caught(bug.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), survived, "of " + bugs.size() + " bugs these were not noticed");
    }

    private static boolean caught(Function<Directory, Matcher> buggy) {
        for (long seed = 1; seed <= HALLS; seed++) {
            var hall = new RandomHall(seed);
            var matcher = buggy.apply(hall.directory);
            var plain = new PlainMatcher(hall.directory);
            for (int step = 0; step < 60; step++) {
                for (int change = 1 + hall.random.nextInt(2); change > 0; change--) {
                    MatcherTest.change(hall, matcher, plain);
                }
                if (hall.random.nextInt(3) == 0) hall.now = hall.now.plusMillis(hall.random.nextInt(9_000));
                if (!plain.match(hall.now).equals(matcher.match(hall.now))) return true;
            }
        }
        return false;
    }

    private static Instant mirrored(Instant at) {
        return RandomHall.START.plus(Duration.between(at, RandomHall.START));
    }

    private static Map<AgentId, Instant> forEver(Map<AgentId, Instant> backOff) {
        var all = new HashMap<>(backOff);
        all.replaceAll((agent, until) -> until.plus(Duration.ofDays(1)));
        return all;
    }

    private static QueuedCall placed(QueuedCall c, Instant at) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                at,
                c.enteredAt(),
                c.points(),
                c.preferred(),
                c.lost(),
                c.exclusiveUntil(),
                c.backOff());
    }

    private static QueuedCall entered(QueuedCall c, Instant at) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                c.queuedAt(),
                at,
                c.points(),
                c.preferred(),
                c.lost(),
                c.exclusiveUntil(),
                c.backOff());
    }

    private static QueuedCall points(QueuedCall c, int points) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                c.queuedAt(),
                c.enteredAt(),
                points,
                c.preferred(),
                c.lost(),
                c.exclusiveUntil(),
                c.backOff());
    }

    private static QueuedCall backOff(QueuedCall c, Map<AgentId, Instant> backOff) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                c.queuedAt(),
                c.enteredAt(),
                c.points(),
                c.preferred(),
                c.lost(),
                c.exclusiveUntil(),
                backOff);
    }

    private static QueuedCall preferred(QueuedCall c, @org.jspecify.annotations.Nullable AgentId who, Instant until) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                c.queuedAt(),
                c.enteredAt(),
                c.points(),
                who,
                who != null && c.lost(),
                until,
                c.backOff());
    }

    private static QueuedCall lost(QueuedCall c) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                c.queuedAt(),
                c.enteredAt(),
                c.points(),
                c.preferred(),
                false,
                c.exclusiveUntil(),
                c.backOff());
    }

    private static AgentSight in(AgentSight s, Presence presence) {
        return new AgentSight(s.id(), presence, s.idleSince(), s.handledToday());
    }

    private static AgentSight idle(AgentSight s, Instant since) {
        return new AgentSight(s.id(), s.presence(), since, s.handledToday());
    }

    private static Queue needing(Queue q, int more) {
        var needs = q.needs().stream()
                .map(need -> new SkillRequirement(need.skill(), need.minLevel() + more))
                .toList();
        return new Queue(q.id(), q.name(), q.ringFor(), q.wrapUp(), q.serviceLevel(), q.record(), needs, q.routing());
    }

    private static Queue routed(Queue q, List<Ring> rings, Strategy strategy, boolean targetFirst) {
        var r = q.routing();
        var routing = new QueueRouting(
                strategy, r.named(), r.exclusiveFor(), targetFirst, r.priority(), rings, r.wayOut(), r.autoAnswer());
        return new Queue(q.id(), q.name(), q.ringFor(), q.wrapUp(), q.serviceLevel(), q.record(), q.needs(), routing);
    }
}
