package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.TestBrowser;
import io.seatline.app.TestBrowser.Answer;
import io.seatline.db.recording.enums.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A call of ana's before each test, and what a reviewer (qian, or sun) and an agent do with it over HTTP. */
abstract class QualityCase {
    static final int SERVICE = 1;

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    final UUID recording = UUID.randomUUID();

    @BeforeEach
    void record() {
        recorded(recording, "ana");
    }

    TestBrowser login(String login) {
        return TestBrowser.loggedIn(port, login);
    }

    Map<String, Object> form() {
        return Map.of("recordingId", recording, "cardId", SERVICE);
    }

    String assigned(TestBrowser reviewer) {
        var made = reviewer.post("/api/evaluations", form());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    static Answer save(TestBrowser who, String id, int version, Map<String, ?> answers) {
        return who.put("/api/evaluations/" + id + "/answers", Map.of("version", version, "answers", answers));
    }

    static Answer submit(TestBrowser who, String id, int version) {
        return who.post("/api/evaluations/" + id + "/submit", Map.of("version", version));
    }

    static Map<String, Object> dispute(String criterion) {
        return Map.of("items", List.of(Map.of("criterion", criterion, "reason", "我没有这样说")));
    }

    static Map<String, Object> remark(long atMs, String text, boolean personal) {
        return Map.of("atMs", atMs, "text", text, "personal", personal);
    }

    static Map<String, Object> yes() {
        return value("yes");
    }

    static Map<String, Object> value(String value) {
        return Map.of("value", value, "notApplicable", false, "comment", "");
    }

    /** The best answer to each criterion of the service card. */
    static Map<String, Object> all() {
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

    void until(String id, int seconds) {
        db.update(EVALUATION)
                .set(EVALUATION.APPEAL_UNTIL, Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC))
                .where(EVALUATION.ID.eq(UUID.fromString(id)))
                .execute();
    }

    int account(String login) {
        return db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq(login))
                .fetchSingle(ACCOUNT_.ID);
    }

    void recorded(UUID id, String agent) {
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
