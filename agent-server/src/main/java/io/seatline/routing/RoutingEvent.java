package io.seatline.routing;

import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;

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
}
