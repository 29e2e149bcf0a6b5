package io.seatline.floor;

import io.seatline.call.CallEvent;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.AgentProfile;
import io.seatline.routing.AgentSight;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Directory;
import io.seatline.routing.Matcher;
import io.seatline.routing.QueuedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Broken rules between the floor and its matcher. */
final class RoutingBugs {
    private static final Instant MIRROR = Instant.parse("2026-11-20T01:00:00Z");

    private final Map<String, Supplier<FloorBug>> bugs = new LinkedHashMap<>();

    private RoutingBugs() {}

    static Map<String, Supplier<FloorBug>> all() {
        var bank = new RoutingBugs();
        bank.build();
        return bank.bugs;
    }

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
        bugs.put(name, () -> new FloorBug() {
            @Override
            Matcher matcher(Directory directory) {
                return new Misled(directory, wrong, sight -> sight);
            }
        });
    }

    private void agent(String name, UnaryOperator<AgentSight> wrong) {
        bugs.put(name, () -> new FloorBug() {
            @Override
            Matcher matcher(Directory directory) {
                return new Misled(directory, call -> call, wrong);
            }
        });
    }

    private void build() {
        agent("one agent is offered two calls", s -> s.presence() == Presence.BUSY ? in(s, Presence.READY) : s);
        agent("who is on a break gets calls", s -> s.presence() == Presence.NOT_READY ? in(s, Presence.READY) : s);
        agent("who cannot be reached is rung", s -> s.presence() == Presence.UNREACHABLE ? in(s, Presence.READY) : s);
        agent(
                "the shortest idle comes first",
                s -> new AgentSight(s.id(), s.presence(), mirrored(s.idleSince()), s.handledToday()));
        call(
                "the newest caller is served first",
                c -> changed(c, mirrored(c.queuedAt()), c.exclusiveUntil(), c.backOff()));
        call("a decline is forgotten at once", c -> changed(c, c.queuedAt(), c.exclusiveUntil(), Map.of()));
        call(
                "a lost call goes to anybody at once",
                c -> c.queue() == null ? c : changed(c, c.queuedAt(), Instant.EPOCH, c.backOff()));
        bugs.put("skills do not count", () -> new FloorBug() {
            @Override
            Matcher matcher(Directory directory) {
                var agents = new HashMap<>(directory.agents());
                agents.replaceAll((id, agent) -> new AgentProfile(id, agent.name(), Map.of(1, 5, 2, 5)));
                return new Matcher(new Directory(
                        directory.queues(),
                        directory.entryPoints(),
                        agents,
                        directory.choices(),
                        directory.vipNumbers()));
            }
        });
        bugs.put("a call that comes back loses its place", () -> new FloorBug() {
            private final Map<CallId, Instant> back = new HashMap<>();

            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                if (event instanceof CallEvent.CallQueued e) back.put(e.call(), e.at());
                tell.accept(event);
            }

            @Override
            Matcher matcher(Directory directory) {
                return new Misled(
                        directory,
                        c -> changed(c, back.getOrDefault(c.id(), c.queuedAt()), c.exclusiveUntil(), c.backOff()),
                        s -> s);
            }
        });
        bugs.put("who comes back is not seen until something else happens", () -> new FloorBug() {
            @Override
            Matcher matcher(Directory directory) {
                Set<AgentId> away = new HashSet<>();
                return new Matcher(directory) {
                    @Override
                    public void agent(AgentSight sight) {
                        if (sight.presence() != Presence.READY) away.add(sight.id());
                        else if (away.remove(sight.id())) return;
                        super.agent(sight);
                    }
                };
            }
        });
        bugs.put("a caller who hung up is still offered", () -> new FloorBug() {
            @Override
            Matcher matcher(Directory directory) {
                return new Matcher(directory) {
                    @Override
                    public void gone(CallId id) {
                        // Nobody is told.
                    }
                };
            }
        });
    }

    private static Instant mirrored(Instant at) {
        return MIRROR.plus(Duration.between(at, MIRROR));
    }

    private static AgentSight in(AgentSight s, Presence presence) {
        return new AgentSight(s.id(), presence, s.idleSince(), s.handledToday());
    }

    private static QueuedCall changed(
            QueuedCall c, Instant queuedAt, Instant exclusiveUntil, Map<AgentId, Instant> backOff) {
        return new QueuedCall(
                c.id(),
                c.queue(),
                queuedAt,
                c.enteredAt(),
                c.points(),
                c.preferred(),
                c.lost(),
                exclusiveUntil,
                backOff);
    }
}
