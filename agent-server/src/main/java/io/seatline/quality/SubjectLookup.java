package io.seatline.quality;

import io.seatline.quality.Evaluation.Subject;
import java.util.Optional;
import java.util.UUID;

/** Which call a recording is of, and whose, as things are now. */
public interface SubjectLookup {
    /** Empty: there is no such recording, or none that can be heard. */
    Optional<Subject> of(UUID recording);

    /** Whether that account may score. */
    boolean mayScore(int account);
}
