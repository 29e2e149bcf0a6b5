package io.seatline.sampling;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.history.Tables.CALL;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.sampling.Tables.STRATUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import io.seatline.db.quality.enums.Origin;
import io.seatline.db.recording.enums.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Plans over HTTP, drawn from calls of a past that no other test has, and the figures that come of them. */
@CentreTest
class SamplingIT {
    private static final Instant BEGIN = Instant.parse("2021-03-01T00:00:00Z");
    private static final int SERVICE = 1;

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Test
    void plan_draws_what_it_says_and_the_draw_can_be_proved() {
        var admin = login("admin");
        Instant from = BEGIN;
        for (int n = 0; n < 12; n++) called("ana", from.plusSeconds(60 + n), 100, "1390001" + (1000 + n), 0);
        for (int n = 0; n < 2; n++) called("bo", from.plusSeconds(60 + n), 100, "1390002" + (1000 + n), 0);
        called("ana", from.plusSeconds(90), 5, "13900039999", 0);
        int plan = plan("随机", plan("RANDOM", 4, 30, List.of()));
        var form = Map.of("from", from.toString(), "to", from.plusSeconds(3600).toString());
        var preview = admin.post("/api/admin/sampling-plans/" + plan + "/preview", form)
                .json();
        assertThat(preview.path("eligible").asInt()).isEqualTo(14);
        assertThat(preview.path("drawn").asInt()).isEqualTo(6);
        assertThat(preview.path("missing").asInt()).isEqualTo(2);
        var drawn =
                admin.post("/api/admin/sampling-plans/" + plan + "/draw", form).json();
        assertThat(drawn.path("holds").asBoolean()).isTrue();
        var ana = stratum(drawn, "ana");
        assertThat(ana.path("line").path("chance").asDouble()).isEqualTo(4 / 12.0);
        assertThat(ana.path("eligible")).hasSize(12);
        assertThat(stratum(drawn, "bo").path("drawn")).hasSize(2);
        int draw = drawn.path("id").asInt();
        assertThat(db.fetchCount(EVALUATION, EVALUATION.DRAW_ID.eq(draw), EVALUATION.ORIGIN.eq(Origin.RANDOM)))
                .isEqualTo(6);
        // Two reviewers of equal share.
        assertThat(db.select(EVALUATION.REVIEWER_ID)
                        .from(EVALUATION)
                        .where(EVALUATION.DRAW_ID.eq(draw))
                        .fetch(EVALUATION.REVIEWER_ID))
                .containsOnly(account("qian"), account("sun"));
        // What was drawn is not drawn again.
        assertThat(admin.post("/api/admin/sampling-plans/" + plan + "/preview", form)
                        .json()
                        .path("eligible")
                        .asInt())
                .isEqualTo(8);
        // A draw that somebody bettered by hand no longer holds.
        db.update(STRATUM)
                .set(STRATUM.ELIGIBLE, new UUID[] {UUID.randomUUID()})
                .where(STRATUM.DRAW_ID.eq(draw), STRATUM.AGENT_ID.eq(account("ana")))
                .execute();
        assertThat(admin.get("/api/sampling-draws/" + draw).json().path("holds").asBoolean())
                .isFalse();
        assertThat(login("ana").get("/api/sampling-draws/" + draw).status()).isEqualTo(403);
    }

    @Test
    void risk_plan_finds_what_was_held_long_and_who_calls_again() {
        Instant from = BEGIN.plusSeconds(86_400);
        UUID held = called("ana", from.plusSeconds(60), 100, "13900040001", 200);
        called("ana", from.plusSeconds(61), 100, "13900040002", 0);
        called("ana", from.plusSeconds(62), 100, "13900040003", 0);
        UUID again = called("ana", from.plusSeconds(63), 100, "13900040003", 0);
        var risks = List.of(Map.of("kind", "LONG_HOLD", "limit", 120), Map.of("kind", "REPEAT_CALLER", "limit", 2));
        int plan = plan("风险", plan("RISK", 10, 0, risks));
        var drawn = login("admin")
                .post(
                        "/api/admin/sampling-plans/" + plan + "/draw",
                        Map.of(
                                "from",
                                from.toString(),
                                "to",
                                from.plusSeconds(3600).toString()))
                .json();
        assertThat(db.select(EVALUATION.RECORDING_ID, EVALUATION.CHANCE)
                        .from(EVALUATION)
                        .where(EVALUATION.DRAW_ID.eq(drawn.path("id").asInt()))
                        .fetchMap(EVALUATION.RECORDING_ID, EVALUATION.CHANCE))
                .containsOnlyKeys(held, again)
                .containsValue(null);
    }

