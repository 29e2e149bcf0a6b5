package io.seatline.quality;

import static io.seatline.db.quality.Tables.SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A score disputed by the agent and decided about by somebody who did not give it. */
@CentreTest
class DisputeIT extends QualityCase {
    @Test
    void dispute_is_decided_by_somebody_else_and_sets_a_second_score_beside_the_first() {
        var qian = login("qian");
        var ana = login("ana");
        var sun = login("sun");
        String id = assigned(qian);
        var answers = all();
        answers.put("wording-abuse", Map.of("value", "no", "notApplicable", false, "comment", "骂了客户"));
        save(qian, id, 1, answers);
        assertThat(submit(qian, id, 2).json().path("score").path("total").asDouble())
                .isZero();
        String at = "/api/evaluations/" + id;
        assertThat(ana.post(at + "/dispute", Map.of("items", List.of())).slug()).isEqualTo("dispute-empty");
        assertThat(ana.post(
                                at + "/dispute",
                                Map.of("items", List.of(Map.of("criterion", "wording-abuse", "reason", ""))))
                        .slug())
                .isEqualTo("field-required");
        assertThat(ana.post(at + "/dispute", dispute("wording-abuse")).status()).isEqualTo(201);
        var change = Map.of("items", List.of(Map.of("criterion", "wording-abuse", "answer", yes(), "note", "是客户说的")));
        assertThat(qian.post(at + "/dispute/decide", change).slug()).isEqualTo("dispute-own-score");
        assertThat(sun.post(at + "/dispute/decide", Map.of("items", List.of())).slug())
                .isEqualTo("dispute-undecided");
        assertThat(sun.post(at + "/dispute/decide", Map.of("items", List.of(Map.of("criterion", "wording-abuse"))))
                        .slug())
                .isEqualTo("field-required");
        var decided = sun.post(at + "/dispute/decide", change).json();
        assertThat(decided.path("state").asString()).isEqualTo("RESOLVED");
        assertThat(decided.path("score").path("total").asDouble()).isEqualTo(100);
        assertThat(decided.path("history")).hasSize(2);
        assertThat(decided.path("history").path(0).path("total").asDouble()).isZero();
        assertThat(decided.path("dispute").path("items").path(0).path("changed").asBoolean())
                .isTrue();
        assertThat(sun.post(at + "/dispute/decide", change).slug()).isEqualTo("evaluation-closed");
        assertThat(db.fetchCount(SCORE, SCORE.EVALUATION_ID.eq(UUID.fromString(id))))
                .isEqualTo(2);
    }

    @Test
    void dispute_after_its_day_is_refused_and_one_given_to_somebody_is_only_his() {
        var qian = login("qian");
        var ana = login("ana");
        String id = assigned(qian);
        save(qian, id, 1, all());
        submit(qian, id, 2);
        String at = "/api/evaluations/" + id;
        until(id, -1);
        var late = ana.post(at + "/dispute", dispute("accuracy-answer"));
        assertThat(late.slug()).isEqualTo("dispute-late");
        assertThat(ana.get(at).json().path("can").path("dispute").asBoolean()).isFalse();
        until(id, 60);
        ana.post(at + "/dispute", dispute("accuracy-answer"));
        assertThat(qian.post(at + "/dispute/reassign", Map.of("reviewerId", account("qian")))
                        .slug())
                .isEqualTo("dispute-own-score");
        assertThat(qian.post(at + "/dispute/reassign", Map.of("reviewerId", account("chen")))
                        .slug())
                .isEqualTo("reviewer-unknown");
        qian.post(at + "/dispute/reassign", Map.of("reviewerId", account("admin")));
        var uphold = Map.of("items", List.of(Map.of("criterion", "accuracy-answer", "note", "录音 0:31 处答错")));
        assertThat(login("sun").post(at + "/dispute/decide", uphold).slug()).isEqualTo("dispute-anothers");
        var decided = login("admin").post(at + "/dispute/decide", uphold).json();
        assertThat(decided.path("history")).hasSize(1);
        assertThat(decided.path("dispute").path("items").path(0).path("answer").asString())
                .contains("0:31");
    }

    @Test
    void same_answer_again_upholds_the_score_and_must_say_why() {
        var qian = login("qian");
        String id = assigned(qian);
        save(qian, id, 1, all());
        submit(qian, id, 2);
        String at = "/api/evaluations/" + id;
        login("ana").post(at + "/dispute", dispute("greeting-words"));
        var same = Map.of("criterion", "greeting-words", "answer", yes());
        assertThat(login("sun")
                        .post(at + "/dispute/decide", Map.of("items", List.of(same)))
                        .slug())
                .isEqualTo("field-required");
        var noted = Map.of("criterion", "greeting-words", "answer", yes(), "note", "录音里说了");
        var decided = login("sun")
                .post(at + "/dispute/decide", Map.of("items", List.of(noted)))
                .json();
        assertThat(decided.path("history")).hasSize(1);
        assertThat(decided.path("dispute").path("items").path(0).path("changed").asBoolean())
                .isFalse();
    }
}
