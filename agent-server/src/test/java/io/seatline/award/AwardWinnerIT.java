package io.seatline.award;

import static io.seatline.db.recording.Tables.RECORDING_;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.app.CentreTest;
import io.seatline.db.quality.enums.Origin;
import io.seatline.db.recording.enums.State;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who won, who hears it, and what is paid for it. */
@CentreTest
class AwardWinnerIT extends AwardCase {
    @Test
    void winners_are_approved_heard_by_everybody_and_paid() throws IOException {
        UUID best = scored("ana", 99, Origin.CHOSEN, false, 60, null, sound());
        scored("bo", 95, Origin.CHOSEN, false, 60, null, sound());
        scored("chen", 90);
        var sheet = opened(terms("RECORDING", 1));
        String path = path(sheet);
        int ana = nominee(sheet, "陈安娜"), bo = nominee(sheet, "李博"), chen = nominee(sheet, "王晨");
        var admin = login("admin");
        var dan = login("dan");
        assertThat(admin.post(path + "/count", version(1)).slug()).isEqualTo("award-not-now");
        admin.post(path + "/open-voting", version(1));
        login("qian").put(path + "/votes", ballot(bo));
        admin.post(path + "/count", version(2));
        assertThat(admin.get(path + "/export?format=CSV").slug()).isEqualTo("award-not-approved");
        assertThat(dan.get("/api/awards/winners/" + bo + "/audio").status())
                .as("not approved yet")
                .isEqualTo(404);
        assertThat(login("sun").post(path + "/approve", approval(3)).status()).isEqualTo(403);
        assertThat(admin.post(path + "/approve", approval(2)).slug()).isEqualTo("changed-meanwhile");
        assertThat(admin.post(path + "/approve", approval(3, strike(chen))).slug())
                .isEqualTo("award-not-winning");
        assertThat(admin.post(path + "/approve", approval(3, Map.of("nominee", bo, "reason", "")))
                        .slug())
                .isEqualTo("field-required");
        var approved = admin.post(path + "/approve", approval(3, strike(bo)));
        assertThat(approved.json().path("round").path("state").asString())
                .as(approved.body())
                .isEqualTo("APPROVED");
        assertThat(admin.post(path + "/approve", approval(4)).slug()).isEqualTo("award-not-now");
        assertThat(admin.post(path + "/cancel", Map.of("version", 4, "reason", "太晚"))
                        .slug())
                .isEqualTo("award-not-now");

        JsonNode won = dan.get("/api/awards/winners")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("roundId").asInt()
                        == sheet.path("round").path("id").asInt())
                .findFirst()
                .orElseThrow();
        assertThat(won.path("id").asInt()).as("the next moved up").isEqualTo(ana);
        assertThat(won.path("agentName").asString()).isEqualTo("陈安娜");
        assertThat(won.path("playable").asBoolean()).isTrue();
        var heard = dan.bytes("/api/awards/winners/" + ana + "/audio");
        assertThat(heard.statusCode()).isEqualTo(200);
        assertThat(heard.body()).isEqualTo(SOUND);
        assertThat(logged("recording-played", best.toString()))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("dan ").contains("nominee"));
        assertThat(dan.get("/api/awards/winners/" + bo + "/audio").status())
                .as("struck")
                .isEqualTo(404);
        assertThat(dan.get("/api/awards/winners/" + chen + "/audio").status())
                .as("not won")
                .isEqualTo(404);
        assertThat(dan.get("/api/recordings/" + best + "/audio").status())
                .as("by its own path it is still another's")
                .isEqualTo(404);

        String week = won.path("period").asString();
        String csv = admin.get(path + "/export?format=CSV").body();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv)
                .contains("工号,姓名,班组,奖项,评选周期,名次,奖励,金额")
                .contains("ana,陈安娜,,奖 ")
                .contains("," + week + ",1,'=奖状,50.00");
        var xlsx = admin.bytes(path + "/export?format=XLSX");
        assertThat(xlsx.headers().firstValue("content-type").orElse("")).contains("spreadsheetml");
        assertThat(xlsx.body()).startsWith('P', 'K');
        assertThat(logged("award-exported", sheet.path("round").path("id").asString()))
                .hasSize(2)
                .allMatch(line -> line.startsWith("admin "));
        assertThat(login("sun").get(path + "/export?format=CSV").status()).isEqualTo(403);
    }

    @Test
    void voice_is_heard_by_agents_who_vote_while_they_vote_and_their_colleagues_scores_are_not_seen()
            throws IOException {
        scored("ana", 95, Origin.CHOSEN, false, 60, null, sound());
        var sheet = opened(with(terms("AGENT", 1), "agentsVote", true));
        String audio = "/api/awards/nominees/" + nominee(sheet, "陈安娜") + "/audio";
        var dan = login("dan");
        assertThat(dan.get(audio).status()).as("before").isEqualTo(404);
        assertThat(login("qian").bytes(audio).statusCode()).isEqualTo(200);
        var admin = login("admin");
        admin.post(path(sheet) + "/open-voting", version(1));
        assertThat(dan.bytes(audio).body()).isEqualTo(SOUND);
        var seen = dan.get(path(sheet)).json();
        assertThat(nominees(seen).getFirst().path("mean").isNull()).isTrue();
        assertThat(seen.path("steps").size()).isZero();
        assertThat(dan.get("/api/awards/rounds")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("id").asInt()))
                .contains(sheet.path("round").path("id").asInt());
        admin.post(path(sheet) + "/count", version(2));
        assertThat(dan.get(audio).status()).as("afterwards").isEqualTo(404);
        assertThat(dan.get(path(sheet)).status()).isEqualTo(404);
    }

    @Test
    void team_wins_as_one_and_is_one_line_of_the_export() {
        int team = team("sun");
        scored("ana", 95, Origin.CHOSEN, false, 60, team, null);
        scored("bo", 90, Origin.CHOSEN, false, 60, team, null);
        var sheet = opened(terms("TEAM", 1));
        var admin = login("admin");
        admin.post(path(sheet) + "/open-voting", version(1));
        admin.post(path(sheet) + "/count", version(2));
        admin.post(path(sheet) + "/approve", approval(3));
        var lines = admin.get(path(sheet) + "/export?format=CSV").body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).startsWith(",,班 ");
    }

    @Test
    void winner_whose_recording_was_deleted_stays_a_winner_and_is_not_heard() throws IOException {
        UUID best = scored("ana", 99, Origin.CHOSEN, false, 60, null, sound());
        var sheet = opened(terms("RECORDING", 1));
        var admin = login("admin");
        admin.post(path(sheet) + "/open-voting", version(1));
        admin.post(path(sheet) + "/count", version(2));
        admin.post(path(sheet) + "/approve", approval(3));
        db.update(RECORDING_)
                .set(RECORDING_.STATE, State.DELETED)
                .setNull(RECORDING_.PATH)
                .where(RECORDING_.SEGMENT_ID.eq(best))
                .execute();
        int ana = nominee(sheet, "陈安娜");
        var dan = login("dan");
        assertThat(dan.get("/api/awards/winners/" + ana + "/audio").slug()).isEqualTo("recording-without-sound");
        assertThat(dan.get("/api/awards/winners")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("id").asInt() == ana)
                        .map(one -> one.path("playable").asBoolean()))
                .containsExactly(false);
    }
}
