package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Roster roster;
    private final WaitingRoom room = new WaitingRoom();
    private final List<Seat> freshSeats = new ArrayList<>();
    /** When it was looked last, at the latest; in microseconds. */
    private long latest = Long.MIN_VALUE;

    /** What the last look paired, for whoever asks why. */
    private final List<Waiting> paired = new ArrayList<>();

    /** One pair. */
    public record Match(CallId call, AgentId agent) {}

    /** @param firstWaited zero when nobody is before it */
    public record Ahead(int calls, Duration firstWaited) {}

    public Matcher(Directory directory) {
        for (var queue : directory.queues().values()) lanes.put(queue.id(), new Lane(queue));
        roster = new Roster(directory.agents(), lanes.values());
    }

    /** An agent as he is now; the same again changes nothing. */
    public void agent(AgentSight sight) {
        var seat = roster.seat(sight.id());
        if (seat == null) return;
        var idleSince = Micros.of(sight.idleSince());
        var ready = sight.presence() == AgentSight.Presence.READY;
        if (seat.presence == sight.presence()
                && (!ready || seat.idleSince == idleSince && seat.handledToday == sight.handledToday())) {
            return;
        }
        seat.unlist();
        roster.attend(seat, sight.presence(), room::look);
        seat.idleSince = idleSince;
        seat.handledToday = sight.handledToday();
        if (seat.fresh != ready) {
            if (ready) freshSeats.add(seat);
            else freshSeats.remove(seat);
            seat.fresh = ready;
        }
        // Who waits for him alone looks again whether that is still worth while.
        for (var call : seat.wanted) if (!call.call.lost()) room.look(call);
    }

    /** A waiting call as it is now; the same again changes nothing. */
    public void call(QueuedCall queued) {
        var known = room.get(queued.id());
        if (known != null) {
            if (known.call.equals(queued)) return;
            room.leave(known);
        }
        var lane = queued.queue() == null ? null : lanes.get(queued.queue());
        var preferred = queued.preferred() == null ? null : roster.seat(queued.preferred());
        room.enter(new Waiting(queued, lane, preferred));
    }

    /** The call waits no more. */
    public void gone(CallId id) {
        var call = room.get(id);
        if (call != null) room.leave(call);
    }

    /** All pairs that what changed since the last time makes possible, the most urgent first; they are out of the lists then. */
    public List<Match> match(Instant at) {
        paired.clear();
        // The switch's word may be a moment older than the clock's that came before it. A back-off that has ended stays
        // ended:
        // nobody would look at the call again.
        long now = Math.max(latest, Micros.of(at));
        latest = now;
        room.place(now);
        var fresh = room.fresh();
        List<Match> matches;
        if (fresh.isEmpty() && freshSeats.isEmpty()) {
            return List.of();
        } else if (fresh.isEmpty() && freshSeats.size() == 1) {
            matches = one(freshSeats.getFirst(), now);
        } else if (freshSeats.isEmpty() && fresh.size() == 1) {
            matches = one(fresh.getFirst(), now);
        } else {
            freshSeats.forEach(Seat::list);
            matches = freshSeats.size() + fresh.size() > MANY ? all(now) : some(now);
        }
        for (var seat : freshSeats) seat.fresh = false;
        freshSeats.clear();
        room.looked();
        return matches;
    }

    /** When to call {@link #match} next although nothing changed: a ring opens then, or a back-off ends; null: never. */
    public @Nullable Instant nextDue() {
        var next = room.nextDue();
        return next == null ? null : Micros.instant(next);
    }

    /** Why the last look gave the call to {@code chosen}, or to nobody; null for a call of no queue or one it does not know. */
    public @Nullable RoutingTrace explain(CallId id, @Nullable AgentId chosen, @Nullable UUID offer, Instant at) {
        var call = room.get(id);
        for (var one : paired) if (one.id().equals(id)) call = one;
        if (call == null || call.lane == null) return null;
        return new Explanation(call, call.lane, chosen, Micros.of(at)).trace(roster, offer, at);
    }

    /** How many wait in the queue, those who wait for one agent alone left out. */
    public int waiting(QueueId queue) {
        var lane = lanes.get(queue);
        return lane == null ? 0 : lane.waitingCount;
    }

    /** Agents at work for the queue, one of several queues counted as a part; what {@link EstimatedWait} divides by. */
    public double capacity(QueueId queue) {
        var lane = lanes.get(queue);
        return lane == null ? 0 : lane.capacity();
    }

    /** How many of the queue come before this call, and how long the first of them has waited; null when it does not wait. */
    public @Nullable Ahead ahead(CallId id, Instant at) {
        var call = room.get(id);
        if (call == null || call.lane == null || !call.listed) return null;
        return call.lane.ahead(call, Micros.of(at));
    }

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
        return lane == null ? 0 : lane.loggedIn();
    }

    /** Everybody else was matched or is busy, so the pair, if there is one, has this agent in it. */
    private List<Match> one(Seat seat, long now) {
        var call = nextFor(seat, now);
        if (call != null) return List.of(pair(call, seat));
        seat.list();
        return List.of();
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
            for (var call : room.fresh()) {
                if (choose(call, now) == null) continue;
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
        // From here on they are as good as all others.
        room.looked();
        var matches = new ArrayList<Match>();
        var urgent = new ArrayList<>(room.all());
        urgent.sort((one, other) -> one.before(other, now));
        for (var call : urgent) {
            var seat = choose(call, now);
            if (seat != null) matches.add(pair(call, seat));
        }
        return matches;
    }

    private Match pair(Waiting call, Seat seat) {
        room.leave(call);
        paired.add(call);
        seat.unlist();
        roster.attend(seat, AgentSight.Presence.BUSY, room::look);
        return new Match(call.id(), seat.id());
    }

    /** The waiting call that an idle agent would get; null: none. */
    private @Nullable Waiting nextFor(Seat seat, long now) {
        Waiting best = null;
        for (var call : seat.wanted) {
            if (call.goesTo(seat, now) && (best == null || call.before(best, now) < 0)) best = call;
        }
        for (var member : seat.members) best = member.lane.next(member, best, now);
        return best;
    }

    /** The idle agent whom a waiting call would get; null: none. */
    private @Nullable Seat choose(Waiting call, long now) {
        var preferred = call.preferred;
        if (preferred != null && preferred.ready() && call.goesTo(preferred, now)) return preferred;
        if (call.lane == null || call.exclusive(now)) return null;
        var member = call.lane.next(call, now);
        return member == null ? null : member.seat;
    }
}
