package io.seatline.routing;

import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Seat.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One queue as the matcher keeps it: who is idle for it and who waits in it, each in the order they come next. */
final class Lane {
    /** So many idle agents are compared where the one who would be missed least is sought. */
    private static final int LOOKED_AT = 32;
    /**
     * So many times its promise a call of a target-first queue waits before it comes before those that can still meet it. A
     * shorter bound helps nobody: at three times, each call served out of turn made another one late.
     */
    private static final int BOUND = 20;

    private static final int RANKS = Waiting.OVERDUE + 1;
    /** Divides by all numbers up to 16. */
    private static final long WHOLE = 720_720;

    final Queue queue;
    final Stages stages;
    final boolean targetFirst;
    final int perMinute;
    /** All who may ever serve it, those who are not logged in too. */
    final List<Member> members = new ArrayList<>();

    private final Strategy strategy;
    /** By the stage that lets the agent in. */
    private final List<Line<Member>> idle = new ArrayList<>();
    /** By the stage that is open, and within it by rank. */
    private final List<Line<Waiting>> waiting = new ArrayList<>();

    /** When each stage opens, in microseconds in the queue. */
    private final long[] opens;

    private final long target;

    /** How many of its members are what. */
    private final int[] present = new int[Presence.values().length];
    /** Ready or busy for it; who serves several queues counts as a part. In {@link #WHOLE}s, so that nothing is rounded away. */
    private long atWork;

    private int namedLoggedIn;

    /** Idle agents who may serve it at some stage. */
    int idleCount;

    int waitingCount;

    Lane(Queue queue) {
        this.queue = queue;
        this.stages = new Stages(queue);
        this.targetFirst = queue.routing().targetFirst();
        this.perMinute = queue.routing().priority().perMinute();
        this.strategy = queue.routing().strategy();
        this.target = Micros.of(queue.serviceLevel());
        opens = new long[stages.count()];
        for (int stage = 0; stage < stages.count(); stage++) {
            opens[stage] = Micros.of(stages.opens(stage));
            idle.add(new Line<>());
            for (int rank = 0; rank < RANKS; rank++) waiting.add(new Line<>());
        }
    }

    /** One more who may serve it, not logged in yet. */
    void join(Member member) {
        members.add(member);
        present[Presence.LOGGED_OUT.ordinal()]++;
    }

    /**
     * One of them is now something else. With the first named agent who comes, and the last who goes, the calls begin or cease
     * to wait for them alone: they are handed to {@code looksAgain}.
     */
    void attends(Member member, Presence before, Presence now, Consumer<Waiting> looksAgain) {
        present[before.ordinal()]--;
        present[now.ordinal()]++;
        long part = WHOLE / Math.max(1, member.seat.queues);
        if (works(before)) atWork -= part;
        if (works(now)) atWork += part;
        boolean is = now != Presence.LOGGED_OUT;
        if (member.stage != 0 || !stages.beginsNamed() || is == (before != Presence.LOGGED_OUT)) return;
        namedLoggedIn += is ? 1 : -1;
        if (namedLoggedIn == (is ? 1 : 0)) early(looksAgain);
    }

    private static boolean works(Presence presence) {
        return presence == Presence.READY || presence == Presence.BUSY;
    }

    int present(Presence what) {
        return present[what.ordinal()];
    }

    int loggedIn() {
        return members.size() - present(Presence.LOGGED_OUT);
    }

    /** Agents at work for it, one of several queues counted as a part. */
    double capacity() {
        return (double) atWork / WHOLE;
    }

    int stageCount() {
        return idle.size();
    }

    /** Who is idle from that stage on, in the order they are asked. */
    Line<Member> idle(int stage) {
        return idle.get(stage);
    }

    private long preference(Member member) {
        long first = switch (strategy) {
            case LONGEST_IDLE, LAST_AGENT -> 0;
            case BEST_SKILL -> Integer.MAX_VALUE - (long) member.skill;
            case FEWEST_CALLS -> member.seat.handledToday;
            case NAMED_AGENTS -> member.rank;
        };
        // Who serves few queues first, then as the strategy says.
        return targetFirst ? ((long) member.seat.queues << 32) + first : first;
    }

