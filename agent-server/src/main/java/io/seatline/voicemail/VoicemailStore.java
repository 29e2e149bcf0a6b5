package io.seatline.voicemail;

import io.seatline.sealing.WrappedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages as they are kept, and what of the journal is yet to be taken in. */
public interface VoicemailStore {
    /** A caller was asked to speak; whether he did, his file says. */
    record Left(long seq, UUID id, UUID call, int queue, String number, Instant at) {}

    /**
     * A message in the vault.
     *
     * @param call null, as {@code queue}, for one taken by the switch alone
     * @param number at most 40 characters
     */
    record Message(
            UUID id,
            @Nullable UUID call,
            @Nullable Integer queue,
            String number,
            Instant leftAt,
            long durationMs,
            String path,
            String sha256,
            WrappedKey key) {}

    /**
     * @param path of the sound, in the vault
     * @param key null: it was left before messages were sealed
     */
    record Found(VoicemailLine line, String path, @Nullable WrappedKey key) {}

    /**
     * One row of the list.
     *
     * @param number masked
     * @param queue its name; null for a message taken by the switch alone
     * @param customer the name of the customer whose number it is; empty for a stranger
     */
    record VoicemailLine(
            UUID id,
            @Nullable UUID callId,
            @Nullable Integer queueId,
            @Nullable String queue,
            String number,
            String customer,
            Instant leftAt,
            long durationMs,
            VoicemailState state,
            @Nullable Integer assignedTo,
            @Nullable String assignedName,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            int version) {}

    record VoicemailLines(List<VoicemailLine> items, int total, int open) {}

    /**
     * @param agent null: everything; else what is assigned to him and what is unassigned in queues that he has the skills for
     * @param state null: all
     */
    record Search(@Nullable Integer agent, @Nullable VoicemailState state, int page, int size) {}

    /** What was left after place {@code seq} of the journal, in order. */
    List<Left> leftAfter(long seq, int limit);

    /** How far the journal was taken in. */
    long position();

    /** The message, if there is one, and the new position, both or neither. A message that is there already is left as it is. */
    void keep(@Nullable Message message, @Nullable Long position);

    boolean has(UUID id);

    VoicemailLines search(Search search);

    /** Empty, too, for an agent who may not hear it. */
    Optional<Found> find(UUID id, @Nullable Integer agent);

    /** The caller's whole number; empty where there is none, and for an agent who may not hear the message. */
    Optional<String> number(UUID id, @Nullable Integer agent);

    /**
     * @param agent who takes calls or leads those who do; null: nobody any more
     * @throws io.seatline.kernel.Refused when there is no such agent, when it is done, or was changed meanwhile
     */
    VoicemailLine assign(UUID id, @Nullable Integer agent, int version);

    /** @throws io.seatline.kernel.Refused when it was changed meanwhile */
    VoicemailLine done(UUID id, String by, Instant at, int version);

    /** It is open again. @throws io.seatline.kernel.Refused when it was changed meanwhile */
    VoicemailLine reopen(UUID id, int version);
}
