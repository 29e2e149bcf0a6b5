package io.seatline.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which lines somebody wants to see.
 *
 * @param text found anywhere in a line: who, object, address or detail; case does not matter
 */
public record AuditQuestion(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> who,
        Optional<String> what,
        Optional<String> text) {
    /**
     * Newest first.
     *
     * @param next where the next page begins; empty when this is the last
     */
    public record Answer(List<AuditEntry> entries, Optional<Long> next) {}

    /** Whoever can answer. */
    public interface Reader {
        /** @param before only lines with a smaller id: a page stays where it is while lines are added at the top */
        Answer read(AuditQuestion question, Optional<Long> before, int size);

        /** Every line, newest first, up to so many; they go through one by one and are not kept. */
        void stream(AuditQuestion question, int most, Consumer<AuditEntry> line);
    }
}
