package io.seatline.routing;

import io.seatline.kernel.CallId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Who waits, in which line of his queue he stands now, and when that changes though nothing happens. */
final class WaitingRoom {
    private final Map<CallId, Waiting> calls = new HashMap<>();
    private final List<Waiting> fresh = new ArrayList<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));

    private record Due(long at, Waiting call) {}

    @Nullable
    Waiting get(CallId id) {
        return calls.get(id);
    }

    Collection<Waiting> all() {
        return calls.values();
    }

    /** Who is to be looked at. */
    List<Waiting> fresh() {
        return fresh;
    }

    void enter(Waiting call) {
        calls.put(call.id(), call);
        if (call.preferred != null) call.preferred.wanted.add(call);
        look(call);
    }

    void look(Waiting call) {
        if (call.fresh) return;
        call.fresh = true;
        fresh.add(call);
    }

    void looked() {
        for (var call : fresh) call.fresh = false;
        fresh.clear();
    }

    void leave(Waiting call) {
        calls.remove(call.id());
        call.left = true;
        if (call.fresh) {
            fresh.remove(call);
            call.fresh = false;
        }
        if (call.listed && call.lane != null) call.lane.unlist(call);
        if (call.preferred != null) call.preferred.wanted.remove(call);
    }

    /** When the next ring opens, back-off ends or bound is reached; null: never. */
    @Nullable
    Long nextDue() {
        var next = due.peek();
        return next == null ? null : next.at;
    }

    /** Brings everybody whose time has come, and everybody new, to where he belongs. */
    void place(long now) {
        while (!due.isEmpty() && due.peek().at <= now) {
            var next = due.poll();
            if (!next.call.left) look(next.call);
        }
        for (var call : fresh) place(call, now);
    }

    private void place(Waiting call, long now) {
        var lane = call.lane;
        if (lane == null) {
            call.rank = Waiting.LOST;
            again(call, now, Micros.NEVER);
            return;
        }
        if (call.listed) lane.unlist(call);
        if (call.exclusive(now)) {
            call.rank = call.call.lost() ? Waiting.LOST : Waiting.USUAL;
            again(call, now, call.exclusiveUntil);
            return;
        }
        lane.rank(call, now);
        lane.list(call);
        again(call, now, lane.changesAt(call));
    }

    /** It is placed anew then, or when the first of its back-offs ends. */
    private void again(Waiting call, long now, long at) {
        long next = at;
        if (!call.call.backOff().isEmpty()) {
            for (var until : call.call.backOff().values()) {
                long ends = Micros.of(until);
                if (ends > now) next = Math.min(next, ends);
            }
        }
        if (next != Micros.NEVER) due.add(new Due(next, call));
    }
}
