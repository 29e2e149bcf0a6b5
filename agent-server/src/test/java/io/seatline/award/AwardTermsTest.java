package io.seatline.award;

import static io.seatline.award.MadeAwards.RECORDINGS;
import static io.seatline.award.MadeAwards.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.award.AwardTerms.Kind;
import io.seatline.kernel.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which terms can work, and which of them somebody does not meet. */
class AwardTermsTest {
    @ParameterizedTest
    @CsvSource({
        "80, 1, false, 60, ''",
        "79.9, 1, false, 60, award-total-low",
        "100, 0, false, 60, award-evaluations-few",
        "100, 1, true, 60, award-critical-failed",
        "100, 1, false, 59, award-recording-short",
    })
    void rule_that_is_not_met_is_named(double mean, int evaluations, boolean critical, long seconds, String slug) {
        var one = new Standing("1", mean, evaluations, critical, RECORDINGS.getFirst(), seconds, 1, null);
        assertThat(terms(Kind.AGENT).unmet(one).map(Refused::slug).orElse("")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 50, 80, 1, 60, 3, winners",
        "101, 200, 50, 80, 1, 60, 3, winners",
        "5, 4, 50, 80, 1, 60, 3, nominees",
        "2, 201, 50, 80, 1, 60, 3, nominees",
        "2, 4, -0.01, 80, 1, 60, 3, amount",
        "2, 4, 1000000.01, 80, 1, 60, 3, amount",
        "2, 4, 0.001, 80, 1, 60, 3, amount",
        "2, 4, 1E-999999, 80, 1, 60, 3, amount",
        "2, 4, 50, -0.1, 1, 60, 3, leastTotal",
        "2, 4, 50, 100.1, 1, 60, 3, leastTotal",
        "2, 4, 50, NaN, 1, 60, 3, leastTotal",
        "2, 4, 50, 80, 0, 60, 3, leastEvaluations",
        "2, 4, 50, 80, 1, -1, 3, leastSeconds",
        "2, 4, 50, 80, 1, 60, 0, votingDays",
        "2, 4, 50, 80, 1, 60, 61, votingDays",
    })
    void terms_that_cannot_work_are_refused_at_their_field(
            int winners,
            int nominees,
            BigDecimal amount,
            double leastTotal,
            int leastEvaluations,
            int leastSeconds,
            int votingDays,
            String field) {
        var terms = new AwardTerms(
                Kind.AGENT,
                AwardPeriod.WEEK,
                winners,
                nominees,
                "奖",
                amount,
                leastTotal,
                leastEvaluations,
                leastSeconds,
                true,
                votingDays,
                false);
        assertThatThrownBy(terms::checked)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void amount_is_kept_to_the_cent() {
        var terms = new AwardTerms(
                Kind.TEAM, AwardPeriod.YEAR, 1, 1, " 奖 ", new BigDecimal("5E+3"), 0, 1, 0, false, 1, true);
        assertThat(terms.checked().amount().toPlainString()).isEqualTo("5000.00");
        assertThat(terms.checked().prize()).isEqualTo("奖");
    }
}
