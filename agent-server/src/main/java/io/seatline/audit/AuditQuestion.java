package io.seatline.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which lines somebody wants to see. */
public record AuditQuestion(
        Optional<Instant> from, Optional<Instant> to, Optional<String> who, Optional<String> what, int page, int size) {
    /** Newest first. */
    public record Answer(List<AuditEntry> entries, int total) {}

    /** Whoever can answer. */
    public interface Reader {
        Answer read(AuditQuestion question);
    }
}
