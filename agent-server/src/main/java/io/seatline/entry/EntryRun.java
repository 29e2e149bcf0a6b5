package io.seatline.entry;

import io.seatline.entry.EntryPoint.FlowVersion;
import io.seatline.entry.IvrRun.CallerInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is between its arrival and its queue.
 *
 * @param entry the entry point's id
 * @param prompt what is being played or recorded now; null once the call has left
 * @param askedAt when that was asked of the switch
 * @param mailbox the queue whose people get the message being spoken
 */
public record EntryRun(
        int entry,
        String name,
        Stage stage,
        @Nullable FlowVersion flow,
        @Nullable IvrRun ivr,
        @Nullable UUID prompt,
        Instant askedAt,
        @Nullable Integer mailbox) {
    public enum Stage {
        GREETING,
        IVR,
        /** The prompt for those who ring outside the hours. */
        CLOSED,
        /** He asked to be called when the hours begin, and hears that he will be. */
        PROMISED,
        /** He leaves a message. */
        MESSAGE,
        /** In a queue, or ended. */
        LEFT
    }

    public static EntryRun of(EntryPoint entry, Instant at) {
        return new EntryRun(entry.id(), entry.name(), Stage.GREETING, entry.flow(), null, null, at, null);
    }

    public EntryRun asking(Stage where, @Nullable IvrRun run, UUID what, Instant at) {
        return new EntryRun(entry, name, where, flow, run, what, at, mailbox);
    }

    public EntryRun recording(int queue, UUID message, Instant at) {
        return new EntryRun(entry, name, Stage.MESSAGE, flow, ivr, message, at, queue);
    }

    public EntryRun left(@Nullable IvrRun run, Instant at) {
        return new EntryRun(entry, name, Stage.LEFT, flow, run, null, at, mailbox);
    }

    /** What the caller typed and chose, for the agent. */
    public List<CallerInput> answers() {
        return ivr == null ? List.of() : ivr.answers();
    }

    public List<String> path() {
        return ivr == null ? List.of() : ivr.path();
    }
}
