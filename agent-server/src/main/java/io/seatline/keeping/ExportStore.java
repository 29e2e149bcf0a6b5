package io.seatline.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked to leave the house. */
public interface ExportStore {
    Export add(String askedBy, String reason, List<UUID> recordings, Export.State state, Instant now, Instant endsAt);

    Optional<Export> find(int id);

    /** The latest, newest first. @param askedBy null: everybody's */
    List<Export> latest(@Nullable String askedBy, int limit);

    /** @throws io.seatline.kernel.Refused when somebody decided meanwhile */
    Export decide(int id, Export.State state, String by, Instant now);
}
