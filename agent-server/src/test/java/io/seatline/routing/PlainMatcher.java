package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Matcher.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of routing written down a second time, without any index: looks at everything at each decision. Slow and plain;
 * what the matcher does is held against it.
 */
public final class PlainMatcher {
    private final Directory directory;
    private final Map<AgentId, AgentSight> agents = new HashMap<>();
    private final Map<CallId, QueuedCall> calls = new HashMap<>();

    public PlainMatcher(Directory directory) {
        this.directory = directory;
    }

    public void agent(AgentSight sight) {
        agents.put(sight.id(), sight);
    }

    public void call(QueuedCall call) {
        calls.put(call.id(), call);
    }

    public void gone(CallId id) {
        calls.remove(id);
    }

    public List<Match> match(Instant now) {
        var matches = new ArrayList<Match>();
        while (next(now) instanceof Match match) {
            matches.add(match);
            calls.remove(match.call());
            var was = Objects.requireNonNull(agents.get(match.agent()));
            agents.put(was.id(), new AgentSight(was.id(), Presence.BUSY, was.idleSince(), was.handledToday()));
        }
        return matches;
    }

    private @Nullable Match next(Instant now) {
        return calls.values().stream()
                .filter(call -> choose(call, now) != null)
                .min(order(now))
                .map(call -> new Match(call.id(), Objects.requireNonNull(choose(call, now))))
                .orElse(null);
    }

    private Comparator<QueuedCall> order(Instant now) {
        return Comparator.<QueuedCall>comparingInt(call -> -rank(call, now))
                .thenComparingLong(call -> -score(call, now))
                .thenComparing(QueuedCall::queuedAt)
                .thenComparing(call -> call.id().value());
    }

    private int rank(QueuedCall call, Instant now) {
        var queue = queue(call.queue());
        if (queue == null || call.lost() && now.isBefore(call.exclusiveUntil())) return 3;
        if (!queue.routing().targetFirst() || exclusive(call, now)) return 1;
        var waited = Duration.between(call.queuedAt(), now);
        if (waited.compareTo(queue.serviceLevel()) < 0) return 1;
        return waited.compareTo(queue.serviceLevel().multipliedBy(20)) < 0 ? 0 : 2;
    }

    private long score(QueuedCall call, Instant now) {
        var queue = queue(call.queue());
        long perMinute = queue == null ? 1 : queue.routing().priority().perMinute();
        return perMinute * Duration.between(call.queuedAt(), now).toNanos() / 1000 + call.points() * 60_000_000L;
    }

    private @Nullable AgentId choose(QueuedCall call, Instant now) {
        var preferred = call.preferred();
        if (preferred != null && idle(preferred) && !backsOff(call, preferred, now)) {
            if (call.lost() || after(call, preferred) != null) return preferred;
        }
        if (exclusive(call, now)) return null;
        return agents.keySet().stream()
                .filter(this::idle)
                .filter(agent -> !backsOff(call, agent, now))
                .filter(agent -> admitted(call, agent, now))
                .min(preference(call))
                .orElse(null);
    }

    private boolean exclusive(QueuedCall call, Instant now) {
        var preferred = call.preferred();
        if (preferred == null || !now.isBefore(call.exclusiveUntil())) return false;
        if (call.lost()) return true;
        var sight = agents.get(preferred);
        return sight != null
                && (sight.presence() == Presence.READY || sight.presence() == Presence.BUSY)
                && after(call, preferred) != null
                && !call.backOff().containsKey(preferred);
    }

    private boolean admitted(QueuedCall call, AgentId agent, Instant now) {
        var queue = Objects.requireNonNull(queue(call.queue()));
        var waited = Duration.between(call.enteredAt(), now);
        var namedAlone = PlainRings.namedAlone(queue);
        // Nobody is waited for who is not at work.
        if (waited.compareTo(namedAlone) < 0 && !namedAtWork(call)) waited = namedAlone;
        return PlainRings.admits(queue, profile(agent), waited);
    }

    private boolean namedAtWork(QueuedCall call) {
        return agents.values().stream()
                .anyMatch(sight ->
                        sight.presence() != Presence.LOGGED_OUT && Duration.ZERO.equals(after(call, sight.id())));
    }

    private @Nullable Duration after(QueuedCall call, AgentId agent) {
        var queue = queue(call.queue());
        var profile = directory.agents().get(agent);
        return queue == null || profile == null ? null : PlainRings.admittedAfter(queue, profile);
    }

    private Comparator<AgentId> preference(QueuedCall call) {
        var queue = Objects.requireNonNull(queue(call.queue()));
        Comparator<AgentId> by = switch (queue.routing().strategy()) {
            case LONGEST_IDLE, LAST_AGENT -> (one, other) -> 0;
            case BEST_SKILL -> Comparator.comparingInt(agent -> -skill(queue, agent));
            case FEWEST_CALLS -> Comparator.comparingInt(agent -> sight(agent).handledToday());
            case NAMED_AGENTS -> Comparator.comparingInt(agent -> rank(queue, agent));
        };
        Comparator<AgentId> free = queue.routing().targetFirst()
                ? Comparator.<AgentId>comparingLong(agent -> missed(queue, agent))
                        .thenComparingLong(this::queues)
                : (one, other) -> 0;
        return free.thenComparing(by)
                .thenComparing(agent -> sight(agent).idleSince())
                .thenComparingInt(AgentId::value);
    }

    private static int rank(Queue queue, AgentId agent) {
        int rank = queue.routing().named().indexOf(agent);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private int skill(Queue queue, AgentId agent) {
        var skills = profile(agent).skills();
        return queue.needs().stream()
                .mapToInt(need -> skills.getOrDefault(need.skill(), 0))
                .sum();
    }

    /** How much his other queues would miss him: a third for each that has two others idle beside him, and so on. */
    private long missed(Queue queue, AgentId agent) {
        return directory.queues().values().stream()
                .filter(other -> !other.equals(queue) && serves(agent, other))
                .mapToLong(other -> 1_000_000
                        / agents.keySet().stream()
                                .filter(this::idle)
                                .filter(idle -> serves(idle, other))
                                .count())
                .sum();
    }

    private boolean serves(AgentId agent, Queue queue) {
        return PlainRings.admittedAfter(queue, profile(agent)) != null;
    }

    private long queues(AgentId agent) {
        return directory.queues().values().stream()
                .filter(queue -> profile(agent).meets(queue.needs()))
                .count();
    }

    private boolean idle(AgentId agent) {
        var sight = agents.get(agent);
        return sight != null && sight.presence() == Presence.READY;
    }

    private static boolean backsOff(QueuedCall call, AgentId agent, Instant now) {
        var until = call.backOff().get(agent);
        return until != null && now.isBefore(until);
    }

    private AgentSight sight(AgentId agent) {
        return Objects.requireNonNull(agents.get(agent));
    }

    private AgentProfile profile(AgentId agent) {
        return Objects.requireNonNull(directory.agents().get(agent));
    }

    private @Nullable Queue queue(@Nullable QueueId id) {
        return id == null ? null : directory.queues().get(id);
    }
}