    /** The stage that is open for a call that has been here for so long. */
    int stageAt(long waited) {
        int open = 0;
        while (open + 1 < opens.length && waited >= opens[open + 1]) open++;
        // Nobody waits for named agents who are not at work.
        return open == 0 && stages.beginsNamed() && namedLoggedIn == 0 ? 1 : open;
    }

    /** Where the call stands now. */
    void rank(Waiting call, long now) {
        call.stage = stageAt(now - call.enteredAt);
        call.rank = Waiting.USUAL;
        if (!targetFirst) return;
        long waited = now - call.queuedAt;
        if (waited >= target * BOUND) call.rank = Waiting.OVERDUE;
        else if (waited >= target) call.rank = Waiting.TOO_LATE;
    }

    /** When that changes. */
    long changesAt(Waiting call) {
        long next = call.stage + 1 < opens.length ? call.enteredAt + opens[call.stage + 1] : Micros.NEVER;
        if (targetFirst && call.rank == Waiting.USUAL) next = Math.min(next, call.queuedAt + target);
        if (targetFirst && call.rank == Waiting.TOO_LATE) next = Math.min(next, call.queuedAt + target * BOUND);
        return next;
    }

    void list(Member member) {
        idleCount++;
        member.preference = preference(member);
        idle.get(member.stage).add(member);
    }

    void unlist(Member member) {
        idleCount--;
        idle.get(member.stage).remove(member);
    }

    void list(Waiting call) {
        waiting.get(call.stage * RANKS + call.rank).add(call);
        call.listed = true;
        waitingCount++;
    }

    void unlist(Waiting call) {
        waiting.get(call.stage * RANKS + call.rank).remove(call);
        call.listed = false;
        waitingCount--;
    }

    /** The idle agent who is next for the call; null: none. */
    @Nullable
    Member next(Waiting call, long now) {
        if (idleCount == 0) return null;
        if (targetFirst) return leastMissed(call, now);
        Member best = null;
        for (int stage = 0; stage <= call.stage; stage++) {
            var line = idle.get(stage);
            for (int place = 0; place < line.size(); place++) {
                var member = line.get(place);
                if (call.backsOff(member.seat.id(), now)) continue;
                if (best == null || member.compareTo(best) < 0) best = member;
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
            var line = idle.get(stage);
            for (int place = 0; place < Math.min(LOOKED_AT, line.size()); place++) {
                var member = line.get(place);
                if (call.backsOff(member.seat.id(), now)) continue;
                long missed = missed(member);
                if (best == null || missed < least || missed == least && member.compareTo(best) < 0) {
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
        for (int line = member.stage * RANKS; line < waiting.size(); line++) {
            best = first(waiting.get(line), member, best, now);
        }
        return best;
    }

    private static @Nullable Waiting first(Line<Waiting> line, Member member, @Nullable Waiting best, long now) {
        for (int place = 0; place < line.size(); place++) {
            var call = line.get(place);
            if (call.backsOff(member.seat.id(), now)) continue;
            return best == null || call.before(best, now) < 0 ? call : best;
        }
        return best;
    }

    /** Whose first stages are open. */
    private void early(Consumer<Waiting> into) {
        for (int at = 0; at < Math.min(2 * RANKS, waiting.size()); at++) {
            for (int place = 0; place < waiting.get(at).size(); place++)
                into.accept(waiting.get(at).get(place));
        }
    }

    Matcher.Ahead ahead(Waiting call, long now) {
        int before = 0;
        long oldest = now;
        for (var line : waiting) {
            for (int place = 0; place < line.size(); place++) {
                var other = line.get(place);
                if (other == call || other.before(call, now) > 0) continue;
                before++;
                oldest = Math.min(oldest, other.queuedAt);
            }
        }
        return new Matcher.Ahead(before, Duration.ofMillis((now - oldest) / 1_000));
    }

    /** Brings some of its members into the order in which the queue would choose them. */
    void sort(List<Member> some) {
        for (var member : some) member.preference = preference(member);
        some.sort(null);
    }
}
