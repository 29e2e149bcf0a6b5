package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndReason;
import io.seatline.routing.Queue;
import io.seatline.routing.RoutingEvent.Spoken;
import java.time.Duration;
import java.util.List;

/** Callers for whom nobody comes: where the queue has words for them, they hear these before the line goes dead. */
final class Farewells {
    /** Whose end is not heard of by then, has been heard. */
    private static final Duration LONGEST = Duration.ofSeconds(75);

    private Farewells() {}

    /** He leaves now, or as soon as he has heard it. */
    static void begin(Turn turn, Call call, Queue queue, EndReason why) {
        var words = turn.entries.sound(queue.comfort().farewell());
        if (words == null || call.customerLeg() == null || !turn.presence.live()) turnAway(turn, call, why);
        else QueueAnnouncements.play(turn, call, Spoken.farewell(why), List.of(words));
    }

    /** True when he has been told goodbye for too long. */
    static boolean late(Turn turn, Call call) {
        var told = turn.state.announced(call.id());
        var why = told.leavesFor();
        if (why == null || turn.at.isBefore(told.askedAt().plus(LONGEST))) return false;
        turnAway(turn, call, why);
        return true;
    }

    static void turnAway(Turn turn, Call call, EndReason why) {
        if (call.customerLeg() != null) turn.hangUp(call.customerLeg());
        gone(turn, call, why);
    }

    /** It was not he who gave up, also when he did not hear it to its end. */
    static void gone(Turn turn, Call call, EndReason why) {
        // Who was handed on to this queue has talked with somebody: that one was answered.
        turn.end(call, call.answered() ? Outcome.ANSWERED : Outcome.FAILED, Blame.US, why);
    }
}
