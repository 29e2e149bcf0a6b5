package io.seatline.quality;

import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a question of a score to a talk, and to the calls after it. */
@CentreTest
class CoachingIT extends QualityCase {
    private static final String WEAK = "closing-more";

    @Test
    void talk_is_arranged_held_read_and_compared_with_the_calls_after_it() {
        var qian = login("qian");
        var dan = login("dan");
        String from = scored(qian, "dan", "no", Instant.now().minusSeconds(7200), null);
        scored(qian, "dan", "yes", Instant.now().minusSeconds(7300), null);
        // Dan may not see the score yet.
        String hidden = scored(
                qian,
                "dan",
                "no",
                Instant.now().minusSeconds(7400),
                Instant.now().plusSeconds(86_400));
        assertThat(qian.post("/api/coaching", form(from, "no-such")).slug()).isEqualTo("score-no-criterion");
        assertThat(qian.post("/api/coaching", with(form(from, WEAK), "days", 0)).slug())
                .isEqualTo("out-of-range");
        assertThat(qian.post("/api/coaching", with(form(from, WEAK), "goal", " "))
                        .slug())
                .isEqualTo("field-required");
        assertThat(qian.post("/api/coaching", with(form(from, WEAK), "coachId", account("ana")))
                        .slug())
                .isEqualTo("coaching-no-coach");
        assertThat(dan.post("/api/coaching", form(from, WEAK)).status()).isEqualTo(403);
        var made = qian.post("/api/coaching", with(form(from, WEAK), "coachId", account("sun")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(qian.post("/api/coaching", form(from, WEAK)).slug()).isEqualTo("coaching-exists");
        assertThat(qian.post("/api/coaching", form(hidden, WEAK)).status()).isEqualTo(201);
        int id = made.json().path("id").asInt();
        String path = "/api/coaching/" + id;
        assertThat(dan.get("/api/coaching").json().path("items").size())
                .as("only of the score that he may see")
                .isEqualTo(1);
        assertThat(login("ana").get("/api/coaching").body()).doesNotContain(from);
        assertThat(dan.post(path + "/read", Map.of()).slug()).isEqualTo("coaching-not-now");
        assertThat(qian.post(path + "/hold", step(1, "谈过了")).slug()).isEqualTo("coaching-not-yours");
        var sun = login("sun");
        assertThat(sun.post(path + "/close", step(1, "结束")).slug()).isEqualTo("coaching-not-now");
        assertThat(sun.post(path + "/hold", step(3, "谈过了")).slug()).isEqualTo("changed-meanwhile");
        var held = sun.post(path + "/hold", step(1, "每通电话结束前都问一次")).json();
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(held.path("compared").path("before").path("calls").asInt())
                .as("without the score it came from")
                .isEqualTo(2);
        assertThat(held.path("compared").path("verdict").asString()).isEqualTo("TOO_FEW");
        assertThat(sun.post(path + "/hold", step(2, "再谈")).slug()).isEqualTo("coaching-not-now");
        assertThat(dan.post(path + "/read", Map.of()).json().path("readAt").isNull())
                .isFalse();
        assertThat(login("chen").post(path + "/read", Map.of()).status()).isEqualTo(404);

        var few = sun.post(path + "/follow-ups", Map.of("count", 2));
        assertThat(few.slug()).isEqualTo("coaching-too-few");
        for (int n = 0; n < 3; n++) {
            var after = UUID.randomUUID();
            recorded(after, "dan");
            at(after, Instant.now().plusSeconds(60));
        }
        assertThat(sun.post(path + "/follow-ups", Map.of("count", 11)).slug()).isEqualTo("out-of-range");
        var drawn = sun.post(path + "/follow-ups", Map.of("count", 2)).json().path("calls");
        assertThat(drawn.size()).isEqualTo(2);
        for (var call : drawn) score(sun, call.path("evaluationId").asString(), "yes", null);
        var compared = login("admin")
                .get("/api/coaching?evaluationId=" + from)
                .json()
                .path("items")
                .path(0)
                .path("compared");
        assertThat(compared.path("after").path("calls").asInt()).isEqualTo(2);
        assertThat(compared.path("after").path("mean").asDouble()).isEqualTo(1);
        assertThat(compared.path("before").path("mean").asDouble()).isEqualTo(0.5);
        assertThat(compared.path("verdict").asString()).isEqualTo("UNDECIDED");
        assertThat(sun.post(path + "/close", step(2, " ")).slug()).isEqualTo("field-required");
        var closed = sun.post(path + "/close", step(2, "有进步，继续观察")).json();
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(sun.post(path + "/follow-ups", Map.of("count", 1)).slug()).isEqualTo("coaching-not-now");
    }

    private String scored(
            TestBrowser reviewer,
            String agent,
            String answer,
            Instant at,
            @org.jspecify.annotations.Nullable Instant release) {
        var other = UUID.randomUUID();
        recorded(other, agent);
        at(other, at);
        String id = reviewer.post("/api/evaluations", Map.of("recordingId", other, "cardId", SERVICE))
                .json()
                .path("id")
                .asString();
        score(reviewer, id, answer, release);
        return id;
    }

    private void score(
            TestBrowser reviewer, String id, String answer, @org.jspecify.annotations.Nullable Instant release) {
        var answers = new LinkedHashMap<>(all());
        answers.put(WEAK, Map.of("value", answer, "notApplicable", false, "comment", "见录音"));
        save(reviewer, id, 1, answers);
        var form = new HashMap<String, Object>(Map.of("version", 2));
        if (release != null) form.put("releaseAt", release.toString());
        var done = reviewer.post("/api/evaluations/" + id + "/submit", form);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(db.fetchExists(EVALUATION, EVALUATION.ID.eq(UUID.fromString(id))))
                .isTrue();
    }

    private void at(UUID recorded, Instant at) {
        db.update(RECORDING_)
                .set(RECORDING_.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .where(RECORDING_.SEGMENT_ID.eq(recorded))
                .execute();
    }

    private static Map<String, Object> form(String evaluation, String criterion) {
        return Map.of("evaluationId", evaluation, "criterion", criterion, "days", 7, "goal", "结束前主动询问");
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        var changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> step(int version, String text) {
        return Map.of("version", version, "text", text);
    }
}
