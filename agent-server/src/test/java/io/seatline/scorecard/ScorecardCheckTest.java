package io.seatline.scorecard;

import static io.seatline.scorecard.Cards.choice;
import static io.seatline.scorecard.Cards.section;
import static io.seatline.scorecard.Cards.text;
import static io.seatline.scorecard.Cards.when;
import static io.seatline.scorecard.Cards.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.kernel.Refused;
import io.seatline.scorecard.Criterion.Option;
import io.seatline.scorecard.Scorecard.Section;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardCheckTest {
    @Test
    void cards_that_the_product_ships_with_pass() {
        try (var database = TestDatabase.fresh()) {
            var shipped = new JooqScorecardStore(database.db(), new JsonScorecards(), InstantSource.system()).all();
            assertThat(shipped).hasSize(2);
            for (var card : shipped) {
                assertThat(ScorecardCheck.checked(card.draft())).isEqualTo(card.draft());
                assertThat(card.published()).isEqualTo(1);
            }
            assertThat(shipped.get(1).draft().sections()).hasSize(7);
        }
    }

    @Test
    void weights_that_do_not_add_up_are_refused_with_their_sum() {
        Refused refused = refused(section("a", 60, yesNo("x", 1)), section("b", 30, yesNo("y", 1)));
        assertThat(refused.slug()).isEqualTo("card-weights-sum");
        assertThat(refused.params()).containsEntry("sum", 90);
        assertThat(refused(section("a", 0, yesNo("x", 1))).slug()).isEqualTo("card-weight");
    }

    @Test
    void section_without_points_is_refused() {
        assertThat(refused(section("a", 100, text("x"))).slug()).isEqualTo("card-section-unscored");
        assertThat(refused(section("a", 100, yesNo("x", 0))).field()).isEqualTo("sections.0.criteria.0.points");
    }

    @Test
    void choice_whose_best_is_not_everything_is_refused() {
        assertThat(refused(section("a", 100, choice("x", 5, new Option("good", 90), new Option("bad", 0))))
                        .slug())
                .isEqualTo("card-option-full");
        assertThat(refused(section("a", 100, choice("x", 5, new Option("good", 100))))
                        .slug())
                .isEqualTo("card-options");
        assertThat(refused(section("a", 100, choice("x", 5, new Option("same", 100), new Option("same", 0))))
                        .slug())
                .isEqualTo("card-option-twice");
    }

    @Test
    void condition_looks_back_and_names_answers_there_are() {
        assertThat(refused(section("a", 100, when(yesNo("x", 1), "y", "yes"), yesNo("y", 1)))
                        .slug())
                .isEqualTo("card-condition-order");
        assertThat(refused(section("a", 100, yesNo("y", 1), when(yesNo("x", 1), "y", "perhaps")))
                        .slug())
                .isEqualTo("card-condition-answers");
    }

    @Test
    void two_criteria_of_one_name_are_refused() {
        assertThat(refused(section("a", 50, yesNo("x", 1)), section("b", 50, yesNo("x", 1)))
                        .slug())
                .isEqualTo("card-id-wrong");
    }

    private static Refused refused(Section... sections) {
        var card = new Scorecard(List.of(sections), 80);
        return assertThrows(Refused.class, () -> ScorecardCheck.checked(card));
    }
}
