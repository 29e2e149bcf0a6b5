package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened to the recording of a talk while it was made: silence instead of sound, for card data (PCI DSS 4.0.1, requirement
 * 3.3.1). What was asked is told before the switch is asked, so that no lost word leaves a recording silent. The record names stand in
 * the journal: they are stable words.
 */
public sealed interface RecordingEvent extends DomainEvent {
    CallId call();

    UUID segment();

    /** Who, or what, asked for it. */
    enum Cause {
        AGENT,
        /** A step of the script. */
        SCRIPT,
        /** A program outside, or a supervisor, by HTTP. */
        API,
        /** The time that a pause lasts at the longest was over. */
        TIMER
    }

    /** @param until when sound is recorded again at the latest */
    record RecordingPauseAsked(CallId call, AgentId agent, UUID segment, Cause cause, Instant until, Instant at)
            implements RecordingEvent {}

    /** The switch records silence from now on; ends with {@link RecordingResumed}, or with the segment. */
    record RecordingPaused(CallId call, UUID segment, Instant at) implements RecordingEvent {}

    /** The switch would not: sound is recorded as before. */
    record RecordingPauseFailed(CallId call, UUID segment, Instant at) implements RecordingEvent {}

    record RecordingResumeAsked(CallId call, UUID segment, Cause cause, Instant at) implements RecordingEvent {}

    record RecordingResumed(CallId call, UUID segment, Instant at) implements RecordingEvent {}
}
