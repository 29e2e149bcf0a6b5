package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.SCORE;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.app.TestBrowser.Answer;
import io.seatline.db.recording.enums.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A call scored, signed, disputed and decided about, over HTTP; the agent is ana, the reviewer qian, the second one sun. */
@CentreTest
class QualityIT {
    private static final int SERVICE = 1;

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    Evaluations evaluations;

    private final UUID recording = UUID.randomUUID();

    @BeforeEach
    void record() {
        recorded(recording, "ana");
    }

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

    private TestBrowser login(String login) {
        return TestBrowser.loggedIn(port, login);
    }

    private Map<String, Object> form() {
        return Map.of("recordingId", recording, "cardId", SERVICE);
    }

    private String assigned(TestBrowser reviewer) {
        var made = reviewer.post("/api/evaluations", form());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static Answer save(TestBrowser who, String id, int version, Map<String, ?> answers) {
        return who.put("/api/evaluations/" + id + "/answers", Map.of("version", version, "answers", answers));
    }

    private static Answer submit(TestBrowser who, String id, int version) {
        return who.post("/api/evaluations/" + id + "/submit", Map.of("version", version));
    }

    private static Map<String, Object> dispute(String criterion) {
        return Map.of("items", List.of(Map.of("criterion", criterion, "reason", "我没有这样说")));
    }

    private static Map<String, Object> remark(long atMs, String text, boolean personal) {
        return Map.of("atMs", atMs, "text", text, "personal", personal);
    }

    private static Map<String, Object> yes() {
        return value("yes");
    }

    private static Map<String, Object> value(String value) {
        return Map.of("value", value, "notApplicable", false, "comment", "");
    }

    /** The best answer to each criterion of the service card. */
    private static Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        for (String id : List.of(
                "greeting-words",
                "address-name",
                "listening-interrupt",
                "listening-confirm",
                "wording-sure",
                "wording-abuse",
                "process-verify",
                "process-hold",
                "accuracy-promise",
                "accuracy-record",
                "closing-more",
                "closing-words")) all.put(id, yes());
        all.put("greeting-tone", value("5"));
        all.put("accuracy-answer", value("5"));
        all.put("wording-polite", value("全程使用"));
        return all;
    }

    private void until(String id, int seconds) {
        db.update(EVALUATION)
                .set(EVALUATION.APPEAL_UNTIL, Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC))
                .where(EVALUATION.ID.eq(UUID.fromString(id)))
                .execute();
    }

    private int account(String login) {
        return db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq(login))
                .fetchSingle(ACCOUNT_.ID);
    }

    private void recorded(UUID id, String agent) {
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, id)
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(RECORDING_.AGENT_ID, account(agent))
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "13900006611")
                .set(RECORDING_.STARTED_AT, Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.DURATION_MS, 60_000L)
                .execute();
    }
}
