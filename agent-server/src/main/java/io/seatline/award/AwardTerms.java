package io.seatline.award;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * What can be won, and by whom.
 *
 * @param winners 1 to 100; everybody who votes has as many votes
 * @param nominees how many the scores alone propose, not fewer than can win
 * @param amount in the centre's currency, for each winner; 0: none
 * @param leastTotal of 100; of an agent or a team the mean
 * @param leastSeconds shorter recordings do not win, and do not count for an agent or a team
 * @param noCritical whoever failed a critical question in the period does not win
 * @param agentsVote also agents vote, not only who leads, reviews and administers
 */
public record AwardTerms(
        Kind subject,
        AwardPeriod period,
        int winners,
        int nominees,
        String prize,
        BigDecimal amount,
        double leastTotal,
        int leastEvaluations,
        int leastSeconds,
        boolean noCritical,
        int votingDays,
        boolean agentsVote) {
    private static final BigDecimal DEAREST = new BigDecimal("1000000");
    private static final int CENTS = 2;

    /** What wins it. */
    public enum Kind {
        RECORDING,
        AGENT,
        TEAM
    }

    /** @throws Refused when they cannot work */
    public AwardTerms checked() {
        Refused.unlessWithin("winners", winners, 1, 100);
        Refused.unlessWithin("nominees", nominees, winners, 200);
        if (amount.signum() < 0 || amount.compareTo(DEAREST) > 0)
            throw Refused.invalid("amount", "out-of-range", Map.of("min", 0, "max", DEAREST));
        if (amount.stripTrailingZeros().scale() > CENTS)
            throw Refused.invalid("amount", "award-amount-cents", Map.of());
        if (!(leastTotal >= 0 && leastTotal <= 100))
            throw Refused.invalid("leastTotal", "out-of-range", Map.of("min", 0, "max", 100));
        Refused.unlessWithin("leastEvaluations", leastEvaluations, 1, 1000);
        Refused.unlessWithin("leastSeconds", leastSeconds, 0, 3600);
        Refused.unlessWithin("votingDays", votingDays, 1, 60);
        return new AwardTerms(
                subject,
                period,
                winners,
                nominees,
                TypedText.line("prize", prize, 200),
                amount.setScale(CENTS, RoundingMode.UNNECESSARY),
                leastTotal,
                leastEvaluations,
                leastSeconds,
                noCritical,
                votingDays,
                agentsVote);
    }

    /** Which of its rules keeps it from winning, as it is refused; empty: none. */
    public Optional<Refused> unmet(Standing one) {
        if (noCritical && one.criticalFailed()) return refused("award-critical-failed", Map.of());
        if (one.evaluations() < leastEvaluations)
            return refused("award-evaluations-few", Map.of("least", leastEvaluations, "found", one.evaluations()));
        if (one.mean() < leastTotal)
            return refused("award-total-low", Map.of("least", leastTotal, "found", one.mean()));
        if (one.seconds() < leastSeconds)
            return refused("award-recording-short", Map.of("least", leastSeconds, "found", one.seconds()));
        return Optional.empty();
    }

    private static Optional<Refused> refused(String slug, Map<String, Object> params) {
        return Optional.of(Refused.invalid("subject", slug, params));
    }
}
