package io.seatline.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.seatline.e2e.Centre.Team;
import io.seatline.entry.WaveFixture;
import io.seatline.telephony.audio.Heard;
import io.seatline.telephony.audio.RobotCall;
import java.io.IOException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a caller hears while he waits, on the real switch; each prompt is a tone of its own. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class QueueComfortIT {
    private static final int NOTICE = 900;
    private static final int MUSIC = WaveFixture.HERTZ;
    private static final int MESSAGE = WaveFixture.OTHER_HERTZ;

    @Test
    void caller_hears_the_notice_before_it_rings_and_while_he_waits_the_queues_music_and_its_message(Centre centre)
            throws Exception {
        Team team = centre.team();
        comfort(centre.adminApi(), team);
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall first = centre.ring(team, "13812349101", "李伟");
            RobotEar.hearsPrompt(first, NOTICE);
            PlaywrightAssertions.assertThat(desk.part("offer")).not().isVisible();
            desk.awaitOffer();
            RobotEar.hearsPrompt(first, MUSIC);
            desk.type("F2").awaitCall("CONNECTED");

            RobotCall second = centre.ring(team, "13812349102", "王芳");
            RobotEar.hearsPrompt(second, NOTICE);
            Heard music = RobotEar.hearsPrompt(second, MUSIC);
            Heard message = RobotEar.hearsPrompt(second, MESSAGE);
            assertTrue(
                    message.length().minus(music.length()).toMillis() > 2_000,
                    "some music before the first announcement");
            RobotEar.hearsPrompt(second, MUSIC);
            first.hangUp();
            desk.finishWrapUp("");
            desk.awaitOffer().type("F2").awaitCall("CONNECTED");
            second.hangUp();
            desk.finishWrapUp("");
        }
    }

    private static void comfort(Api admin, Team team) throws IOException, InterruptedException {
        var comfort = new HashMap<String, @Nullable Object>();
        comfort.put("announceSeconds", 20);
        comfort.put("announcePosition", false);
        comfort.put("announceWait", false);
        comfort.put("messagePrompt", prompt(admin, MESSAGE));
        comfort.put("recordingNoticePrompt", prompt(admin, NOTICE));
        comfort.put("musicPrompt", prompt(admin, MUSIC));
        QueueForm.comfort(admin, team, comfort);
    }

    private static int prompt(Api admin, int hertz) throws IOException, InterruptedException {
        return admin.upload(
                        "/api/admin/prompts/audio?name=comfort" + hertz + "&language=zh-CN",
                        WaveFixture.wave(8_000, hertz, 3))
                .get("id")
                .asInt();
    }
}
