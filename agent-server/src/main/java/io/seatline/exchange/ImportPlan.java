package io.seatline.exchange;

import io.seatline.exchange.RowResult.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What would become of a file.
 *
 * @param counts of all rows, by what becomes of them
 * @param rows in the file's order; of each outcome the first {@code shownOfEach}
 * @param ignored headings that say nothing to us
 * @param fingerprint of everything above and the file: whoever applies it says it again, and nothing else is ever applied
 */
public record ImportPlan(
        Map<Outcome, Integer> counts, List<RowResult> rows, int shownOfEach, List<String> ignored, String fingerprint) {
    public ImportPlan {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
    }

    boolean applicable() {
        return counts.getOrDefault(Outcome.REFUSED, 0) == 0;
    }
}
