package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.RoutingTrace.By;
import io.seatline.routing.RoutingTrace.Candidate;
import io.seatline.routing.RoutingTrace.Verdict;
import io.seatline.routing.Seat.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what the matcher did with one call, from what it still knows at that moment. It is asked for each decision, so
 * it counts by what the queue has counted already and looks at no more people than it may list.
 */
final class Explanation {
    /** Whoever has to be sought among those who are not idle is sought among so many: a hall may have ten thousand. */
    private static final int SOUGHT = 200;

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

    RoutingTrace trace(Roster roster, @Nullable UUID offer, Instant at) {
        var taker = chosen == null ? null : roster.seat(chosen);
        if (taker != null) {
            count(Verdict.CHOSEN, 1);
            add(taker, Verdict.CHOSEN, skill(taker));
        }
        idle(taker);
        away(taker);
        strangers(roster, taker);
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

    private void count(Verdict verdict, int more) {
        if (more > 0) counts.merge(verdict, more, Integer::sum);
    }

    private void add(Seat seat, Verdict verdict, int skill) {
        candidates.add(new Candidate(
                seat.number,
                seat.profile.name(),
                verdict,
                Math.max(0, now - seat.idleSince) / 1_000,
                seat.handledToday,
                skill));
    }

    private int skill(Seat seat) {
        for (var member : seat.members) if (member.lane == lane) return member.skill;
        return 0;
    }

    private void idle(@Nullable Seat taker) {
        var alike = call.call.backOff().isEmpty() && !keptForAnother();
        for (int stage = 0; stage < lane.stageCount(); stage++) {
            var line = lane.idle(stage);
            int looked = alike ? Math.min(line.size(), RoutingTrace.MOST) : line.size();
            for (int place = 0; place < looked; place++) {
                var member = line.get(place);
                if (member.seat == taker) continue;
                var verdict = verdict(member);
                if (place < RoutingTrace.MOST) add(member.seat, verdict, member.skill);
                count(verdict, 1);
            }
            // Nothing tells them apart but the ring that lets them in.
            if (looked < line.size()) count(verdict(line.get(looked)), line.size() - looked);
        }
    }

    /** Those of the queue who are not idle. */
    private void away(@Nullable Seat taker) {
        for (var what : List.of(Presence.BUSY, Presence.NOT_READY, Presence.UNREACHABLE)) {
            boolean one = taker != null && taker.presence == what && taker.serves(lane);
            count(verdict(what), lane.present(what) - (one ? 1 : 0));
        }
        var some = new ArrayList<Member>();
        for (int at = 0; at < Math.min(SOUGHT, lane.members.size()) && some.size() < RoutingTrace.MOST; at++) {
            var member = lane.members.get(at);
            var is = member.seat.presence;
            if (member.seat != taker && is != Presence.LOGGED_OUT && is != Presence.READY) some.add(member);
        }
        lane.sort(some);
        for (var member : some) add(member.seat, verdict(member.seat.presence), member.skill);
    }

    /** Those who are at work for other queues only. */
    private void strangers(Roster roster, @Nullable Seat taker) {
        boolean one = taker != null && taker.presence != Presence.LOGGED_OUT && !taker.serves(lane);
        count(Verdict.SKILL_MISSING, roster.loggedIn() - lane.loggedIn() - (one ? 1 : 0));
        int sought = 0;
        for (var seat : roster.all()) {
            if (candidates.size() >= RoutingTrace.MOST || sought++ == SOUGHT) return;
            if (seat == taker || seat.presence == Presence.LOGGED_OUT || seat.serves(lane)) continue;
            add(seat, Verdict.SKILL_MISSING, 0);
        }
    }

    private static Verdict verdict(Presence presence) {
        return switch (presence) {
            case BUSY -> Verdict.BUSY;
            case NOT_READY, LOGGED_OUT -> Verdict.NOT_READY;
            case UNREACHABLE -> Verdict.UNREACHABLE;
            case READY -> Verdict.ELIGIBLE;
        };
    }

    private Verdict verdict(Member idle) {
        var id = idle.seat.id();
        if (call.backsOff(id, now)) return Verdict.BACKING_OFF;
        if (keptForAnother() && !id.equals(call.call.preferred())) return Verdict.KEPT_FOR_ANOTHER;
        return idle.stage > call.stage ? Verdict.RING_NOT_OPEN : Verdict.ELIGIBLE;
    }

    private boolean keptForAnother() {
        return !call.listed && call.call.preferred() != null && now < call.exclusiveUntil;
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
