package io.seatline.recording;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.customer.Tables.CUSTOMER_;
import static io.seatline.db.customer.Tables.NUMBER;
import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.quality.Tables.REMARK;
import static io.seatline.db.recording.Tables.ACOUSTICS;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.db.quality.enums.EvaluationState;
import io.seatline.db.quality.enums.Origin;
import io.seatline.db.recording.enums.State;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The library of recordings, searched by everything that is known of a call; each of two recordings has one of all. */
@CentreTest
class RecordingLibraryIT {
    private static final OffsetDateTime AT = OffsetDateTime.of(2025, 3, 4, 5, 0, 0, 0, ZoneOffset.UTC);
    private static final String DAY = "from=2025-03-04T00:00:00Z&to=2025-03-05T00:00:00Z";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    private UUID plain = UUID.randomUUID();
    private UUID rich = UUID.randomUUID();

    /** The centre is shared: what one test stored is there for the next. */
    @BeforeEach
    void store() {
        var there = db.selectFrom(RECORDING_)
                .where(RECORDING_.STARTED_AT.eq(AT))
                .orderBy(RECORDING_.DURATION_MS)
                .fetch(RECORDING_.SEGMENT_ID);
        if (!there.isEmpty()) {
            plain = there.get(0);
            rich = there.get(1);
            return;
        }
        recorded(plain, "13900008801", 30_000);
        UUID call = recorded(rich, "13900008802", 700_000);
        var customer = db.insertInto(CUSTOMER_)
                .set(CUSTOMER_.NAME, "欧阳图书")
                .returning(CUSTOMER_.ID)
                .fetchSingle(CUSTOMER_.ID);
        db.insertInto(NUMBER)
                .set(NUMBER.CUSTOMER_ID, customer)
                .set(NUMBER.NUMBER_, "13900008802")
                .execute();
        db.update(CALL)
                .set(CALL.WRAP_UP_CODE, "library-code")
                .set(CALL.NOTE, "要求退货 50%_off")
                .where(CALL.ID.eq(call))
                .execute();
        db.insertInto(ACOUSTICS)
                .set(ACOUSTICS.RECORDING_ID, rich)
                .set(ACOUSTICS.FLAGS, new String[] {"dead-air", "fast"})
                .set(ACOUSTICS.RULES, 1)
                .set(ACOUSTICS.MADE_AT, AT)
                .execute();
        db.insertInto(JOURNAL)
                .set(JOURNAL.SEQ, -8801L)
                .set(JOURNAL.AT, AT.plusSeconds(100))
                .set(JOURNAL.TYPE, "RecordingPaused")
                .set(JOURNAL.CALL_ID, call)
                .set(JOURNAL.PAYLOAD, JSONB.valueOf("{}"))
                .execute();
        evaluated(call);
    }

    @Test
    void each_trait_finds_the_one_recording_that_has_it() {
        var qian = TestBrowser.loggedIn(port, "qian");
        assertThat(found(qian, "")).hasSize(2);
        for (String query : new String[] {
            "customer=" + encoded("阳图"),
            "code=library-code",
            "minSeconds=700",
            "minSeconds=600&maxSeconds=700",
            "minScore=80&maxScore=90",
            "flag=dead-air",
            "flag=paused",
            "text=" + encoded("退货"),
            "text=" + encoded("50%_OFF"),
            "text=" + encoded("没有核实"),
        }) assertThat(found(qian, query)).as(query).containsExactly(rich);
        for (String query : new String[] {"maxSeconds=30", "maxSeconds=100&text=&code="})
            assertThat(found(qian, query)).as(query).containsExactly(plain);
        for (String query : new String[] {"minScore=91", "flag=slow", "text=" + encoded("50_off"), "customer=%25"})
            assertThat(found(qian, query)).as(query).isEmpty();
        assertThat(qian.get("/api/recordings?minSeconds=9&maxSeconds=8").slug()).isEqualTo("out-of-range");
        assertThat(qian.get("/api/recordings?text=" + "x".repeat(201)).slug()).isEqualTo("field-too-long");
    }

