package io.seatline.award;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.account.Tables.TEAM_SUPERVISOR;
import static io.seatline.db.audit.Tables.ENTRY;
import static io.seatline.db.quality.Tables.EVALUATION;
import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.TestBrowser;
import io.seatline.db.quality.enums.EvaluationState;
import io.seatline.db.quality.enums.Origin;
import io.seatline.db.recording.enums.State;
import io.seatline.recording.RecordingVault;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A week of long ago that no other test scores in, and what people do with its award over HTTP. */
abstract class AwardCase {
    static final byte[] SOUND = "as good as a sound".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @Autowired
    RecordingVault vault;

    final LocalDate day =
            LocalDate.of(1990, 1, 3).plusWeeks(ThreadLocalRandom.current().nextInt(1500));

    TestBrowser login(String login) {
        return TestBrowser.loggedIn(port, login);
    }

    static Map<String, Object> terms(String subject, int winners) {
        var terms = new HashMap<String, Object>();
        terms.put("subject", subject);
        terms.put("period", "WEEK");
        terms.put("winners", winners);
        terms.put("nominees", 3);
        terms.put("prize", "=奖状");
        terms.put("amount", 50);
        terms.put("leastTotal", 80);
        terms.put("leastEvaluations", 1);
        terms.put("leastSeconds", 30);
        terms.put("noCritical", true);
        terms.put("votingDays", 3);
        terms.put("agentsVote", false);
        return terms;
    }

    static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
        var changed = new HashMap<>(terms);
        changed.put(name, value);
        return changed;
    }

    int scheme(Map<String, Object> terms) {
        var made = login("admin")
                .post(
                        "/api/admin/award-schemes",
                        Map.of("name", "奖 " + UUID.randomUUID(), "active", true, "terms", terms, "version", 0));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().path("id").asInt();
    }

    Map<String, Object> opening(int scheme) {
        return Map.of("schemeId", scheme, "day", day.toString());
    }

    JsonNode opened(Map<String, Object> terms) {
        var round = login("admin").post("/api/awards/rounds", opening(scheme(terms)));
        assertThat(round.status()).as(round.body()).isEqualTo(201);
        return round.json();
    }

    static String path(JsonNode sheet) {
        return "/api/awards/rounds/" + sheet.path("round").path("id").asInt();
    }

    static Map<String, Object> version(int version) {
        return Map.of("version", version);
    }

    static Map<String, Object> nomination(Object subject) {
        return Map.of("subject", subject.toString(), "reason", "服务热情");
    }

    static Map<String, Object> ballot(Integer... nominees) {
        return Map.of("nominees", List.of(nominees));
    }

    static Map<String, Object> approval(int version, Map<?, ?>... strikes) {
        return Map.of("version", version, "strikes", List.of(strikes));
    }

    static Map<String, Object> strike(int nominee) {
        return Map.of("nominee", nominee, "reason", "录音有投诉");
    }

    static List<JsonNode> nominees(JsonNode sheet) {
        return StreamSupport.stream(sheet.path("nominees").spliterator(), false).toList();
    }

    static int nominee(JsonNode sheet, String agent) {
        return nominees(sheet).stream()
                .filter(one -> one.path("agentName").asString("").equals(agent))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asInt();
    }

    /** One score of a recording of its own, in the middle of the week. */
    UUID scored(String agent, double total) {
        return scored(agent, total, Origin.CHOSEN, false, 60, null, null);
    }

    UUID scored(
            String agent,
            double total,
            Origin origin,
            boolean critical,
            int seconds,
            @Nullable Integer team,
            @Nullable String sound) {
        UUID id = UUID.randomUUID();
        Instant at = day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
        var when = at.atOffset(ZoneOffset.UTC);
        db.insertInto(RECORDING_)
                .set(RECORDING_.SEGMENT_ID, id)
                .set(RECORDING_.CALL_ID, UUID.randomUUID())
                .set(RECORDING_.AGENT_ID, account(agent))
                .set(RECORDING_.DIRECTION, "INBOUND")
                .set(RECORDING_.CUSTOMER_NUMBER, "13900006611")
                .set(RECORDING_.STARTED_AT, when)
                .set(RECORDING_.STATE, State.STORED)
                .set(RECORDING_.PATH, sound)
                .set(RECORDING_.DURATION_MS, seconds * 1000L)
                .execute();
        db.insertInto(EVALUATION)
                .set(EVALUATION.ID, UUID.randomUUID())
                .set(EVALUATION.RECORDING_ID, id)
                .set(EVALUATION.CALL_ID, UUID.randomUUID())
                .set(EVALUATION.AGENT_ID, account(agent))
                .set(EVALUATION.TEAM_ID, team)
                .set(EVALUATION.CARD_ID, 1)
                .set(EVALUATION.CARD_NUMBER, 1)
                .set(EVALUATION.REVIEWER_ID, account("qian"))
                .set(EVALUATION.ORIGIN, origin)
                .set(EVALUATION.STATE, EvaluationState.ACKNOWLEDGED)
                .set(EVALUATION.SCORE, 1)
                .set(EVALUATION.TOTAL, BigDecimal.valueOf(total))
                .set(EVALUATION.PASSED, true)
                .set(EVALUATION.CRITICAL_FAILED, critical)
                .set(EVALUATION.ASSIGNED_AT, when)
                .set(EVALUATION.DUE_AT, when)
                .set(EVALUATION.SUBMITTED_AT, when)
                .execute();
        return id;
    }

    /** @return where it lies */
    String sound() throws IOException {
        return vault.keep(UUID.randomUUID(), Instant.now(), out -> {
                    out.write(SOUND);
                    return "";
                })
                .path();
    }

    int account(String login) {
        return db.select(ACCOUNT_.ID)
                .from(ACCOUNT_)
                .where(ACCOUNT_.LOGIN.eq(login))
                .fetchSingle(ACCOUNT_.ID);
    }

    int team(String supervisor) {
        int id = db.insertInto(TEAM)
                .set(TEAM.NAME, "班 " + UUID.randomUUID())
                .returning(TEAM.ID)
                .fetchSingle()
                .getId();
        db.insertInto(TEAM_SUPERVISOR)
                .set(TEAM_SUPERVISOR.TEAM_ID, id)
                .set(TEAM_SUPERVISOR.ACCOUNT_ID, account(supervisor))
                .execute();
        return id;
    }

    /** What the log says of it, as it lies there. */
    List<String> logged(String what, String object) {
        return db.select(ENTRY.WHO, ENTRY.DETAIL)
                .from(ENTRY)
                .where(ENTRY.WHAT.eq(what), ENTRY.OBJECT.eq(object))
                .orderBy(ENTRY.ID)
                .fetch(row -> row.get(ENTRY.WHO) + " " + row.get(ENTRY.DETAIL));
    }
}
