package io.seatline.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to.
 *
 * @param total 0 to 100, to one decimal; 0 when a critical criterion failed
 * @param points what was reached, weighted
 * @param outOf what could be reached: without what did not apply or was not asked
 * @param failedCritical criteria, in the card's order
 */
public record Score(
        double total, double points, double outOf, boolean passed, List<String> failedCritical, List<ItemScore> items) {
    /**
     * @param share of its points, 0 to 1; null: outside the base
     * @param points reached, weighted
     * @param outOf weighted; 0 outside the base
     */
    public record ItemScore(
            String criterion,
            String section,
            @Nullable Double share,
            double points,
            double outOf,
            boolean criticalFailed) {}
}
