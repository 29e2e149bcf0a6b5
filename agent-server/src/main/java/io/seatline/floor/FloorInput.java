package io.seatline.floor;

import io.seatline.call.Callback;
import io.seatline.entry.EntryBook;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.Directory;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.UUID;

/** All that the floor ever hears. The input carries the time: the floor has no clock. */
public sealed interface FloorInput {
    Instant at();

    record Asked(AgentId agent, FloorCommand command, long request, Instant at) implements FloorInput {}

    record Heard(TelephonyEvent event) implements FloorInput {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** The settings, at start and after each change. */
    record DirectoryLoaded(Directory directory, Instant at) implements FloorInput {}

    /** The entry points, at start and after each change. */
    record EntriesLoaded(EntryBook entries, Instant at) implements FloorInput {}

    /** The agent's page beats, or stopped beating. */
    record DeskSeen(AgentId agent, boolean present, Instant at) implements FloorInput {}

    /** Who asked outside the hours to be called back is to be called now; told again, it is the same call. */
    record CallbackDue(
            CallId call, UUID request, String number, String name, QueueId queue, Callback.Mode mode, Instant at)
            implements FloorInput {}

    /** Somebody of ours takes a promise back. */
    record CallbackCanceled(CallId call, Instant at) implements FloorInput {}

    /** Time passed: due deadlines fire. */
    record Tick(Instant at) implements FloorInput {}
}
