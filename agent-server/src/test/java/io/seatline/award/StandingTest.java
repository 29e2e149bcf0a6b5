package io.seatline.award;

import static io.seatline.award.MadeAwards.RECORDINGS;
import static io.seatline.award.MadeAwards.scored;
import static io.seatline.award.MadeAwards.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.award.AwardTerms.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From scores to an order. */
class StandingTest {
    @Test
    void agents_stand_by_their_mean_and_it_says_of_how_many_scores_it_is() {
        var standings = Standing.of(
                terms(Kind.AGENT), List.of(scored(0, 1, 90), scored(1, 1, 95.5), scored(2, 2, 99), scored(3, 3, 80)));
        assertThat(standings).extracting(Standing::subject).containsExactly("2", "1", "3");
        assertThat(standings).extracting(Standing::mean).containsExactly(99.0, 92.8, 80.0);
        assertThat(standings).extracting(Standing::evaluations).containsExactly(1, 2, 1);
        assertThat(standings.get(1).recording()).as("his best").isEqualTo(RECORDINGS.get(1));
    }

    @Test
    void same_mean_is_decided_by_more_scores_and_then_always_the_same_way() {
        var scores = List.of(scored(0, 7, 90), scored(1, 5, 90), scored(2, 6, 90), scored(3, 6, 90));
        var once = Standing.of(terms(Kind.AGENT), scores);
        assertThat(once).extracting(Standing::subject).containsExactly("6", "5", "7");
        var turned = IntStream.range(0, 4).mapToObj(n -> scores.get(3 - n)).toList();
        assertThat(Standing.of(terms(Kind.AGENT), turned))
                .extracting(Standing::subject)
                .containsExactly("6", "5", "7");
    }

    @Test
    void recording_that_two_scored_stands_with_the_mean_of_both() {
        var standings =
                Standing.of(terms(Kind.RECORDING), List.of(scored(0, 1, 90), scored(0, 1, 100), scored(1, 1, 94)));
        assertThat(standings).extracting(Standing::mean).containsExactly(95.0, 94.0);
        assertThat(standings.getFirst().agentId()).isEqualTo(1);
    }

    @Test
    void team_stands_with_what_its_agents_were_scored_while_they_were_in_it() {
        var standings = Standing.of(
                terms(Kind.TEAM),
                List.of(
                        new Standing.Scored(RECORDINGS.get(0), 1, 4, 90, false, 100, true),
                        new Standing.Scored(RECORDINGS.get(1), 2, 4, 80, true, 100, true),
                        new Standing.Scored(RECORDINGS.get(2), 1, null, 100, false, 100, true)));
        assertThat(standings).singleElement().satisfies(team -> {
            assertThat(team.subject()).isEqualTo("4");
            assertThat(team.mean()).isEqualTo(85.0);
            assertThat(team.criticalFailed()).isTrue();
            assertThat(team.agentId()).isNull();
        });
    }

    @Test
    void short_recording_does_not_count_for_an_agent_and_stands_by_itself_to_be_refused() {
        var brief = new Standing.Scored(RECORDINGS.get(0), 1, null, 100, false, 59, true);
        var scores = List.of(brief, scored(1, 1, 90));
        assertThat(Standing.of(terms(Kind.AGENT), scores).getFirst().mean()).isEqualTo(90.0);
        assertThat(Standing.of(terms(Kind.RECORDING), scores).getFirst().seconds())
                .isEqualTo(59);
    }

    @Test
    void recording_that_is_gone_does_not_win_and_speaks_for_an_agent_only_where_no_other_can() {
        var gone = new Standing.Scored(RECORDINGS.get(0), 1, null, 100, false, 90, false);
        assertThat(Standing.of(terms(Kind.RECORDING), List.of(gone))).isEmpty();
        assertThat(Standing.of(terms(Kind.AGENT), List.of(gone, scored(1, 1, 70)))
                        .getFirst()
                        .recording())
                .isEqualTo(RECORDINGS.get(1));
        assertThat(Standing.of(terms(Kind.AGENT), List.of(gone)).getFirst().mean())
                .isEqualTo(100.0);
    }
}
