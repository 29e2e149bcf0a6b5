package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.Seat.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives waiting calls to idle agents, over all queues at once: the call with the highest score first (its points and its
 * minutes waited), to the agent whom its queue's strategy prefers. A call that nobody can take never blocks another.
 *
 * <p>It is told what changed and looks only at that: after {@link #match} no waiting call and idle agent are left who fit,
 * so the next pair always has somebody new in it, or somebody for whom a ring opened. A decision costs as much as the
 * agent has queues, not as the hall has people. Pure: no clock, no lock; the same code serves the live floor, the tests and
 * the benches. Not thread-safe.
 */
public class Matcher {
    /** With more changes than this at once it is cheaper to go through all waiting calls. */
    private static final int MANY = 32;

    private final Map<QueueId, Lane> lanes = new HashMap<>();
    private final Map<AgentId, AgentProfile> profiles;
    private final Map<AgentId, Seat> seats = new HashMap<>();
    private final Map<CallId, Waiting> calls = new HashMap<>();
    private final List<Seat> freshSeats = new ArrayList<>();
    private final Set<Waiting> freshCalls = new LinkedHashSet<>();
    /** What the last look paired, for whoever asks why. */
    private final Map<CallId, Waiting> paired = new HashMap<>();

    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));

    /** One pair. */
    public record Match(CallId call, AgentId agent) {}

    /** At {@code at} more people may take the call. */
    private record Due(long at, Waiting call) {}

    public Matcher(Directory directory) {
        profiles = directory.agents();
        for (var queue : directory.queues().values()) lanes.put(queue.id(), new Lane(queue));
    }

    /** In microseconds, so that ten points a minute times an age fit a long; what is further away is for ever. */
    static long micros(Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds > 1L << 38) return Long.MAX_VALUE;
        return seconds < 0 ? 0 : seconds * 1_000_000 + at.getNano() / 1_000;
    }

    /** An agent as he is now; the same again changes nothing. */
    public void agent(AgentSight sight) {
        var seat = seats.get(sight.id());
        if (seat == null) {
            var profile = profiles.get(sight.id());
            if (profile == null) return;
            seat = seated(profile);
        }
        var idleSince = micros(sight.idleSince());
        var ready = sight.presence() == AgentSight.Presence.READY;
        if (seat.presence == sight.presence()
                && (!ready || seat.idleSince == idleSince && seat.handledToday == sight.handledToday())) {
            return;
        }
        unlist(seat);
        attend(seat, sight.presence());
        seat.idleSince = idleSince;
        seat.handledToday = sight.handledToday();
        freshSeats.remove(seat);
        if (ready) freshSeats.add(seat);
        // Who waits for him alone looks again whether that is still worth while.
        for (var call : seat.wanted) if (!call.call.lost()) freshCalls.add(call);
    }

    /** A waiting call as it is now; the same again changes nothing. */
    public void call(QueuedCall queued) {
        var known = calls.get(queued.id());
        if (known != null) {
            if (known.call.equals(queued)) return;
            forget(known);
        }
        var lane = queued.queue() == null ? null : lanes.get(queued.queue());
        var call = new Waiting(queued, lane);
        calls.put(queued.id(), call);
        if (queued.preferred() != null && profiles.containsKey(queued.preferred())) {
            seat(queued.preferred()).wanted.add(call);
        }
        freshCalls.add(call);
    }

    /** The call waits no more. */
    public void gone(CallId id) {
        var call = calls.get(id);
        if (call != null) forget(call);
    }

    /** All pairs that what changed since the last time makes possible, the most urgent first; they are out of the lists then. */
    public List<Match> match(Instant at) {
        paired.clear();
        long now = micros(at);
        while (!due.isEmpty() && due.peek().at <= now) {
            var next = due.poll();
            if (calls.get(next.call.id()) == next.call) freshCalls.add(next.call);
        }
        if (freshSeats.isEmpty() && freshCalls.isEmpty()) return List.of();
        for (var call : freshCalls) place(call, now);
        List<Match> matches;
        if (freshCalls.isEmpty() && freshSeats.size() == 1) {
            matches = one(freshSeats.getFirst(), now);
        } else if (freshSeats.isEmpty() && freshCalls.size() == 1) {
            matches = one(freshCalls.iterator().next(), now);
        } else {
            freshSeats.forEach(this::list);
            matches = freshSeats.size() + freshCalls.size() > MANY ? all(now) : some(now);
        }
        freshSeats.clear();
        freshCalls.clear();
        return matches;
    }

    /** When to call {@link #match} next although nothing changed: a ring opens then, or a back-off ends; null: never. */
    public @Nullable Instant nextDue() {
        var next = due.peek();
        return next == null ? null : Instant.EPOCH.plusNanos(next.at * 1_000);
    }

    /** Why the last look gave the call to {@code chosen}, or to nobody; null for a call of no queue or one it does not know. */
    public @Nullable RoutingTrace explain(CallId id, @Nullable AgentId chosen, @Nullable UUID offer, Instant at) {
        var call = paired.getOrDefault(id, calls.get(id));
        if (call == null || call.lane == null) return null;
        return new Explanation(call, call.lane, chosen, micros(at)).trace(seats.values(), offer, at);
    }

    /** How many wait in the queue, those who wait for one agent alone left out. */
    public int waiting(QueueId queue) {
        var lane = lanes.get(queue);
        return lane == null ? 0 : lane.waitingCount;
    }

    /** Agents at work for the queue, one of several queues counted as a part; what {@link EstimatedWait} divides by. */
    public double capacity(QueueId queue) {
        var lane = lanes.get(queue);
        if (lane == null) return 0;
        double agents = 0;
        for (var member : lane.members) {
            if (member.seat.presence == AgentSight.Presence.READY || member.seat.presence == AgentSight.Presence.BUSY) {
                agents += 1.0 / Math.max(1, member.seat.queues);
            }
        }
        return agents;
    }

    /** How many of the queue come before this call, and how long the first of them has waited; null when it does not wait. */
    public @Nullable Ahead ahead(CallId id, Instant at) {
        var call = calls.get(id);
        if (call == null || call.lane == null || !call.listed) return null;
        return call.lane.ahead(call, micros(at));
    }

    /** @param firstWaited zero when nobody is before it */
    public record Ahead(int calls, Duration firstWaited) {}

    /** How many could take a call of the queue at once, as the matcher was told last. */
    public int idle(QueueId queue) {
        var lane = lanes.get(queue);
        if (lane == null) return 0;
        return (int) lane.members.stream()
                .filter(member -> member.seat.presence == AgentSight.Presence.READY)
                .count();
    }

    /** How many are logged in who may serve the queue in any ring. */
    public int loggedIn(QueueId queue) {
        var lane = lanes.get(queue);
        return lane == null ? 0 : lane.loggedIn;
    }

    /** Everybody else was matched or is busy, so the pair, if there is one, has this agent in it. */
    private List<Match> one(Seat seat, long now) {
        var call = nextFor(seat, now);
        if (call == null) {
            list(seat);
            return List.of();
        }
        return List.of(pair(call, seat));
    }

    /** Nobody else waits whom an idle agent could take. */
    private List<Match> one(Waiting call, long now) {
        var seat = choose(call, now);
        return seat == null ? List.of() : List.of(pair(call, seat));
    }

    private List<Match> some(long now) {
        var matches = new ArrayList<Match>();
        while (true) {
            Waiting best = null;
            for (var call : freshCalls) {
                if (calls.get(call.id()) != call || choose(call, now) == null) continue;
                if (best == null || call.before(best, now) < 0) best = call;
            }
            for (var seat : freshSeats) {
                if (!seat.ready()) continue;
                var call = nextFor(seat, now);
                if (call != null && (best == null || call.before(best, now) < 0)) best = call;
            }
            var seat = best == null ? null : choose(best, now);
            if (best == null || seat == null) return matches;
            matches.add(pair(best, seat));
        }
    }

    private List<Match> all(long now) {
        var matches = new ArrayList<Match>();
        var urgent = new ArrayList<>(calls.values());
        urgent.sort((one, other) -> one.before(other, now));
        for (var call : urgent) {
            var seat = choose(call, now);
            if (seat != null) matches.add(pair(call, seat));
        }
        return matches;
    }

    private Match pair(Waiting call, Seat seat) {
        forget(call);
        paired.put(call.id(), call);
        unlist(seat);
        attend(seat, AgentSight.Presence.BUSY);
        return new Match(call.id(), seat.id());
    }

    /** The waiting call that an idle agent would get; null: none. */
    private @Nullable Waiting nextFor(Seat seat, long now) {
        Waiting best = null;
        for (var call : seat.wanted) {
            if (call.backsOff(seat.id(), now) || !call.call.lost() && !serves(seat, call.lane)) continue;
            if (best == null || call.before(best, now) < 0) best = call;
        }
        for (var member : seat.members) best = member.lane.next(member, best, now);
        return best;
    }

    /** The idle agent whom a waiting call would get; null: none. */
    private @Nullable Seat choose(Waiting call, long now) {
        var preferred = call.call.preferred();
        if (preferred != null) {
            var seat = seats.get(preferred);
            if (seat != null
                    && seat.ready()
                    && !call.backsOff(preferred, now)
                    && (call.call.lost() || serves(seat, call.lane))) return seat;
            if (exclusive(call, now)) return null;
        }
        if (call.lane == null) return null;
        var member = call.lane.next(call, now);
        return member == null ? null : member.seat;
    }

    /** Waits for its preferred agent alone: who lost it may come back; who only knows the customer must be at work. */
    private boolean exclusive(Waiting call, long now) {
        var preferred = call.call.preferred();
        if (preferred == null || now >= call.exclusiveUntil) return false;
        if (call.call.lost()) return true;
        var seat = seats.get(preferred);
        return seat != null
                && (seat.ready() || seat.presence == AgentSight.Presence.BUSY)
                && serves(seat, call.lane)
                && !call.call.backOff().containsKey(preferred);
    }

    static boolean serves(Seat seat, @Nullable Lane lane) {
        for (var member : seat.members) if (member.lane == lane) return true;
        return false;
    }

    /** Puts a call where it belongs now, and notes when that changes. */
    private void place(Waiting call, long now) {
        var lane = call.lane;
        if (lane == null) {
            call.rank = Waiting.LOST;
            dueWhenBackOffEnds(call, now, Long.MAX_VALUE);
            return;
        }
        if (call.listed) lane.unlist(call);
        long next = Long.MAX_VALUE;
        if (exclusive(call, now)) {
            call.rank = call.call.lost() ? Waiting.LOST : Waiting.USUAL;
            dueWhenBackOffEnds(call, now, call.exclusiveUntil);
            return;
        }
        call.stage = lane.stageAt(now - call.enteredAt);
        // Nobody waits for named agents who are not at work.
        if (call.stage == 0 && lane.stages.beginsNamed() && lane.namedLoggedIn == 0) call.stage = 1;
        long opens = lane.opensAfter(call.stage);
        if (opens != Long.MAX_VALUE) next = call.enteredAt + opens;
        call.rank = Waiting.USUAL;
        if (lane.targetFirst) {
            long target = call.queuedAt + micros(lane.queue.serviceLevel());
            long bound = call.queuedAt + micros(lane.bound());
            call.rank = now < target ? Waiting.USUAL : now < bound ? Waiting.TOO_LATE : Waiting.OVERDUE;
            if (now < bound) next = Math.min(next, now < target ? target : bound);
        }
        lane.list(call);
        dueWhenBackOffEnds(call, now, next);
    }

    private void dueWhenBackOffEnds(Waiting call, long now, long orAt) {
        long next = orAt;
        if (orAt == Long.MAX_VALUE && call.call.backOff().isEmpty()) return;
        for (var until : call.call.backOff().values()) {
            long ends = micros(until);
            if (ends > now) next = Math.min(next, ends);
        }
        if (next != Long.MAX_VALUE) due.add(new Due(next, call));
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private void forget(Waiting call) {
        calls.remove(call.id());
        freshCalls.remove(call);
        if (call.listed && call.lane != null) call.lane.unlist(call);
        var preferred = call.call.preferred();
        if (preferred != null && seats.get(preferred) instanceof Seat seat) seat.wanted.remove(call);
    }

    private void list(Seat seat) {
        if (seat.listed || !seat.ready()) return;
        for (var member : seat.members) member.lane.list(member);
        seat.listed = true;
    }

    private void unlist(Seat seat) {
        if (!seat.listed) return;
        for (var member : seat.members) member.lane.unlist(member);
        seat.listed = false;
    }

    private void attend(Seat seat, AgentSight.Presence presence) {
        var was = seat.presence != AgentSight.Presence.LOGGED_OUT;
        var is = presence != AgentSight.Presence.LOGGED_OUT;
        seat.presence = presence;
        if (was == is) return;
        for (var member : seat.members) {
            member.lane.loggedIn += is ? 1 : -1;
            if (member.stage == 0 && member.lane.stages.beginsNamed()) namedAttends(member.lane, is);
        }
    }

    /** With the first named agent who comes, and the last who goes, his queue's calls begin or cease to wait for them alone. */
    private void namedAttends(Lane lane, boolean comes) {
        lane.namedLoggedIn += comes ? 1 : -1;
        if (lane.namedLoggedIn == (comes ? 1 : 0)) lane.early(freshCalls);
    }

    private Seat seat(AgentId id) {
        var seat = seats.get(id);
        if (seat != null) return seat;
        var profile = profiles.get(id);
        if (profile == null) throw new IllegalArgumentException("no agent " + id + " in the directory");
        return seated(profile);
    }

    private Seat seated(AgentProfile profile) {
        var seat = new Seat(profile);
        for (var lane : lanes.values()) {
            int stage = lane.stages.first(profile);
            if (stage < 0) continue;
            int skill = 0;
            for (var need : lane.queue.needs()) skill += profile.skills().getOrDefault(need.skill(), 0);
            var named = lane.queue.routing().named();
            int rank = named.indexOf(profile.id());
            var member = new Member(seat, lane, stage, skill, rank < 0 ? named.size() : rank);
            seat.members.add(member);
            lane.members.add(member);
            if (profile.meets(lane.queue.needs())) seat.queues++;
        }
        seats.put(profile.id(), seat);
        return seat;
    }
}
