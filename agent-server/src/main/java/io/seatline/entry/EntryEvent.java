package io.seatline.entry;

import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happened to a call before its queue. The record names stand in the journal: they are stable words. */
public sealed interface EntryEvent extends DomainEvent {
    CallId call();

    /** The call came to this point: a prompt, a step of the menu, its way out. */
    record EntryMoved(CallId call, EntryRun run, Instant at) implements EntryEvent {}

    /** Outside the hours the caller asked to be called when {@code queue} opens, at {@code due} by what is known now. */
    record CallbackRequested(CallId call, UUID request, int queue, String number, String name, Instant due, Instant at)
            implements EntryEvent {}

    /** The caller had the chance to speak after the beep; the file says whether he did. */
    record VoicemailLeft(CallId call, UUID message, int queue, String number, Instant at) implements EntryEvent {}
}
