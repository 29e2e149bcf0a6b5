package io.seatline.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What there is to win, as it is kept. */
public interface AwardSchemeStore {
    /** @param version against two who write at once */
    record AwardScheme(
            int id, String name, boolean active, AwardTerms terms, int version, Instant changedAt, String changedBy) {}

    /** In the order of their names. */
    List<AwardScheme> all();

    Optional<AwardScheme> find(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken */
    AwardScheme create(String name, boolean active, AwardTerms terms, String who, Instant at);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile or is not there */
    AwardScheme change(int id, int version, String name, boolean active, AwardTerms terms, String who, Instant at);
}
