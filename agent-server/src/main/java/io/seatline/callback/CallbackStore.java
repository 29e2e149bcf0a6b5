package io.seatline.callback;

import io.seatline.call.Callback;
import io.seatline.history.JournalReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promises of a call, as they are kept. */
public interface CallbackStore {
    /**
     * It is time to call.
     *
     * @param call the id of the call to be made; asked for twice, it is one call
     */
    record Due(UUID call, UUID request, int queue, String number, String name, Callback.Mode mode) {}

    /**
     * One row of the list.
     *
     * @param callId in which it was asked for
     * @param calledAs the call that is, or was, made for it; null: none yet
     * @param queue its name; null when the queue is gone
     * @param number masked
     * @param customer the name of the customer whose number it is; empty for a stranger
     * @param dueAt he is not called before
     * @param missed how often he was rung in vain
     */
    record CallbackLine(
            UUID id,
            UUID callId,
            @Nullable UUID calledAs,
            @Nullable Integer queueId,
            @Nullable String queue,
            String number,
            String customer,
            Callback.Mode mode,
            Instant askedAt,
            Instant dueAt,
            int missed,
            CallbackState state,
            @Nullable Instant endedAt) {}

    record CallbackLines(List<CallbackLine> items, int total, int open) {}

    /** @param state null: all */
    record Search(@Nullable CallbackState state, int page, int size) {}

    /** How far the journal was taken in. */
    long position();

    /** What these lines say, and the new position, both or neither. */
    void take(List<JournalReader.Line> lines);

    /** Who was to be called and has talked with an agent of that queue since, in another call, need not be called any more. */
    void endServed(Instant now);

    /** Open requests without a call of their own whose time has come, the oldest first. */
    List<Due> due(Instant now);

    CallbackLines search(Search search);

    Optional<CallbackLine> find(UUID id);

    /** The call that keeps this promise, or would; empty when there is no such promise. */
    Optional<UUID> callOf(UUID request);

    /** It is not wanted any more; false when it is not open. */
    boolean cancel(UUID id, Instant at);

    /** Promises whose call is none of these are to be called anew. */
    void openAgain(Set<UUID> live, Instant now);
}
