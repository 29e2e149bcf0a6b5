package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A waiting call as the matcher keeps it. Times are microseconds since 1970. */
final class Waiting {
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
    final long queuedAt;
    final long enteredAt;
    final long exclusiveUntil;
    final int perMinute;
    /** Earlier is smaller: a call's score less what all calls of its queue have in common at one moment. */
    final long place;

    int stage;
    int rank = USUAL;
    /** Stands in its queue's lists; one that waits for one agent alone does not. */
    boolean listed;

    Waiting(QueuedCall call, @Nullable Lane lane) {
        this.call = call;
        this.lane = lane;
        this.queuedAt = Matcher.micros(call.queuedAt());
        this.enteredAt = Matcher.micros(call.enteredAt());
        this.exclusiveUntil = Matcher.micros(call.exclusiveUntil());
        this.perMinute = lane == null ? 1 : lane.queue.routing().priority().perMinute();
        this.place = perMinute * queuedAt - call.points() * MINUTE;
    }

    CallId id() {
        return call.id();
    }

    long score(long now) {
        return perMinute * now - place;
    }

    boolean backsOff(AgentId agent, long now) {
        Map<AgentId, java.time.Instant> backOff = call.backOff();
        if (backOff.isEmpty()) return false;
        var until = backOff.get(agent);
        return until != null && now < Matcher.micros(until);
    }

    /** Below zero: this call is served before {@code other}. */
    int before(Waiting other, long now) {
        if (rank != other.rank) return other.rank - rank;
        int byScore = Long.compare(other.score(now), score(now));
        if (byScore != 0) return byScore;
        int byArrival = Long.compare(queuedAt, other.queuedAt);
        return byArrival != 0 ? byArrival : id().value().compareTo(other.id().value());
    }
}
