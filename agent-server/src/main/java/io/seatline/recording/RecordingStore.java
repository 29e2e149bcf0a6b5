package io.seatline.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows: exactly one for each answered segment that was to be recorded. */
public interface RecordingStore {
    /**
     * Gives each answered segment begun since then its row, in state {@link RecordingState.Starting}, unless it has one.
     *
     * @param diskShort there is little room now: those adopted are marked
     */
    int adoptSince(Instant since, boolean diskShort);

    /** Rows whose sound is not settled yet, oldest first. */
    List<Recording> unsettled(int limit);

    Optional<Recording> find(UUID id);

    void save(Recording recording);
}
