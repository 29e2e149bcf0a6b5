package io.seatline.award;

import static io.seatline.db.award.Tables.ROUND;
import static io.seatline.db.award.Tables.VOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.db.quality.enums.Origin;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An award from its opening to the count of the votes. */
@CentreTest
class AwardIT extends AwardCase {
    @Test
    void scores_propose_the_best_that_are_eligible_and_calibrations_do_not_count() {
        scored("ana", 99);
        scored("bo", 95);
        scored("chen", 79.9);
        scored("dan", 98, Origin.CHOSEN, true, 60, null, null);
        scored("fei", 100, Origin.CALIBRATION, false, 60, null, null);
        scored("gang", 100, Origin.CHOSEN, false, 29, null, null);
        var sheet = opened(terms("RECORDING", 2));
        assertThat(nominees(sheet))
                .extracting(one -> one.path("agentName").asString())
                .containsExactly("陈安娜", "李博");
        assertThat(sheet.path("round").path("from").asString())
                .isEqualTo(day.minusDays(2).toString());
        assertThat(sheet.path("round").path("to").asString())
                .isEqualTo(day.plusDays(4).toString());
        var candidates = login("qian").get(path(sheet) + "/candidates").json().path("items");
        assertThat(candidates
                        .valueStream()
                        .map(one -> one.path("agentName").asString() + " "
                                + one.path("unmet").asString("")))
                .containsExactly(
                        "刘刚 award-recording-short",
                        "陈安娜 award-nominated",
                        "赵丹 award-critical-failed",
                        "李博 award-nominated",
                        "王晨 award-total-low");
    }

    @Test
    void round_is_opened_once_and_for_a_period_that_is_over() {
        var admin = login("admin");
        int scheme = scheme(terms("AGENT", 1));
        assertThat(admin.post(
                                "/api/awards/rounds",
                                Map.of(
                                        "schemeId",
                                        scheme,
                                        "day",
                                        LocalDate.now().toString()))
                        .slug())
                .isEqualTo("award-period-not-over");
        var first = admin.post("/api/awards/rounds", opening(scheme));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(admin.post("/api/awards/rounds", opening(scheme)).slug()).isEqualTo("award-round-exists");
        assertThat(admin.post(path(first.json()) + "/open-voting", version(1)).slug())
                .isEqualTo("award-without-nominee");
        assertThat(admin.post(path(first.json()) + "/cancel", Map.of("version", 1, "reason", " "))
                        .slug())
                .isEqualTo("field-required");
        var cancelled = admin.post(path(first.json()) + "/cancel", Map.of("version", 1, "reason", "没有评分"));
        assertThat(cancelled.json().path("round").path("state").asString()).isEqualTo("CANCELLED");
        assertThat(admin.post("/api/awards/rounds", opening(scheme)).status())
                .as("what was called off may be held again")
                .isEqualTo(201);
        assertThat(login("sun").post("/api/awards/rounds", opening(scheme)).status())
                .isEqualTo(403);
        assertThat(admin.post("/api/awards/rounds", opening(999_999)).status()).isEqualTo(404);
    }

