package io.seatline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A failure that the team must put right, from the score to the check. */
@CentreTest
class RectificationIT extends QualityCase {
    private static final String FAILED = "listening-confirm";

    @Test
    void failure_is_raised_answered_returned_answered_again_and_accepted() {
        var qian = login("qian");
        var sun = login("sun");
        String evaluation = scored(qian);
        assertThat(qian.post("/api/rectifications", raise(evaluation, "accuracy-answer"))
                        .slug())
                .isEqualTo("rectification-not-failed");
        assertThat(qian.post(
                                "/api/rectifications",
                                Map.of("evaluationId", evaluation, "criterion", FAILED, "text", " "))
                        .slug())
                .isEqualTo("field-required");
        assertThat(login("ana")
                        .post("/api/rectifications", raise(evaluation, FAILED))
                        .status())
                .isEqualTo(403);
        var raised = qian.post("/api/rectifications", raise(evaluation, FAILED));
        assertThat(raised.status()).as(raised.body()).isEqualTo(201);
        assertThat(qian.post("/api/rectifications", raise(evaluation, FAILED)).slug())
                .isEqualTo("rectification-exists");
        String path = "/api/rectifications/" + raised.json().path("id").asInt();
        assertThat(qian.post(path + "/check", check(1, true)).slug()).isEqualTo("rectification-not-now");
        assertThat(sun.post(path + "/answer", Map.of("version", 2, "text", "猜到的版本"))
                        .slug())
                .isEqualTo("changed-meanwhile");
        assertThat(qian.post(path + "/answer", Map.of("version", 1, "text", "自己回答"))
                        .status())
                .as("who reviews does not answer for the team")
                .isEqualTo(403);
        assertThat(sun.post(path + "/answer", Map.of("version", 1, "text", "已组织培训"))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("ANSWERED");
        assertThat(sun.post(path + "/check", check(2, true)).status())
                .as("nor checks the team itself")
                .isEqualTo(403);
        assertThat(qian.post(path + "/check", check(1, false)).slug()).isEqualTo("changed-meanwhile");
        assertThat(qian.post(path + "/check", check(2, false))
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("RAISED");
        sun.post(path + "/answer", Map.of("version", 3, "text", "已抽查三条"));
        var closed = login("admin").post(path + "/check", check(4, true)).json();
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("steps").valueStream().map(it -> it.path("step").asString()))
                .containsExactly("RAISED", "ANSWERED", "RETURNED", "ANSWERED", "ACCEPTED");
        assertThat(closed.path("title").asString()).contains("复述");
        var listed =
                sun.get("/api/rectifications?evaluationId=" + evaluation).json().path("items");
        assertThat(listed.size()).isEqualTo(1);
    }

    @Test
    void same_failure_again_is_escalated_and_an_administrator_alone_closes_it() {
        var qian = login("qian");
        var admin = login("admin");
        var first = qian.post("/api/rectifications", raise(scored(qian, "chen", "closing-more"), "closing-more"));
        assertThat(first.json().path("escalated").asBoolean()).as(first.body()).isFalse();
        var second = qian.post("/api/rectifications", raise(scored(qian, "chen", "closing-more"), "closing-more"));
        assertThat(second.json().path("escalated").asBoolean()).isTrue();
        String path = "/api/rectifications/" + second.json().path("id").asInt();
        assertThat(admin.post(path + "/answer", Map.of("version", 1, "text", "代答"))
                        .slug())
                .as("else nobody could be left to check it")
                .isEqualTo("rectification-supervisor-answers");
        login("sun").post(path + "/answer", Map.of("version", 1, "text", "已约谈"));
        assertThat(qian.post(path + "/check", check(2, true)).slug()).isEqualTo("rectification-escalated");
        assertThat(admin.post(path + "/check", check(2, true)).status()).isEqualTo(200);
    }

    @Test
    void who_answered_does_not_check_it_himself() {
        var qian = login("qian");
        var admin = login("admin");
        var raised = qian.post("/api/rectifications", raise(scored(qian, "bo", FAILED), FAILED));
        String path = "/api/rectifications/" + raised.json().path("id").asInt();
        admin.post(path + "/answer", Map.of("version", 1, "text", "代班长回答"));
        assertThat(admin.post(path + "/check", check(2, true)).slug()).isEqualTo("rectification-own-answer");
    }

    private String scored(TestBrowser reviewer) {
        return scored(reviewer, "ana", FAILED);
    }

    private String scored(TestBrowser reviewer, String agent, String failed) {
        var other = UUID.randomUUID();
        recorded(other, agent);
        String id = reviewer.post("/api/evaluations", Map.of("recordingId", other, "cardId", SERVICE))
                .json()
                .path("id")
                .asString();
        var answers = new LinkedHashMap<>(all());
        answers.put(failed, Map.of("value", "no", "notApplicable", false, "comment", "没有做到"));
        save(reviewer, id, 1, answers);
        assertThat(submit(reviewer, id, 2).status()).isEqualTo(200);
        return id;
    }

    private static Map<String, Object> raise(String evaluation, String criterion) {
        return Map.of("evaluationId", evaluation, "criterion", criterion, "text", "请班组整改");
    }

    private static Map<String, Object> check(int version, boolean accepted) {
        return Map.of("version", version, "accepted", accepted, "text", accepted ? "已改善" : "请补充措施");
    }
}
