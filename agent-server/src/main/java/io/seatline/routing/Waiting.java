package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import org.jspecify.annotations.Nullable;

/** A waiting call as the matcher keeps it; times are {@link Micros}. Within one line it is sorted by its place. */
final class Waiting implements Comparable<Waiting> {
    /** Comes before all others: it was talked to already and lost. */
    static final int LOST = 3;
    /** So far over the target of a queue that serves the target first, that it comes before those. */
    static final int OVERDUE = 2;

    static final int USUAL = 1;
    /** Over the target of a queue that serves first who can still meet it. */
    static final int TOO_LATE = 0;

    static final long MINUTE = 60_000_000L;

    final QueuedCall call;
    final @Nullable Lane lane;
    /** Whom it prefers; null: nobody, or nobody who is known. */
    final @Nullable Seat preferred;

    final long queuedAt;
    final long enteredAt;
    final long exclusiveUntil;
    final int perMinute;
    /** Earlier is smaller: a call's score less what all calls of its queue have in common at one moment. */
    final long place;

    int stage;
    int rank = USUAL;
    /** Stands in its queue's lines; one that waits for one agent alone does not. */
    boolean listed;
    /** Came, or may go to somebody else, since the last look. */
    boolean fresh;
    /** Waits no more. */
    boolean left;

    Waiting(QueuedCall call, @Nullable Lane lane, @Nullable Seat preferred) {
        this.call = call;
        this.lane = lane;
        this.preferred = preferred;
        this.queuedAt = Micros.of(call.queuedAt());
        this.enteredAt = Micros.of(call.enteredAt());
        this.exclusiveUntil = Micros.of(call.exclusiveUntil());
        this.perMinute = lane == null ? 1 : lane.perMinute;
        this.place = perMinute * queuedAt - call.points() * MINUTE;
    }

    CallId id() {
        return call.id();
    }

    long score(long now) {
        return perMinute * now - place;
    }

    boolean backsOff(AgentId agent, long now) {
        if (call.backOff().isEmpty()) return false;
        var until = call.backOff().get(agent);
        return until != null && now < Micros.of(until);
    }

    /** Waits for its preferred agent alone: who lost it may come back; who only knows the customer must be at work. */
    boolean exclusive(long now) {
        if (call.preferred() == null || now >= exclusiveUntil) return false;
        if (call.lost()) return true;
        var seat = preferred;
        return seat != null
                && lane != null
                && (seat.ready() || seat.presence == AgentSight.Presence.BUSY)
                && seat.serves(lane)
                && !call.backOff().containsKey(seat.id());
    }

    /** Whether its preferred agent would get it now. */
    boolean goesTo(Seat seat, long now) {
        return !backsOff(seat.id(), now) && (call.lost() || lane != null && seat.serves(lane));
    }

    /** Below zero: this call is served before {@code other}, whatever queue that is in. */
    int before(Waiting other, long now) {
        if (rank != other.rank) return other.rank - rank;
        int byScore = Long.compare(other.score(now), score(now));
        return byScore != 0 ? byScore : byArrival(other);
    }

    private int byArrival(Waiting other) {
        int byArrival = Long.compare(queuedAt, other.queuedAt);
        return byArrival != 0 ? byArrival : id().value().compareTo(other.id().value());
    }

    @Override
    public int compareTo(Waiting other) {
        int byPlace = Long.compare(place, other.place);
        return byPlace != 0 ? byPlace : byArrival(other);
    }
}