    @Test
    void who_is_eligible_is_nominated_with_a_reason_and_withdrawn_by_the_same_person() {
        for (String agent : new String[] {"ana", "bo", "chen"}) scored(agent, 95);
        scored("dan", 90);
        scored("fei", 70);
        var qian = login("qian");
        var sun = login("sun");
        var sheet = opened(terms("AGENT", 2));
        String path = path(sheet) + "/nominees";
        assertThat(nominees(sheet)).hasSize(3);
        assertThat(qian.post(path, Map.of("subject", account("dan") + "", "reason", " "))
                        .slug())
                .isEqualTo("field-required");
        assertThat(qian.post(path, nomination(account("fei"))).slug()).isEqualTo("award-total-low");
        assertThat(qian.post(path, nomination(account("gang"))).slug()).isEqualTo("award-not-scored");
        assertThat(qian.post(path, nomination(account("ana"))).slug()).isEqualTo("award-nominated");
        var added = qian.post(path, nomination(account("dan")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        int dan = nominee(added.json(), "赵丹");
        assertThat(sun.post(path + "/" + dan + "/withdraw", Map.of()).slug()).isEqualTo("award-not-yours");
        assertThat(sun.post(path + "/" + nominee(sheet, "李博") + "/withdraw", Map.of())
                        .slug())
                .as("what the scores proposed is nobody's")
                .isEqualTo("award-not-yours");
        assertThat(sun.post(path + "/999999/withdraw", Map.of()).status()).isEqualTo(404);
        assertThat(nominees(qian.post(path + "/" + dan + "/withdraw", Map.of()).json()))
                .hasSize(3);
        assertThat(qian.post(path, nomination(account("dan"))).status())
                .as("again")
                .isEqualTo(201);
        login("admin").post(path(sheet) + "/open-voting", version(1));
        assertThat(sun.post(path, nomination(account("dan"))).slug()).isEqualTo("award-not-now");
        assertThat(login("ana").post(path, nomination(account("dan"))).status()).isEqualTo(403);
    }

    @Test
    void nobody_speaks_for_himself_or_for_his_own_team() {
        scored("ana", 95);
        scored("bo", 94);
        var sheet = opened(with(terms("AGENT", 1), "agentsVote", true));
        login("admin").post(path(sheet) + "/open-voting", version(1));
        var ana = login("ana");
        assertThat(ana.put(path(sheet) + "/votes", ballot(nominee(sheet, "陈安娜")))
                        .slug())
                .isEqualTo("award-own");
        assertThat(ana.put(path(sheet) + "/votes", ballot(nominee(sheet, "李博"))).status())
                .isEqualTo(200);
        int team = team("sun"), other = team("sun");
        scored("chen", 95, Origin.CHOSEN, false, 60, team, null);
        scored("dan", 85, Origin.CHOSEN, false, 60, other, null);
        var teams = opened(with(terms("TEAM", 1), "nominees", 1));
        assertThat(nominees(teams)).hasSize(1);
        var sun = login("sun");
        assertThat(sun.post(path(teams) + "/nominees", nomination(other)).slug())
                .isEqualTo("award-own-team");
        login("admin").post(path(teams) + "/open-voting", version(1));
        int nominee = nominees(teams).getFirst().path("id").asInt();
        assertThat(sun.put(path(teams) + "/votes", ballot(nominee)).slug()).isEqualTo("award-own-team");
        assertThat(login("qian").put(path(teams) + "/votes", ballot(nominee)).status())
                .isEqualTo(200);
    }

    @Test
    void vote_is_bounded_may_be_changed_and_is_secret() {
        for (String agent : new String[] {"ana", "bo", "chen"}) scored(agent, 95);
        var sheet = opened(terms("AGENT", 2));
        String votes = path(sheet) + "/votes";
        int ana = nominee(sheet, "陈安娜"), bo = nominee(sheet, "李博"), chen = nominee(sheet, "王晨");
        var qian = login("qian");
        assertThat(qian.put(votes, ballot(ana)).slug()).isEqualTo("award-not-now");
        var admin = login("admin");
        assertThat(admin.post(path(sheet) + "/open-voting", version(9)).slug()).isEqualTo("changed-meanwhile");
        admin.post(path(sheet) + "/open-voting", version(1));
        assertThat(qian.put(votes, ballot(ana, bo, chen)).slug()).isEqualTo("award-votes-many");
        assertThat(qian.put(votes, ballot(ana, ana)).slug()).isEqualTo("award-vote-twice");
        assertThat(qian.put(votes, ballot(999_999)).slug()).isEqualTo("award-nominee-unknown");
        assertThat(login("dan").put(votes, ballot(ana)).slug()).isEqualTo("award-agents-do-not-vote");
        assertThat(login("dan").get(path(sheet)).status()).isEqualTo(404);
        qian.put(votes, ballot(ana, bo));
        var changed = qian.put(votes, ballot(chen)).json();
        assertThat(nominees(changed).stream()
                        .filter(one -> one.path("chosen").asBoolean())
                        .map(one -> one.path("id").asInt()))
                .containsExactly(chen);
        var seen = login("sun").get(path(sheet)).json();
        assertThat(seen.path("voters").asInt()).isEqualTo(1);
        for (JsonNode one : nominees(seen)) {
            assertThat(one.path("votes").isNull()).isTrue();
            assertThat(one.path("chosen").asBoolean()).isFalse();
        }
        String id = sheet.path("round").path("id").asString();
        assertThat(logged("award-voted", id))
                .hasSize(2)
                .allMatch(line -> line.startsWith("qian ") && !line.contains("nominee"));
        db.update(ROUND)
                .set(ROUND.VOTING_UNTIL, OffsetDateTime.now().minusSeconds(1))
                .where(ROUND.ID.eq(Integer.valueOf(id)))
                .execute();
        assertThat(qian.put(votes, ballot(ana)).slug()).isEqualTo("award-voting-over");
        var counted = admin.post(path(sheet) + "/count", version(2)).json();
        assertThat(nominees(counted).getFirst().path("id").asInt()).isEqualTo(chen);
        assertThat(nominees(counted).getFirst().path("votes").asInt()).isEqualTo(1);
        assertThat(db.fetchCount(VOTE, VOTE.ROUND_ID.eq(Integer.valueOf(id))))
                .as("who voted what is gone")
                .isZero();
        assertThat(qian.get(path(sheet)).json().path("round").path("voted").asBoolean())
                .isTrue();
    }

    @Test
    void schemes_of_the_regime_are_there_and_are_settings() {
        var admin = login("admin");
        var all = admin.get("/api/admin/award-schemes").json().path("items");
        assertThat(all.valueStream()
                        .map(one -> one.path("terms"))
                        .map(terms -> terms.path("subject").asString() + " "
                                + terms.path("period").asString() + " "
                                + terms.path("winners").asInt()))
                .contains("RECORDING WEEK 20", "AGENT MONTH 5", "AGENT YEAR 10", "TEAM YEAR 3");
        int id = scheme(terms("AGENT", 2));
        String path = "/api/admin/award-schemes/" + id;
        String taken = all.get(0).path("name").asString();
        var terms = terms("AGENT", 3);
        assertThat(admin.put(path, Map.of("name", taken, "active", true, "terms", terms, "version", 1))
                        .slug())
                .isEqualTo("award-name-taken");
        assertThat(admin.put(path, Map.of("name", "新 " + id, "active", true, "terms", terms, "version", 7))
                        .slug())
                .isEqualTo("changed-meanwhile");
        assertThat(admin.put(
                                path,
                                Map.of(
                                        "name",
                                        "新 " + id,
                                        "active",
                                        true,
                                        "terms",
                                        with(terms, "amount", 0.005),
                                        "version",
                                        1))
                        .slug())
                .isEqualTo("award-amount-cents");
        assertThat(admin.put(path, Map.of("name", "新 " + id, "active", true, "version", 1))
                        .slug())
                .isEqualTo("field-required");
        var changed = admin.put(path, Map.of("name", "新 " + id, "active", false, "terms", terms, "version", 1));
        assertThat(changed.json().path("version").asInt()).as(changed.body()).isEqualTo(2);
        assertThat(admin.post("/api/awards/rounds", opening(id)).slug()).isEqualTo("award-not-active");
        assertThat(login("sun").get("/api/admin/award-schemes").status()).isEqualTo(403);
    }
}
