package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.RoutingTrace.By;
import io.seatline.routing.RoutingTrace.Candidate;
import io.seatline.routing.RoutingTrace.Verdict;
import io.seatline.routing.Seat.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says in words what the matcher did with one call, from what it still knows at that moment. */
final class Explanation {
    /** Of those without the skill so many are looked at: a hall may have ten thousand. */
    private static final int STRANGERS = 200;

    private final Waiting call;
    private final Lane lane;
    private final @Nullable AgentId chosen;
    private final long now;
    private final List<Candidate> candidates = new ArrayList<>();
    private final EnumMap<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    Explanation(Waiting call, Lane lane, @Nullable AgentId chosen, long now) {
        this.call = call;
        this.lane = lane;
        this.chosen = chosen;
        this.now = now;
    }

    RoutingTrace trace(Collection<Seat> everybody, @Nullable UUID offer, Instant at) {
        for (var member : lane.inOrder()) {
            if (member.seat.presence != Presence.LOGGED_OUT) add(member.seat, verdict(member), member.skill);
        }
        int looked = 0;
        for (var seat : everybody) {
            if (looked++ == STRANGERS) break;
            if (seat.presence != Presence.LOGGED_OUT && !seat.serves(lane)) {
                var taken = seat.id().equals(chosen);
                add(seat, taken ? Verdict.CHOSEN : Verdict.SKILL_MISSING, 0);
            }
        }
        candidates.sort(Comparator.comparing(Candidate::verdict));
        var queue = lane.queue;
        return new RoutingTrace(
                call.id(),
                at,
                offer,
                queue.id().value(),
                queue.name(),
                Math.max(0, call.stage - (lane.stages.beginsNamed() ? 1 : 0)),
                (now - call.queuedAt) / 1_000,
                call.score(now) * 1_000 / Waiting.MINUTE,
                lane.waitingCount,
                chosen == null ? null : Integer.valueOf(chosen.value()),
                chosen == null ? null : by(queue),
                candidates.subList(0, Math.min(RoutingTrace.MOST, candidates.size())),
                counts);
    }

    private void add(Seat seat, Verdict verdict, int skill) {
        counts.merge(verdict, 1, Integer::sum);
        candidates.add(new Candidate(
                seat.number,
                seat.profile.name(),
                verdict,
                Math.max(0, now - seat.idleSince) / 1_000,
                seat.handledToday,
                skill));
    }

    private Verdict verdict(Member member) {
        var seat = member.seat;
        if (seat.id().equals(chosen)) return Verdict.CHOSEN;
        var preferred = call.call.preferred();
        return switch (seat.presence) {
            case BUSY -> Verdict.BUSY;
            case NOT_READY, LOGGED_OUT -> Verdict.NOT_READY;
            case UNREACHABLE -> Verdict.UNREACHABLE;
            case READY -> {
                if (call.backsOff(seat.id(), now)) yield Verdict.BACKING_OFF;
                if (!call.listed && preferred != null && now < call.exclusiveUntil && !preferred.equals(seat.id())) {
                    yield Verdict.KEPT_FOR_ANOTHER;
                }
                yield member.stage > call.stage ? Verdict.RING_NOT_OPEN : Verdict.ELIGIBLE;
            }
        };
    }

    private By by(Queue queue) {
        if (chosen != null && chosen.equals(call.call.preferred())) {
            return call.call.lost() ? By.LOST_AGENT : By.LAST_AGENT;
        }
        return switch (queue.routing().strategy()) {
            case LONGEST_IDLE, LAST_AGENT -> By.LONGEST_IDLE;
            case BEST_SKILL -> By.BEST_SKILL;
            case FEWEST_CALLS -> By.FEWEST_CALLS;
            case NAMED_AGENTS -> queue.routing().named().contains(chosen) ? By.NAMED_AGENTS : By.LONGEST_IDLE;
        };
    }
}