    @Test
    void plan_that_cannot_work_is_refused_with_a_sentence() {
        var admin = login("admin");
        assertThat(save(admin, "x", plan("RISK", 5, 0, List.of())).slug()).isEqualTo("plan-without-risk");
        assertThat(save(admin, "x", plan("RANDOM", 0, 0, List.of())).slug()).isEqualTo("out-of-range");
        var without = new HashMap<>(plan("RANDOM", 5, 0, List.of()));
        without.put("reviewers", List.of());
        assertThat(save(admin, "x", without).slug()).isEqualTo("plan-without-reviewer");
        without.put("reviewers", List.of(Map.of("id", account("ana"), "share", 1)));
        assertThat(save(admin, "x", without).slug()).isEqualTo("reviewer-unknown");
        int plan = plan("空", plan("RANDOM", 5, 0, List.of()));
        var nothing = Map.of("from", "2020-01-01T00:00:00Z", "to", "2020-01-02T00:00:00Z");
        assertThat(admin.post("/api/admin/sampling-plans/" + plan + "/draw", nothing)
                        .slug())
                .isEqualTo("plan-nothing-eligible");
        var future = Map.of("from", "2020-01-01T00:00:00Z", "to", "2999-01-02T00:00:00Z");
        assertThat(admin.post("/api/admin/sampling-plans/" + plan + "/draw", future)
                        .slug())
                .isEqualTo("plan-future");
    }

    @Test
    void figures_weigh_by_the_draw_and_every_number_opens_as_many_evaluations() {
        Instant from = BEGIN.plusSeconds(2 * 86_400);
        for (int n = 0; n < 20; n++) called("chen", from.plusSeconds(60 + n), 100, "1390005" + (1000 + n), 0);
        for (int n = 0; n < 4; n++) called("dan", from.plusSeconds(60 + n), 100, "1390006" + (1000 + n), 0);
        int plan = plan("图", plan("RANDOM", 4, 0, List.of()));
        login("admin")
                .post(
                        "/api/admin/sampling-plans/" + plan + "/draw",
                        Map.of(
                                "from",
                                from.toString(),
                                "to",
                                from.plusSeconds(3600).toString()));
        Instant scored = Instant.parse("2021-06-07T08:00:00Z");
        score("chen", from, scored, 60, 70, 80, 90);
        score("dan", from, scored, 100, 100, 100, 100);
        String span = "from=2021-06-07T00:00:00Z&to=2021-06-08T00:00:00Z";
        var table = login("qian").get("/api/quality/figures?by=AGENT&" + span).json();
        assertThat(table.path("items")).hasSize(2);
        assertThat(table.path("total").path("estimate").path("mean").asDouble()).isEqualTo((75 * 20 + 100 * 4) / 24.0);
        for (JsonNode row : table.path("items")) {
            var list = login("qian")
                    .get("/api/evaluations?states=PUBLISHED&agentId="
                            + row.path("key").asString() + "&" + span)
                    .json();
            assertThat(list.path("total").asInt())
                    .isEqualTo(row.path("evaluations").asInt());
        }
        // All of dan's calls were scored: no doubt is left, and he is certainly better than chen's 75 with her
        // interval.
        var dan = table.path("items")
                .valueStream()
                .filter(row -> row.path("rank").asInt() == 1)
                .toList();
        assertThat(dan).isNotEmpty();
        assertThat(login("qian")
                        .get("/api/quality/figures?by=WEEK&" + span)
                        .json()
                        .path("items")
                        .path(0)
                        .path("key")
                        .asString())
                .isEqualTo("2021-06-07");
        assertThat(login("qian")
                        .get("/api/quality/figures?by=AGENT&from=2020-01-01T00:00:00Z&to=2022-01-01T00:00:00Z")
                        .slug())
                .isEqualTo("figures-span");
        assertThat(login("ana").get("/api/quality/figures?by=AGENT&" + span).status())
                .isEqualTo(403);
    }

