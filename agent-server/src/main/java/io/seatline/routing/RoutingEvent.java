package io.seatline.routing;

import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What routing did with a waiting call beside offering it. Stable words. */
public sealed interface RoutingEvent extends DomainEvent {
    CallId call();

    enum Because {
        WAITED,
        FULL,
        NO_AGENTS,
        MAX_WAIT
    }

    /** It left one queue for another; that it waits there stands in the {@code CallQueued} behind. */
    record CallOverflowed(CallId call, QueueId from, QueueId to, Because because, Instant at) implements RoutingEvent {}

    /** What was reckoned when it began to wait; kept so that the error can be told when it is answered. */
    record WaitEstimated(CallId call, QueueId queue, Duration from, Duration to, Instant at) implements RoutingEvent {}

    /**
     * Something is played to the waiting caller.
     *
     * @param prompt names this one playing
     */
    record AnnouncementBegan(CallId call, QueueId queue, UUID prompt, Spoken spoken, Instant at)
            implements RoutingEvent {}

    /**
     * What he hears.
     *
     * @param notice that the call is recorded, and then nothing else
     * @param ahead how many are before him; null: not said
     * @param expected of how many minutes he is told; null: not said
     * @param callback that he may be called back, for which he presses a key
     * @param farewell that nobody comes, for this reason, and nothing else; null: he goes on waiting
     */
    record Spoken(
            boolean notice,
            @Nullable Integer ahead,
            EstimatedWait.@Nullable Range expected,
            boolean message,
            boolean callback,
            @Nullable EndReason farewell) {
        public static final Spoken NOTICE = new Spoken(true, null, null, false, false, null);
        /** That he is called back, as he wished. */
        public static final Spoken PROMISE = new Spoken(false, null, null, false, false, null);

        public static Spoken farewell(EndReason why) {
            return new Spoken(false, null, null, false, false, why);
        }
    }

    /** He hears music again. An offer that takes him out in the middle is told by its own event. */
    record AnnouncementEnded(CallId call, UUID prompt, Ending ending, Instant at) implements RoutingEvent {}

    enum Ending {
        PLAYED,
        /** The word of its end was lost, and with it what he may have pressed. */
        UNSEEN,
        /** It was longer than a call may be kept from its agent. */
        TOO_LONG
    }
}
