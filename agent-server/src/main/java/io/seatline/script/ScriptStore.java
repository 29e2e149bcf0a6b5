package io.seatline.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scripts as they are kept: one draft each, and every version that was ever shown to an agent. */
public interface ScriptStore {
    /**
     * @param draft what is being edited
     * @param published the version that desks show; null: none yet
     * @param version of this record, against two who edit at once
     */
    record KeptScript(
            int id,
            String name,
            boolean active,
            Script draft,
            @Nullable Integer published,
            int version,
            Instant changedAt,
            String changedBy) {}

    /** @param rolledBackAt when a later publication of it was taken back; null otherwise */
    record PublishedScript(
            int scriptId,
            int number,
            Script content,
            Instant publishedAt,
            String publishedBy,
            @Nullable Instant rolledBackAt) {}

    /** @param scriptId null: the queue's calls have no script */
    record QueueScript(
            int queueId, String queueName, @Nullable Integer scriptId) {}

    /** By name. */
    List<KeptScript> all();

    Optional<KeptScript> find(int id);

    /** The newest first. */
    List<PublishedScript> versions(int id);

    Optional<PublishedScript> version(int id, int number);

    /** @throws io.seatline.kernel.Refused when the name is taken */
    KeptScript create(String name, Script draft, String who);

    /** @throws io.seatline.kernel.Refused when the name is taken, or somebody saved it meanwhile */
    KeptScript change(int id, int version, String name, boolean active, Script draft, String who);

    /** The draft becomes the next version, shown from the next call on. */
    KeptScript publish(int id, int version, String who);

    /**
     * Desks show that earlier version again; all later ones are marked as taken back.
     *
     * @throws io.seatline.kernel.Refused when it is not an earlier one
     */
    KeptScript rollBack(int id, int version, int toNumber, String who);

    /** Every queue, by name. */
    List<QueueScript> queues();

    /** @param scriptId null: none any more */
    void setQueue(int queueId, @Nullable Integer scriptId);

    /** What is shown for that queue's calls now. */
    Optional<PublishedScript> forQueue(int queueId);
}
