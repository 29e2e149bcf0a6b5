package io.seatline.scorecard;

import io.seatline.scorecard.Score.ItemScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a score: {@code 100 * sum(share * points * weight) / sum(points * weight)} over the criteria that were asked
 * and apply. This is the formula of Genesys Cloud's evaluation forms; what does not apply leaves both sums. A failed
 * critical criterion makes the total zero and leaves the points as they are, so that both can be seen.
 */
public final class Scoring {
    private Scoring() {}

    /** Why answers are no score yet. */
    public enum Lack {
        UNANSWERED("score-unanswered"),
        NOT_AN_ANSWER("score-not-an-answer"),
        MUST_APPLY("score-must-apply"),
        COMMENT("score-comment"),
        NOTHING_SCORED("score-nothing-scored");

        private final String slug;

        Lack(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }

    /** @param criterion empty: of the whole */
    public record Missing(String criterion, Lack lack) {}

    /** Which criteria are asked, given what was answered so far. */
    public static Set<String> asked(Scorecard card, Map<String, GivenAnswer> answers) {
        var asked = new HashSet<String>();
        for (Criterion criterion : card.criteria()) {
            var when = criterion.when();
            if (when == null) {
                asked.add(criterion.id());
            } else if (asked.contains(when.criterion())) {
                // One that was not asked itself has no answer that counts.
                GivenAnswer earlier = answers.get(when.criterion());
                if (earlier != null && earlier.value() != null && when.answers().contains(earlier.value()))
                    asked.add(criterion.id());
            }
        }
        return asked;
    }

    /** What keeps these answers from being a score, in the card's order; empty: nothing. */
    public static List<Missing> missing(Scorecard card, Map<String, GivenAnswer> answers) {
        var missing = new ArrayList<Missing>();
        Set<String> asked = asked(card, answers);
        boolean scored = false;
        for (Criterion criterion : card.criteria()) {
            if (!asked.contains(criterion.id())) continue;
            GivenAnswer answer = answers.get(criterion.id());
            if (answer == null || !answer.said()) {
                if (criterion.kind().scored()) missing.add(new Missing(criterion.id(), Lack.UNANSWERED));
                continue;
            }
            if (answer.notApplicable()) {
                if (!criterion.mayNotApply()) missing.add(new Missing(criterion.id(), Lack.MUST_APPLY));
                continue;
            }
            String value = answer.value();
            if (!criterion.kind().scored() || value == null) continue;
            var share = criterion.share(value);
            if (share.isEmpty()) {
                missing.add(new Missing(criterion.id(), Lack.NOT_AN_ANSWER));
                continue;
            }
            scored = true;
            boolean failed = share.getAsDouble() == 0;
            if (failed
                    && (criterion.critical() || criterion.commentOnFail())
                    && answer.comment().isEmpty()) missing.add(new Missing(criterion.id(), Lack.COMMENT));
        }
        if (missing.isEmpty() && !scored) missing.add(new Missing("", Lack.NOTHING_SCORED));
        return missing;
    }

    /**
     * @param answers that lack nothing
     * @throws IllegalArgumentException when they do
     */
    public static Score score(Scorecard card, Map<String, GivenAnswer> answers) {
        var lacking = missing(card, answers);
        if (!lacking.isEmpty()) throw new IllegalArgumentException("no score yet: " + lacking);
        Set<String> asked = asked(card, answers);
        var items = new ArrayList<ItemScore>();
        var failedCritical = new ArrayList<String>();
        double points = 0;
        double outOf = 0;
        for (Scorecard.Section section : card.sections()) {
            for (Criterion criterion : section.criteria()) {
                ItemScore item =
                        item(section, criterion, asked.contains(criterion.id()) ? answers.get(criterion.id()) : null);
                items.add(item);
                points += item.points();
                outOf += item.outOf();
                if (item.criticalFailed()) failedCritical.add(criterion.id());
            }
        }
        double total = failedCritical.isEmpty() ? rounded(100 * points / outOf) : 0;
        return new Score(
                total,
                points,
                outOf,
                failedCritical.isEmpty() && total >= card.passMark(),
                List.copyOf(failedCritical),
                List.copyOf(items));
    }

    private static ItemScore item(Scorecard.Section section, Criterion criterion, @Nullable GivenAnswer answer) {
        String value = answer == null || answer.notApplicable() ? null : answer.value();
        var share = value == null ? OptionalDouble.empty() : criterion.share(value);
        if (share.isEmpty()) return new ItemScore(criterion.id(), section.id(), null, 0, 0, false);
        double outOf = criterion.points() * (double) section.weight();
        return new ItemScore(
                criterion.id(),
                section.id(),
                share.getAsDouble(),
                share.getAsDouble() * outOf,
                outOf,
                criterion.critical() && share.getAsDouble() == 0);
    }

    private static double rounded(double total) {
        // Of the decimal that is printed, not of the binary below it: 72.25 is 72.3.
        return BigDecimal.valueOf(total).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
