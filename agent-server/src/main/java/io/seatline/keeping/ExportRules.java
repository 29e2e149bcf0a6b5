package io.seatline.keeping;

import io.seatline.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who may carry out how much. Pure.
 *
 * @param alone up to so many recordings one person takes alone; more need a second one, who is not the same
 * @param most nobody takes more at a time
 * @param lasts how long an export may be fetched after it was asked for
 */
public record ExportRules(int alone, int most, Duration lasts) {
    public ExportRules {
        if (alone < 0 || most < 1 || alone > most)
            throw new IllegalArgumentException("alone " + alone + ", most " + most);
    }

    /** @throws Refused when nothing or too much is asked for */
    Export.State asked(List<UUID> recordings) {
        if (recordings.isEmpty()) throw Refused.invalid("recordings", "export-empty", Map.of());
        if (recordings.size() > most) throw Refused.invalid("recordings", "export-too-many", Map.of("max", most));
        return recordings.size() <= alone ? Export.State.APPROVED : Export.State.WAITING;
    }

    /** @throws Refused when he may not decide, or nothing is left to decide */
    void mayDecide(Export export, String login, Instant now) {
        if (export.askedBy().equals(login)) throw Refused.conflict("export-own", Map.of());
        if (export.state() != Export.State.WAITING) throw Refused.conflict("export-decided", Map.of());
        if (!now.isBefore(export.endsAt())) throw Refused.conflict("export-over", Map.of());
    }

    /** @throws Refused when nothing may be handed out to him */
    void mayFetch(Export export, String login, Instant now) {
        // Another's is as if it were not there.
        if (!export.askedBy().equals(login)) throw Refused.notFound();
        switch (export.state()) {
            case WAITING -> throw Refused.conflict("export-waits", Map.of());
            case REFUSED -> throw Refused.conflict("export-refused", Map.of());
            case APPROVED -> {
                if (!now.isBefore(export.endsAt())) throw Refused.conflict("export-over", Map.of());
            }
        }
    }
}
