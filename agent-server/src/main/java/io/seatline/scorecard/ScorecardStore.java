package io.seatline.scorecard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cards as they are kept: one draft each, and every version that was ever scored with. */
public interface ScorecardStore {
    /**
     * @param published the version that is scored with; null: none yet
     * @param version of this record, against two who edit at once
     */
    record KeptCard(
            int id,
            String name,
            boolean active,
            Scorecard draft,
            @Nullable Integer published,
            int version,
            Instant changedAt,
            String changedBy) {}

    /** One that is scored with. */
    record PublishedCard(
            int cardId, int number, String name, Scorecard content, Instant publishedAt, String publishedBy) {}

    /** By name. */
    List<KeptCard> all();

    Optional<KeptCard> find(int id);

    /** Of an active card the version that is scored with. */
    Optional<PublishedCard> current(int id);

    Optional<PublishedCard> version(int id, int number);

    /** The newest first. */
    List<PublishedCard> versions(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken */
    KeptCard create(String name, Scorecard draft, String who);

    /** @throws io.seatline.kernel.Refused when the name is taken, or somebody saved it meanwhile */
    KeptCard change(int id, int version, String name, boolean active, Scorecard draft, String who);

    /** The draft becomes the next version; what was scored with an earlier one stays with it. */
    KeptCard publish(int id, int version, String who);
}
