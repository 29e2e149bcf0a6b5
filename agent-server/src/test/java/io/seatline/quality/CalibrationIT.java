package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same calls scored by two without knowing of each other, and what is seen when. */
@CentreTest
class CalibrationIT extends QualityCase {
    private int queue;

    @BeforeEach
    void inAQueueOfItsOwn() {
        queue = db.insertInto(QUEUE)
                .set(QUEUE.NAME, "calibrated " + UUID.randomUUID())
                .returning(QUEUE.ID)
                .fetchSingle()
                .getId();
        var second = UUID.randomUUID();
        recorded(second, "ana");
        db.update(RECORDING_)
                .set(RECORDING_.QUEUE_ID, queue)
                .where(RECORDING_.SEGMENT_ID.in(recording, second))
                .execute();
    }

    @Test
    void scores_are_blind_until_all_have_submitted_and_then_agreement_is_told() {
        var qian = login("qian");
        var sun = login("sun");
        var opened = qian.post("/api/calibrations", calibration("one " + queue, 2));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        int id = opened.json().path("line").path("id").asInt();
        assertThat(opened.json().path("line").path("asked").asInt()).isEqualTo(4);
        assertThat(qian.post("/api/calibrations", calibration("one " + queue, 2))
                        .slug())
                .isEqualTo("calibration-name-taken");
        assertThat(login("ana").get("/api/calibrations/" + id).status()).isEqualTo(403);

        List<String> mine = evaluations(qian), theirs = evaluations(sun);
        assertThat(mine).hasSize(2);
        for (String one : mine) scored(qian, one, all());
        assertThat(sun.get("/api/evaluations/" + mine.getFirst()).status()).isEqualTo(404);
        assertThat(login("admin").get("/api/evaluations/" + mine.getFirst()).status())
                .as("not even an administrator, who may score too")
                .isEqualTo(404);
        String list = "/api/evaluations?reviewerId=" + account("qian") + "&queueId=" + queue;
        assertThat(sun.get(list).json().path("total").asInt())
                .as("no score in any list")
                .isZero();
        assertThat(qian.get(list).json().path("total").asInt()).as("one's own").isEqualTo(2);
        String waiting = "/api/evaluations?reviewerId=" + account("sun") + "&queueId=" + queue;
        assertThat(qian.get(waiting).json().path("total").asInt())
                .as("what lies before another")
                .isEqualTo(2);
        assertThat(db.select(ENTRY.DETAIL)
                        .from(ENTRY)
                        .where(ENTRY.WHAT.eq("evaluation-submitted"), ENTRY.OBJECT.in(mine))
                        .fetch(row -> row.value1().data()))
                .as("nor in the log")
                .noneMatch(detail -> detail.contains("total"));
        var open = sun.get("/api/calibrations/" + id).json();
        assertThat(open.path("agreement").isNull()).isTrue();
        assertThat(open.path("scores").isEmpty()).isTrue();
        assertThat(open.path("line").path("mine").asInt()).isEqualTo(2);

        var strict = new LinkedHashMap<>(all());
        strict.put("greeting-words", Map.of("value", "no", "notApplicable", false, "comment", "没有报工号"));
        for (String one : theirs) scored(sun, one, strict);
        var ended = sun.get("/api/calibrations/" + id).json();
        assertThat(ended.path("line").path("endedAt").isNull()).isFalse();
        assertThat(ended.path("scores").size()).isEqualTo(4);
        JsonNode greeting = item(ended, "greeting-words");
        assertThat(greeting.path("same").asDouble()).isZero();
        assertThat(greeting.path("deviations")
                        .path(Integer.toString(account("qian")))
                        .asDouble())
                .isEqualTo(100);
        assertThat(item(ended, "accuracy-answer").path("same").asDouble()).isEqualTo(1);
        assertThat(ended.path("titles").path("greeting-words").asString()).contains("开头语");
        assertThat(sun.get("/api/evaluations/" + mine.getFirst()).status()).isEqualTo(200);
        assertThat(login("ana").get("/api/evaluations/" + mine.getFirst()).status())
                .as("an agent never sees it")
                .isEqualTo(404);
        assertThat(qian.post("/api/calibrations/" + id + "/close", Map.of()).slug())
                .isEqualTo("calibration-ended");
        var drift = qian.get("/api/calibrations/drift").json().path("items");
        assertThat(drift.valueStream()
                        .anyMatch(it -> it.path("reviewerId").asInt() == account("qian")
                                && it.path("calls").asInt() >= 2))
                .isTrue();
    }

    @Test
    void session_that_is_ended_early_gives_up_what_was_not_submitted() {
        var qian = login("qian");
        int id = qian.post("/api/calibrations", calibration("two " + queue, 2))
                .json()
                .path("line")
                .path("id")
                .asInt();
        for (String one : evaluations(qian)) scored(qian, one, all());
        var ended = qian.post("/api/calibrations/" + id + "/close", Map.of());
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().path("line").path("asked").asInt()).isEqualTo(2);
        assertThat(ended.json().path("agreement").path("reviewers").isEmpty()).isTrue();
        assertThat(evaluations(login("sun"))).isEmpty();
    }

    @Test
    void what_cannot_be_compared_is_refused_in_a_sentence() {
        var qian = login("qian");
        var alone = calibration("three " + queue, 2);
        alone.put("reviewerIds", List.of(account("qian")));
        assertThat(qian.post("/api/calibrations", alone).slug()).isEqualTo("calibration-reviewers");
        var agent = calibration("three " + queue, 2);
        agent.put("reviewerIds", List.of(account("qian"), account("ana")));
        assertThat(qian.post("/api/calibrations", agent).slug()).isEqualTo("reviewer-unknown");
        assertThat(qian.post("/api/calibrations", calibration("three " + queue, 3))
                        .slug())
                .isEqualTo("calibration-too-few");
        assertThat(qian.post("/api/calibrations", calibration("three " + queue, 21))
                        .slug())
                .isEqualTo("out-of-range");
        assertThat(qian.get("/api/calibrations/999999").status()).isEqualTo(404);
    }

    private Map<String, Object> calibration(String name, int count) {
        return new HashMap<>(Map.of(
                "name", name,
                "cardId", SERVICE,
                "reviewerIds", List.of(account("qian"), account("sun")),
                "count", count,
                "days", 7,
                "queueId", queue));
    }

    private List<String> evaluations(TestBrowser who) {
        return db
                .select(EVALUATION.ID)
                .from(EVALUATION)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(EVALUATION.REVIEWER_ID))
                .where(
                        EVALUATION.QUEUE_ID.eq(queue),
                        ACCOUNT_.ID.eq(who.get("/api/me").json().path("id").asInt()))
                .fetch(EVALUATION.ID)
                .stream()
                .map(UUID::toString)
                .toList();
    }

    private static void scored(TestBrowser who, String id, Map<String, Object> answers) {
        assertThat(save(who, id, 1, answers).status()).isEqualTo(200);
        var done = submit(who, id, 2);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("state").asString()).isEqualTo("SUBMITTED");
    }

    private static JsonNode item(JsonNode sheet, String criterion) {
        return sheet.path("agreement")
                .path("items")
                .valueStream()
                .filter(it -> it.path("criterion").asString().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
