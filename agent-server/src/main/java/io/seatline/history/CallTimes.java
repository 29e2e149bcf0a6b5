package io.seatline.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How long a call waited, talked and was held, in milliseconds. Never negative; a call that goes on is counted until now.
 *
 * @param waitMs from the queue to the first answer or the end; 0 for a call that never queued
 * @param talkMs all segments without hold
 */
public record CallTimes(long waitMs, long talkMs, long holdMs) {
    public static CallTimes of(
            @Nullable Instant queuedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            Collection<CallSegment> segments,
            CallRecord.Hold hold,
            Instant now) {
        long segmentsMs = 0;
        for (CallSegment segment : segments) segmentsMs += ms(segment.startedAt(), first(segment.endedAt(), now));
        long holdMs = hold.ended(now).total().toMillis();
        long waitMs = queuedAt == null ? 0 : ms(queuedAt, first(answeredAt, first(endedAt, now)));
        return new CallTimes(waitMs, Math.max(0, segmentsMs - holdMs), holdMs);
    }

    public static CallTimes of(CallRecord call, Instant now) {
        CallRecord.Ending ending = call.ending();
        return of(
                call.queuedAt(),
                call.answeredAt(),
                ending == null ? null : ending.at(),
                call.segments(),
                call.hold(),
                now);
    }

    private static Instant first(@Nullable Instant one, Instant other) {
        return one == null ? other : one;
    }

    private static long ms(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
