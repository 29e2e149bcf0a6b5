package io.seatline.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatline.award.AwardCount.Counted;
import io.seatline.award.AwardRound.Nominee;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From votes to winners. */
class AwardCountTest {
    @Test
    void votes_decide_then_the_mean_then_how_many_scores_then_always_the_same() {
        var nominees = List.of(
                nominee(1, 90, 3, null),
                nominee(2, 99, 1, null),
                nominee(3, 90, 4, null),
                nominee(4, 90, 3, null),
                nominee(5, 80, 9, null));
        var places = AwardCount.places(nominees, Map.of(5, 2, 1, 1));
        assertThat(places).extracting(Counted::nominee).containsExactly(5, 1, 2, 3, 4);
        assertThat(places).extracting(Counted::place).containsExactly(1, 2, 3, 4, 5);
        assertThat(places).extracting(Counted::votes).containsExactly(2, 1, 0, 0, 0);
    }

    @Test
    void nobody_voted_and_the_scores_decide() {
        assertThat(AwardCount.places(List.of(nominee(1, 80, 1, null), nominee(2, 90, 1, null)), Map.of()))
                .extracting(Counted::nominee)
                .containsExactly(2, 1);
    }

    @Test
    void for_one_who_is_struck_the_next_moves_up() {
        var counted = List.of(nominee(1, 90, 1, 1), nominee(2, 90, 1, 2), nominee(3, 90, 1, 3), nominee(4, 90, 1, 4));
        assertThat(AwardCount.winners(counted, List.of(), 2)).isEqualTo(Map.of(1, 1, 2, 2));
        assertThat(AwardCount.winners(counted, List.of(1, 3), 2)).isEqualTo(Map.of(2, 1, 4, 2));
        assertThat(AwardCount.winners(counted, List.of(1, 2, 3, 4), 2)).isEmpty();
        assertThat(AwardCount.winners(counted.subList(0, 1), List.of(), 2)).isEqualTo(Map.of(1, 1));
    }

    @Test
    void who_would_not_win_is_not_struck() {
        var counted = List.of(nominee(1, 90, 1, 1), nominee(2, 90, 1, 2), nominee(3, 90, 1, 3));
        for (int struck : List.of(3, 99))
            assertThatThrownBy(() -> AwardCount.winners(counted, List.of(struck), 2))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.slug()).isEqualTo("award-not-winning"));
    }

    private static Nominee nominee(int id, double mean, int evaluations, @Nullable Integer place) {
        return new Nominee(
                id,
                Integer.toString(id),
                null,
                id,
                "",
                null,
                null,
                mean,
                evaluations,
                null,
                null,
                "",
                null,
                place,
                null,
                null);
    }
}