    @Test
    void agent_learns_nothing_of_scores_and_remarks_by_searching() {
        var ana = TestBrowser.loggedIn(port, "ana");
        assertThat(found(ana, "minScore=99")).hasSize(2);
        assertThat(found(ana, "text=" + encoded("没有核实"))).isEmpty();
        assertThat(found(ana, "text=" + encoded("退货"))).containsExactly(rich);
        assertThat(found(TestBrowser.loggedIn(port, "chen"), "")).isEmpty();
    }

    @Test
    void searches_are_kept_by_name_each_persons_own() {
        var qian = TestBrowser.loggedIn(port, "qian");
        var search = Map.of("name", "快语速", "query", Map.of("flag", "fast"));
        assertThat(qian.put("/api/me/searches/recordings", search).json().path("items"))
                .hasSize(1);
        qian.put("/api/me/searches/recordings", Map.of("name", "快语速", "query", Map.of("flag", "slow")));
        var kept = qian.get("/api/me/searches/recordings").json().path("items");
        assertThat(kept).hasSize(1);
        assertThat(kept.path(0).path("query").path("flag").asString()).isEqualTo("slow");
        assertThat(TestBrowser.loggedIn(port, "sun")
                        .get("/api/me/searches/recordings")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(qian.put("/api/me/searches/recordings", Map.of("name", " ", "query", Map.of("a", "b")))
                        .status())
                .isEqualTo(400);
        assertThat(qian.put("/api/me/searches/recordings", Map.of("name", "x", "query", Map.of()))
                        .slug())
                .isEqualTo("out-of-range");
        assertThat(qian.get("/api/me/searches/No.Such").status()).isIn(400, 404);
        qian.delete("/api/me/searches/recordings?name=" + encoded("快语速"));
        assertThat(qian.get("/api/me/searches/recordings").json().path("items")).isEmpty();
    }

    private static java.util.List<UUID> found(TestBrowser who, String query) {
        var answer = who.get("/api/recordings?" + DAY + "&" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(one -> UUID.fromString(one.path("id").asString()))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int account(String login) {
        return db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq(login))
                .fetchSingle(ACCOUNT_.ID);
    }

    private UUID recorded(UUID id, String number, long millis) {
        UUID call = UUID.randomUUID();
        db.insertInto(CALL)
                .set(CALL.ID, call)
                .set(CALL.DIRECTION, "INBOUND")
                .set(CALL.CUSTOMER_NUMBER, number)
                .set(CALL.STARTED_AT, AT)
                .execute();
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, id)
                .set(RECORDING_.CALL_ID, call)
                .set(RECORDING_.AGENT_ID, account("ana"))
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, number)
                .set(RECORDING_.STARTED_AT, AT)
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.DURATION_MS, millis)
                .execute();
        return call;
    }

    private void evaluated(UUID call) {
        UUID evaluation = UUID.randomUUID();
        db.insertInto(EVALUATION)
                .set(EVALUATION.ID, evaluation)
                .set(EVALUATION.RECORDING_ID, rich)
                .set(EVALUATION.CALL_ID, call)
                .set(EVALUATION.AGENT_ID, account("ana"))
                .set(EVALUATION.CARD_ID, 1)
                .set(EVALUATION.CARD_NUMBER, 1)
                .set(EVALUATION.REVIEWER_ID, account("qian"))
                .set(EVALUATION.ORIGIN, Origin.CHOSEN)
                .set(EVALUATION.STATE, EvaluationState.PUBLISHED)
                .set(EVALUATION.TOTAL, BigDecimal.valueOf(85.5))
                .set(EVALUATION.ASSIGNED_AT, AT)
                .set(EVALUATION.DUE_AT, AT)
                .set(EVALUATION.PUBLISHED_AT, AT)
                .execute();
        db.insertInto(REMARK)
                .set(REMARK.EVALUATION_ID, evaluation)
                .set(REMARK.AT_MS, 5L)
                .set(REMARK.TEXT, "没有核实身份")
                .set(REMARK.PRIVATE, false)
                .set(REMARK.MADE_BY, account("qian"))
                .set(REMARK.MADE_AT, AT)
                .execute();
    }
}
