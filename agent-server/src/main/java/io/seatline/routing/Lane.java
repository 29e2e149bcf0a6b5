package io.seatline.routing;

import io.seatline.routing.Seat.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One queue as the matcher keeps it: who is idle for it and who waits in it, each in the order they come next. */
final class Lane {
    private static final Comparator<Waiting> PLACE = (one, other) -> {
        int byPlace = Long.compare(one.place, other.place);
        if (byPlace != 0) return byPlace;
        int byArrival = Long.compare(one.queuedAt, other.queuedAt);
        return byArrival != 0
                ? byArrival
                : one.id().value().compareTo(other.id().value());
    };

    /** So many idle agents are compared where the one who would be missed least is sought. */
    private static final int LOOKED_AT = 32;

    final Queue queue;
    final Stages stages;
    final boolean targetFirst;
    /** All who may ever serve it, those who are not logged in too. */
    final List<Member> members = new ArrayList<>();

    private final Comparator<Member> order;
    /** By the stage that lets the agent in. */
    private final List<TreeSet<Member>> idle = new ArrayList<>();
    /** By the stage that is open, and within it by rank. */
    private final List<List<TreeSet<Waiting>>> waiting = new ArrayList<>();

    /** When each stage opens, in microseconds in the queue. */
    private final long[] opens;

    /** Idle agents who may serve it at some stage. */
    int idleCount;

    int waitingCount;
    int loggedIn;
    int namedLoggedIn;

    Lane(Queue queue) {
        this.queue = queue;
        this.stages = new Stages(queue);
        this.targetFirst = queue.routing().targetFirst();
        this.order = order(queue.routing().strategy(), targetFirst);
        opens = new long[stages.count()];
        for (int stage = 0; stage < stages.count(); stage++) {
            opens[stage] = Matcher.micros(stages.opens(stage));
            idle.add(new TreeSet<>(order));
            var byRank = new ArrayList<TreeSet<Waiting>>();
            for (int rank = 0; rank <= Waiting.OVERDUE; rank++) byRank.add(new TreeSet<>(PLACE));
            waiting.add(byRank);
        }
    }

    private static Comparator<Member> order(Strategy strategy, boolean keepFlexibleFree) {
        Comparator<Member> first = switch (strategy) {
            case LONGEST_IDLE, LAST_AGENT -> (one, other) -> 0;
            case BEST_SKILL -> (one, other) -> other.skill - one.skill;
            case FEWEST_CALLS -> (one, other) -> one.seat.handledToday - other.seat.handledToday;
            case NAMED_AGENTS -> (one, other) -> one.rank - other.rank;
        };
        return (one, other) -> {
            int by = keepFlexibleFree ? one.seat.queues - other.seat.queues : 0;
            if (by == 0) by = first.compare(one, other);
            if (by == 0) by = Long.compare(one.seat.idleSince, other.seat.idleSince);
            return by == 0 ? one.seat.number - other.seat.number : by;
        };
    }

    /** After so long a call of a target-first queue comes before those that can still meet the target. */
    Duration bound() {
        return queue.serviceLevel().multipliedBy(3);
    }

    int stageAt(long waited) {
        int open = 0;
        while (open + 1 < opens.length && waited >= opens[open + 1]) open++;
        return open;
    }

    /** How long in the queue until the next stage opens; never for the last. */
    long opensAfter(int stage) {
        return stage + 1 < opens.length ? opens[stage + 1] : Long.MAX_VALUE;
    }

    void list(Member member) {
        idleCount++;
        idle.get(member.stage).add(member);
    }

    void unlist(Member member) {
        idleCount--;
        idle.get(member.stage).remove(member);
    }

    void list(Waiting call) {
        waiting.get(call.stage).get(call.rank).add(call);
        call.listed = true;
        waitingCount++;
    }

    void unlist(Waiting call) {
        waiting.get(call.stage).get(call.rank).remove(call);
        call.listed = false;
        waitingCount--;
    }

    /** The idle agent who is next for the call; null: none. */
    @Nullable
    Member next(Waiting call, long now) {
        if (targetFirst) return leastMissed(call, now);
        Member best = null;
        for (int stage = 0; stage <= call.stage; stage++) {
            var members = idle.get(stage);
            if (members.isEmpty()) continue;
            for (var member : members) {
                if (call.backsOff(member.seat.id(), now)) continue;
                if (best == null || order.compare(member, best) < 0) best = member;
                break;
            }
        }
        return best;
    }

    /** Of the first few idle agents the one whom his other queues would miss least: they have others idle beside him. */
    private @Nullable Member leastMissed(Waiting call, long now) {
        Member best = null;
        long least = 0;
        for (int stage = 0; stage <= call.stage; stage++) {
            int looked = 0;
            for (var member : idle.get(stage)) {
                if (looked++ == LOOKED_AT) break;
                if (call.backsOff(member.seat.id(), now)) continue;
                long missed = missed(member);
                if (best == null || missed < least || missed == least && order.compare(member, best) < 0) {
                    best = member;
                    least = missed;
                }
            }
        }
        return best;
    }

    private long missed(Member member) {
        long missed = 0;
        for (var other : member.seat.members) if (other.lane != this) missed += 1_000_000 / other.lane.idleCount;
        return missed;
    }

    /** The waiting call that is next for the agent, or {@code best} when that comes before it. */
    @Nullable
    Waiting next(Member member, @Nullable Waiting best, long now) {
        if (waitingCount == 0) return best;
        for (int stage = member.stage; stage < waiting.size(); stage++) {
            var byRank = waiting.get(stage);
            if (targetFirst) {
                for (int rank = Waiting.OVERDUE; rank >= 0; rank--) {
                    best = first(byRank.get(rank), member, best, now);
                }
            } else {
                best = first(byRank.get(Waiting.USUAL), member, best, now);
            }
        }
        return best;
    }

    private static @Nullable Waiting first(TreeSet<Waiting> calls, Member member, @Nullable Waiting best, long now) {
        if (calls.isEmpty()) return best;
        var head = calls.first();
        if (!head.backsOff(member.seat.id(), now)) return best == null || head.before(best, now) < 0 ? head : best;
        for (var call : calls) {
            if (call.backsOff(member.seat.id(), now)) continue;
            return best == null || call.before(best, now) < 0 ? call : best;
        }
        return best;
    }

    /** Whose first stages are open. */
    void early(Collection<Waiting> into) {
        for (int stage = 0; stage < Math.min(2, waiting.size()); stage++)
            waiting.get(stage).forEach(into::addAll);
    }

    Matcher.Ahead ahead(Waiting call, long now) {
        int before = 0;
        long oldest = now;
        for (var byRank : waiting) {
            for (var calls : byRank) {
                for (var other : calls) {
                    if (other == call || other.before(call, now) > 0) continue;
                    before++;
                    oldest = Math.min(oldest, other.queuedAt);
                }
            }
        }
        return new Matcher.Ahead(before, Duration.ofMillis((now - oldest) / 1_000));
    }

    /** In the order in which the queue would choose them. */
    List<Member> inOrder() {
        return members.stream().sorted(order).toList();
    }
}
