package io.seatline.quality;

import static io.seatline.db.account.Tables.TEAM;
import static io.seatline.db.account.Tables.TEAM_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.account.AccountSettings;
import io.seatline.account.AccountStore;
import io.seatline.account.Role;
import io.seatline.app.CentreTest;
import io.seatline.app.TestBrowser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor has what is of the teams that he leads, and of agents whom nobody leads. */
@CentreTest
class ScopeIT extends QualityCase {
    private static final String WEAK = "closing-more";

    @Autowired
    AccountStore accounts;

    @Test
    void calls_of_a_team_are_its_supervisors_alone() {
        person("shen", Role.SUPERVISOR, null);
        person("lin", Role.AGENT, team("内场一组", "shen"));
        var theirs = UUID.randomUUID();
        recorded(theirs, "lin");
        var shen = login("shen");
        var sun = login("sun");
        assertThat(shen.get("/api/recordings?size=200").body()).contains(theirs.toString(), recording.toString());
        assertThat(sun.get("/api/recordings?size=200").body())
                .contains(recording.toString())
                .doesNotContain(theirs.toString());
        for (String role : List.of("qian", "admin"))
            assertThat(login(role).get("/api/recordings?size=200").body())
                    .as(role)
                    .contains(theirs.toString());
        for (String part : List.of("audio", "peaks", "spans", "acoustics", "transcript"))
            assertThat(sun.get("/api/recordings/" + theirs + "/" + part).slug())
                    .as(part)
                    .isEqualTo("not-found");
        assertThat(shen.get("/api/recordings/" + theirs + "/spans").status()).isEqualTo(200);
        assertThat(sun.post("/api/recording-exports", Map.of("recordings", List.of(theirs), "reason", "复查录音"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void scores_of_a_team_and_what_follows_from_them_are_its_supervisors_alone() {
        person("shao", Role.SUPERVISOR, null);
        person("lu", Role.AGENT, team("内场三组", "shao"));
        var theirs = UUID.randomUUID();
        recorded(theirs, "lu");
        var shao = login("shao");
        var sun = login("sun");
        assertThat(sun.post("/api/evaluations", Map.of("recordingId", theirs, "cardId", SERVICE))
                        .status())
                .isEqualTo(404);
        var qian = login("qian");
        String scored = scored(qian, theirs);
        assertThat(sun.get("/api/evaluations/" + scored).status()).isEqualTo(404);
        assertThat(sun.get("/api/evaluations?size=200").body()).doesNotContain(scored);
        assertThat(shao.get("/api/evaluations?size=200").body()).contains(scored);
        assertThat(sun.post("/api/rectifications", raise(scored)).status()).isEqualTo(404);
        assertThat(sun.post("/api/coaching", coach(scored)).status()).isEqualTo(404);
        var raised = qian.post("/api/rectifications", raise(scored)).json();
        String answer = "/api/rectifications/" + raised.path("id").asInt() + "/answer";
        assertThat(sun.get("/api/rectifications").body()).doesNotContain(scored);
        assertThat(sun.post(answer, Map.of("version", 1, "text", "代答")).status())
                .isEqualTo(404);
        assertThat(shao.post(answer, Map.of("version", 1, "text", "已约谈")).status())
                .isEqualTo(200);
        qian.post("/api/coaching", coach(scored));
        assertThat(sun.get("/api/coaching").body()).doesNotContain(scored);
        assertThat(shao.get("/api/coaching").body()).contains(scored);
        var disputed = login("lu")
                .post(
                        "/api/evaluations/" + scored + "/dispute",
                        Map.of("items", List.of(Map.of("criterion", WEAK, "reason", "问过了"))));
        assertThat(disputed.status()).as(disputed.body()).isEqualTo(201);
        assertThat(sun.post("/api/evaluations/" + scored + "/dispute/reassign", Map.of("reviewerId", account("sun")))
                        .status())
                .as("nor does he take it to himself")
                .isEqualTo(404);
    }

    @Test
    void who_is_to_score_a_call_hears_it_whoever_leads_the_team() {
        person("shi", Role.SUPERVISOR, null);
        person("luo", Role.AGENT, team("内场二组", "shi"));
        var theirs = UUID.randomUUID();
        recorded(theirs, "luo");
        var sun = login("sun");
        String spans = "/api/recordings/" + theirs + "/spans";
        assertThat(sun.get(spans).status()).isEqualTo(404);
        var given = login("admin")
                .post(
                        "/api/evaluations",
                        Map.of("recordingId", theirs, "cardId", SERVICE, "reviewerId", account("sun")));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(sun.get(spans).status()).isEqualTo(200);
        assertThat(sun.get("/api/evaluations/" + given.json().path("id").asString())
                        .status())
                .isEqualTo(200);
    }

    private String scored(TestBrowser reviewer, UUID of) {
        String id = reviewer.post("/api/evaluations", Map.of("recordingId", of, "cardId", SERVICE))
                .json()
                .path("id")
                .asString();
        var answers = new LinkedHashMap<>(all());
        answers.put(WEAK, Map.of("value", "no", "notApplicable", false, "comment", "没有询问"));
        save(reviewer, id, 1, answers);
        assertThat(submit(reviewer, id, 2).status()).isEqualTo(200);
        return id;
    }

    private static Map<String, Object> raise(String evaluation) {
        return Map.of("evaluationId", evaluation, "criterion", WEAK, "text", "请整改");
    }

    private static Map<String, Object> coach(String evaluation) {
        return Map.of("evaluationId", evaluation, "criterion", WEAK, "days", 7, "goal", "主动询问");
    }

    private void person(String login, Role role, @Nullable Integer team) {
        String hash = accounts.passwordHash(account("ana")).orElseThrow();
        accounts.create(new AccountSettings(login, login, role, "zh-CN", true, null, List.of(), team, 0), hash);
    }

    private int team(String name, String supervisor) {
        int id = db.insertInto(TEAM)
                .set(TEAM.NAME, name)
                .returning(TEAM.ID)
                .fetchSingle()
                .getId();
        db.insertInto(TEAM_SUPERVISOR)
                .set(TEAM_SUPERVISOR.TEAM_ID, id)
                .set(TEAM_SUPERVISOR.ACCOUNT_ID, account(supervisor))
                .execute();
        return id;
    }
}
