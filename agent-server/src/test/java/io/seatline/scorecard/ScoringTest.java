package io.seatline.scorecard;

import static io.seatline.scorecard.Cards.answers;
import static io.seatline.scorecard.Cards.choice;
import static io.seatline.scorecard.Cards.critical;
import static io.seatline.scorecard.Cards.scale;
import static io.seatline.scorecard.Cards.section;
import static io.seatline.scorecard.Cards.text;
import static io.seatline.scorecard.Cards.when;
import static io.seatline.scorecard.Cards.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.scorecard.Criterion.Option;
import io.seatline.scorecard.Scoring.Lack;
import io.seatline.scorecard.Scoring.Missing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Scorecard CARD = new Scorecard(
            List.of(
                    section("a", 60, yesNo("greets", 5), scale("tone", 5, 5)),
                    section(
                            "b",
                            40,
                            choice(
                                    "polite",
                                    10,
                                    new Option("always", 100),
                                    new Option("partly", 60),
                                    new Option("no", 0)),
                            critical("abuse", 5),
                            text("advice"))),
            80);

    @Test
    void points_are_weighted_by_section_over_what_could_be_reached() {
        var score = Scoring.score(CARD, answers("greets", "yes", "tone", "3", "polite", "partly", "abuse", "yes"));
        // (5 + 2.5) * 60 + (6 + 5) * 40 = 890 of 10 * 60 + 15 * 40 = 1200
        assertThat(score.points()).isEqualTo(890);
        assertThat(score.outOf()).isEqualTo(1200);
        assertThat(score.total()).isEqualTo(74.2);
        assertThat(score.passed()).isFalse();
        assertThat(score.items()).hasSize(5);
    }

    @Test
    void what_does_not_apply_leaves_both_sums() {
        var score = Scoring.score(CARD, answers("greets", "n/a", "tone", "5", "polite", "always", "abuse", "yes"));
        assertThat(score.outOf()).isEqualTo(900);
        assertThat(score.total()).isEqualTo(100);
        assertThat(score.passed()).isTrue();
    }

    @Test
    void failed_critical_criterion_brings_the_total_to_zero_and_leaves_the_points() {
        var score = Scoring.score(CARD, answers("greets", "yes", "tone", "5", "polite", "always", "abuse", "no!"));
        assertThat(score.total()).isZero();
        assertThat(score.passed()).isFalse();
        assertThat(score.failedCritical()).containsExactly("abuse");
        assertThat(score.points()).isEqualTo(1000);
    }

    @Test
    void failed_critical_criterion_needs_its_reason() {
        assertThat(Scoring.missing(CARD, answers("greets", "no", "tone", "5", "polite", "always", "abuse", "no")))
                .containsExactly(new Missing("abuse", Lack.COMMENT));
    }

    @Test
    void comment_is_asked_where_the_card_asks_for_one() {
        assertThat(Scoring.missing(CARD, answers("greets", "no", "tone", "1", "polite", "no", "abuse", "yes")))
                .containsExactly(new Missing("tone", Lack.COMMENT));
        assertThat(Scoring.missing(CARD, answers("greets", "no", "tone", "1!", "polite", "no", "abuse", "yes")))
                .isEmpty();
    }

    @Test
    void each_thing_that_is_lacking_is_said() {
        assertThat(Scoring.missing(CARD, answers("greets", "maybe", "tone", "n/a", "abuse", "yes")))
                .containsExactly(
                        new Missing("greets", Lack.NOT_AN_ANSWER),
                        new Missing("tone", Lack.MUST_APPLY),
                        new Missing("polite", Lack.UNANSWERED));
        var answers = answers("greets", "yes");
        assertThatThrownBy(() -> Scoring.score(CARD, answers)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_that_applies_is_no_score() {
        var card = new Scorecard(List.of(section("a", 100, yesNo("greets", 5))), 80);
        assertThat(Scoring.missing(card, answers("greets", "n/a")))
                .containsExactly(new Missing("", Lack.NOTHING_SCORED));
    }

    @Test
    void conditional_criterion_counts_only_where_its_condition_holds() {
        var card = new Scorecard(
                List.of(section(
                        "a",
                        100,
                        yesNo("objection", 1),
                        when(yesNo("answered", 9), "objection", "yes"),
                        when(yesNo("thanked", 5), "answered", "yes"))),
                80);
        assertThat(Scoring.score(card, answers("objection", "no")).outOf()).isEqualTo(100);
        assertThat(Scoring.score(card, answers("objection", "yes", "answered", "no"))
                        .total())
                .isEqualTo(10);
        // An answer that was given before its question went away does not count, nor does what hangs on it.
        assertThat(Scoring.score(card, answers("objection", "no", "answered", "yes", "thanked", "yes"))
                        .outOf())
                .isEqualTo(100);
        assertThat(Scoring.missing(card, answers("objection", "yes")))
                .containsExactly(new Missing("answered", Lack.UNANSWERED));
    }

    @Test
    void half_a_tenth_rounds_up() {
        var card = new Scorecard(
                List.of(section(
                        "a",
                        100,
                        choice("x", 1, new Option("all", 100), new Option("some", 72)),
                        choice("y", 3, new Option("all", 100), new Option("some", 73)))),
                0);
        // (0.72 + 3 * 0.73) / 4 = 72.75 %
        assertThat(Scoring.score(card, answers("x", "some", "y", "some")).total())
                .isEqualTo(72.8);
    }

    @Test
    void total_is_between_0_and_100_and_a_better_answer_never_lowers_it() {
        var random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            String greets = List.of("yes", "no", "n/a").get(random.nextInt(3));
            int tone = 1 + random.nextInt(4);
            String polite = List.of("always", "partly", "no").get(random.nextInt(3));
            double low = Scoring.score(
                            CARD, answers("greets", greets, "tone", tone + "!", "polite", polite, "abuse", "yes"))
                    .total();
            double high = Scoring.score(
                            CARD, answers("greets", greets, "tone", tone + 1 + "!", "polite", polite, "abuse", "yes"))
                    .total();
            assertThat(low).isBetween(0.0, 100.0);
            assertThat(high).isGreaterThan(low);
        }
    }
}