    private void score(String agent, Instant from, Instant at, int... totals) {
        var ids = db.select(EVALUATION.ID)
                .from(EVALUATION)
                .join(RECORDING_)
                .on(RECORDING_.SEGMENT_ID.eq(EVALUATION.RECORDING_ID))
                .where(
                        EVALUATION.AGENT_ID.eq(account(agent)),
                        RECORDING_.STARTED_AT.between(
                                from.atOffset(ZoneOffset.UTC),
                                from.plusSeconds(3600).atOffset(ZoneOffset.UTC)))
                .fetch(EVALUATION.ID);
        assertThat(ids).hasSameSizeAs(totals);
        for (int n = 0; n < totals.length; n++) {
            db.update(EVALUATION)
                    .set(EVALUATION.STATE, io.seatline.db.quality.enums.EvaluationState.PUBLISHED)
                    .set(EVALUATION.SCORE, 1)
                    .set(EVALUATION.TOTAL, BigDecimal.valueOf(totals[n]))
                    .set(EVALUATION.PASSED, totals[n] >= 80)
                    .set(EVALUATION.CRITICAL_FAILED, false)
                    .set(EVALUATION.SUBMITTED_AT, at.atOffset(ZoneOffset.UTC))
                    .where(EVALUATION.ID.eq(ids.get(n)))
                    .execute();
        }
    }

    private Map<String, Object> plan(String kind, int perAgent, int minSeconds, List<?> risks) {
        var plan = new HashMap<String, Object>();
        plan.put("kind", kind);
        plan.put("period", "WEEK");
        plan.put("cardId", SERVICE);
        plan.put("perAgent", perAgent);
        plan.put("queues", List.of());
        plan.put("teams", List.of());
        plan.put("codes", List.of());
        plan.put("minSeconds", minSeconds);
        plan.put("maxSeconds", 0);
        plan.put("risks", risks);
        plan.put(
                "reviewers",
                List.of(Map.of("id", account("qian"), "share", 1), Map.of("id", account("sun"), "share", 1)));
        return plan;
    }

    /** Never active: only what a test asks for is drawn. */
    private int plan(String name, Map<String, ?> plan) {
        var made = save(login("admin"), name, plan);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asInt();
    }

    private static TestBrowser.Answer save(TestBrowser admin, String name, Map<String, ?> plan) {
        return admin.post(
                "/api/admin/sampling-plans",
                Map.of("name", name + " " + UUID.randomUUID(), "active", false, "plan", plan, "version", 0));
    }

    private JsonNode stratum(JsonNode proof, String agent) {
        return proof.path("strata")
                .valueStream()
                .filter(one -> one.path("line").path("agentId").asInt() == account(agent))
                .findFirst()
                .orElseThrow();
    }

    private TestBrowser login(String login) {
        return TestBrowser.loggedIn(port, login);
    }

    private int account(String login) {
        return db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq(login))
                .fetchSingle(ACCOUNT_.ID);
    }

    private UUID called(String agent, Instant at, int seconds, String number, int heldSeconds) {
        UUID call = UUID.randomUUID();
        UUID recording = UUID.randomUUID();
        db.insertInto(CALL)
                .set(CALL.ID, call)
                .set(CALL.DIRECTION, "INBOUND")
                .set(CALL.CUSTOMER_NUMBER, number)
                .set(CALL.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CALL.HOLD_MS, heldSeconds * 1000L)
                .execute();
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, recording)
                .set(RECORDING_.CALL_ID, call)
                .set(RECORDING_.AGENT_ID, account(agent))
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, number)
                .set(RECORDING_.STARTED_AT, at.atOffset(ZoneOffset.UTC))
                .set(RECORDING_.STATE, State.STORED)
                // For ever, or the sweep of what is too old would take it.
                .set(RECORDING_.RETENTION_ID, 2)
                .set(RECORDING_.DURATION_MS, seconds * 1000L)
                .execute();
        return recording;
    }
}
