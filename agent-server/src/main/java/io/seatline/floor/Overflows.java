package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.routing.EstimatedWait;
import io.seatline.routing.Matcher;
import io.seatline.routing.Queue;
import io.seatline.routing.RoutingEvent;
import io.seatline.routing.WayOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls that wait and found nobody: how long that may take, and the ways out of a queue. */
final class Overflows {
    private Overflows() {}

    /** The calls that began to wait in this turn, or were kept back until now; true when one of them went to another queue and is to be matched anew. */
    static boolean entering(Turn turn, Matcher matcher, Collection<CallId> ids) {
        boolean moved = false;
        for (var id : List.copyOf(ids)) {
            var call = turn.state.call(id);
            if (call == null || !Matching.waits(turn, call) || call.queue() == null || call.lostAt() != null) continue;
            boolean enters = turn.at.equals(turn.state.facts().enteredAt(id, turn.at));
            if (!enters && !turn.at.equals(turn.state.announced(id).noticeOver())) continue;
            if (enters && leave(turn, matcher, call, true)) moved = true;
            else if (turn.state.call(id) != null && !QueueAnnouncements.holdsBack(turn, call)) {
                estimate(turn, matcher, call);
                turn.traced(matcher.explain(id, null, null, turn.at));
            }
        }
        return moved;
    }

    /** Time passed. */
    static void due(Turn turn, Matcher matcher) {
        for (var call : List.copyOf(turn.state.calls())) {
            if (Matching.waits(turn, call) && call.lostAt() == null) leave(turn, matcher, call, false);
        }
    }

    private static boolean leave(Turn turn, Matcher matcher, Call call, boolean entering) {
        var queue = turn.queueOf(call.queue());
        if (queue == null || call.queuedAt() == null || queue.routing().wayOut().equals(WayOut.NONE)) return false;
        if (turn.state.announced(call.id()).leavesFor() != null) return false;
        var self = QueueAnnouncements.holdsBack(turn, call) ? 0 : 1;
        var others = Math.max(0, matcher.waiting(queue.id()) - self);
        var waited = waited(call, turn.at);
        var here = Duration.between(turn.state.facts().enteredAt(call.id(), call.queuedAt()), turn.at);
        var exit = queue.routing()
                .wayOut()
                .exit(new WayOut.Standing(
                        waited.compareTo(here) < 0 ? waited : here,
                        waited,
                        entering,
                        others,
                        matcher.loggedIn(queue.id())));
        if (exit == null) return false;
        if (exit.to() != null && turn.directory.queues().containsKey(exit.to())) {
            turn.emit(new RoutingEvent.CallOverflowed(call.id(), queue.id(), exit.to(), exit.because(), turn.at));
            turn.emit(new CallEvent.CallQueued(call.id(), exit.to(), null, turn.at));
            return true;
        }
        // Who is at home is not worn out by waiting.
        if (call.awaitsCallback()) return false;
        var full = exit.because() == RoutingEvent.Because.FULL;
        Farewells.begin(turn, call, queue, full ? EndReason.QUEUE_FULL : EndReason.WAITED_TOO_LONG);
        return false;
    }

    private static Duration waited(Call call, Instant now) {
        var since = call.waitsSince();
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }

    private static void estimate(Turn turn, Matcher matcher, Call call) {
        var queue = turn.queueOf(call.queue());
        if (queue == null || turn.state.call(call.id()) == null) return;
        var range = reckon(turn, matcher, call, queue);
        if (range == null) return;
        turn.emit(new RoutingEvent.WaitEstimated(call.id(), queue.id(), range.from(), range.to(), turn.at));
    }

    /** How long a waiting call will wait from now on; null when nothing can be said. */
    static EstimatedWait.@Nullable Range reckon(Turn turn, Matcher matcher, Call call, Queue queue) {
        var ahead = matcher.ahead(call.id(), turn.at);
        if (ahead == null) return null;
        var pace = turn.state.facts().pace(queue.id());
        return EstimatedWait.of(new EstimatedWait.Known(
                ahead.calls(),
                pace.lastWait(),
                Duration.between(pace.lastServedAt(), turn.at),
                waited(call, turn.at),
                ahead.firstWaited(),
                pace.handleTime(),
                matcher.capacity(queue.id())));
    }
}
