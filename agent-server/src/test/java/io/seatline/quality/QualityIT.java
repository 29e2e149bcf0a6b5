package io.seatline.quality;

import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.quality.Tables.EVALUATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call scored, submitted and signed. */
@CentreTest
class QualityIT extends QualityCase {
    @Autowired
    Evaluations evaluations;

    @Test
    void call_is_scored_in_drafts_and_the_agent_sees_it_only_when_it_is_submitted() {
        var qian = login("qian");
        var ana = login("ana");
        String id = assigned(qian);
        assertThat(qian.post("/api/evaluations", form()).slug()).isEqualTo("evaluation-exists");
        assertThat(ana.get("/api/evaluations/" + id).status()).isEqualTo(404);
        assertThat(save(qian, id, 1, Map.of("greeting-words", yes())).status()).isEqualTo(200);
        assertThat(save(qian, id, 1, Map.of()).slug()).isEqualTo("changed-meanwhile");
        assertThat(save(qian, id, 2, Map.of("nonsense", yes())).slug()).isEqualTo("score-no-criterion");
        var early = submit(qian, id, 2);
        assertThat(early.slug()).isEqualTo("score-unanswered");
        assertThat(early.json().path("field").asString()).isEqualTo("answers.greeting-tone");
        save(qian, id, 2, all());
        var scored = submit(qian, id, 3).json();
        assertThat(scored.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(scored.path("score").path("total").asDouble()).isEqualTo(100);
        assertThat(scored.path("can").path("score").asBoolean()).isFalse();
        var seen = ana.get("/api/evaluations/" + id).json();
        assertThat(seen.path("can").path("sign").asBoolean()).isTrue();
        assertThat(login("chen").get("/api/evaluations/" + id).status()).isEqualTo(404);
        assertThat(ana.post("/api/evaluations/" + id + "/acknowledge", Map.of())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("ACKNOWLEDGED");
        assertThat(ana.post("/api/evaluations/" + id + "/dispute", dispute("accuracy-answer"))
                        .slug())
                .isEqualTo("evaluation-closed");
        assertThat(db.select(ENTRY.WHAT)
                        .from(ENTRY)
                        .where(ENTRY.OBJECT.eq(id))
                        .orderBy(ENTRY.ID)
                        .fetch(ENTRY.WHAT))
                .containsExactly("evaluation-assigned", "evaluation-submitted", "evaluation-acknowledged");
    }

    @Test
    void score_for_a_later_day_stays_with_the_reviewer_until_then() {
        var qian = login("qian");
        String id = assigned(qian);
        save(qian, id, 1, all());
        var late = qian.post(
                "/api/evaluations/" + id + "/submit",
                Map.of(
                        "version",
                        2,
                        "releaseAt",
                        Instant.now().plus(Duration.ofDays(91)).toString()));
        assertThat(late.slug()).isEqualTo("release-too-late");
        qian.post(
                "/api/evaluations/" + id + "/submit",
                Map.of(
                        "version",
                        2,
                        "releaseAt",
                        Instant.now().plus(Duration.ofDays(1)).toString()));
        assertThat(login("ana").get("/api/evaluations/" + id).status()).isEqualTo(404);
        evaluations.release();
        assertThat(login("ana").get("/api/evaluations/" + id).status()).isEqualTo(404);
        db.update(EVALUATION)
                .set(EVALUATION.RELEASE_AT, Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .where(EVALUATION.ID.eq(UUID.fromString(id)))
                .execute();
        evaluations.release();
        assertThat(login("ana")
                        .get("/api/evaluations/" + id)
                        .json()
                        .path("appealUntil")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void what_lies_before_a_reviewer_is_counted_and_what_is_overdue_too() {
        var qian = login("qian");
        var before = load("qian");
        String id = assigned(qian);
        db.update(EVALUATION)
                .set(EVALUATION.DUE_AT, Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .where(EVALUATION.ID.eq(UUID.fromString(id)))
                .execute();
        var with = load("qian");
        assertThat(with.path("open").asInt()).isEqualTo(before.path("open").asInt() + 1);
        assertThat(with.path("overdue").asInt())
                .isEqualTo(before.path("overdue").asInt() + 1);
        save(qian, id, 1, all());
        submit(qian, id, 2);
        assertThat(load("qian").path("open").asInt())
                .isEqualTo(before.path("open").asInt());
        assertThat(login("ana").get("/api/quality/reviewers").status()).isEqualTo(403);
    }

    private tools.jackson.databind.JsonNode load(String login) {
        return login("sun")
                .get("/api/quality/reviewers")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asInt() == account(login))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_scores_his_own_call_or_anothers_evaluation() {
        UUID own = UUID.randomUUID();
        recorded(own, "sun");
        assertThat(login("sun")
                        .post("/api/evaluations", Map.of("recordingId", own, "cardId", SERVICE))
                        .slug())
                .isEqualTo("evaluation-own-call");
        String id = assigned(login("qian"));
        assertThat(save(login("sun"), id, 1, all()).slug()).isEqualTo("evaluation-anothers");
        assertThat(login("ana").post("/api/evaluations", form()).status()).isEqualTo(403);
        assertThat(login("qian")
                        .post("/api/evaluations", Map.of("recordingId", recording, "cardId", 99))
                        .slug())
                .isEqualTo("card-unpublished");
    }

    @Test
    void remark_stands_at_its_moment_and_a_personal_one_is_not_the_agents() {
        var qian = login("qian");
        String id = assigned(qian);
        String at = "/api/evaluations/" + id;
        assertThat(qian.post(at + "/remarks", remark(61_000, "too late", false)).slug())
                .isEqualTo("remark-outside");
        qian.post(at + "/remarks", remark(31_000, "这里答错了", false));
        var made = qian.post(at + "/remarks", remark(2_000, "只给自己看", true)).json();
        assertThat(made.path("remarks").path(0).path("text").asString()).isEqualTo("只给自己看");
        save(qian, id, 1, all());
        submit(qian, id, 2);
        var seen = login("ana").get(at).json().path("remarks");
        assertThat(seen).hasSize(1);
        assertThat(seen.path(0).path("atMs").asInt()).isEqualTo(31_000);
        assertThat(qian.delete(at + "/remarks/" + seen.path(0).path("id").asInt())
                        .slug())
                .isEqualTo("evaluation-closed");
    }

    @Test
    void next_one_is_what_was_begun_and_then_what_is_due_first() {
        var liu = login("sun");
        UUID other = UUID.randomUUID();
        recorded(other, "ana");
        String first = liu.post("/api/evaluations", form()).json().path("id").asString();
        String second = liu.post("/api/evaluations", Map.of("recordingId", other, "cardId", SERVICE))
                .json()
                .path("id")
                .asString();
        save(liu, second, 1, Map.of("greeting-words", yes()));
        assertThat(liu.get("/api/evaluations/next").json().path("id").asString())
                .isEqualTo(second);
        assertThat(liu.get("/api/evaluations/next?after=" + second)
                        .json()
                        .path("id")
                        .asString())
                .isNotEqualTo(second);
        var mine = liu.get("/api/evaluations?states=ASSIGNED,IN_PROGRESS&recordingId=" + recording)
                .json();
        assertThat(mine.path("items").path(0).path("id").asString()).isEqualTo(first);
    }
}
