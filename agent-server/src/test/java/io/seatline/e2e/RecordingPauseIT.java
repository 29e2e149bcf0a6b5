package io.seatline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** While card data is said nothing is recorded: silence in the file, a fact in the data, a band in the player. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class RecordingPauseIT {
    @Test
    void agent_and_a_program_outside_pause_and_what_was_said_is_not_in_the_file(Centre centre) throws Exception {
        Team team = centre.team();
        Api admin = centre.adminApi();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340302", "李伟");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            RobotEar.hearsFor(customer, 2);
            desk.type("x");
            awaitStage(desk, "PAUSED");
            desk.shot("desk-recording-paused").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hearsFor(customer, 4);
            desk.type("x");
            awaitStage(desk, "RECORDING");
            RobotEar.hearsFor(customer, 2);

            String call = desk.part("call").getAttribute("data-call");
            admin.post("/api/calls/" + call + "/recording/pause", Map.of());
            awaitStage(desk, "PAUSED");
            RobotEar.hearsFor(customer, 1);
            admin.post("/api/calls/" + call + "/recording/resume", Map.of());
            awaitStage(desk, "RECORDING");
            RobotEar.hearsFor(customer, 2);
            customer.hangUp();
            desk.finishWrapUp("");

            EndedCall ended = centre.endedCall(team).recordsTheTalk();
            JsonNode recording = ended.recordings(1).getFirst();
            double silence = ended.sound(recording).longestSilence();
            assertTrue(silence > 3.5 && silence < 7, () -> silence + " s of silence");
            JsonNode spans = admin.get("/api/recordings/" + recording.get("id").asString() + "/spans")
                    .get("items");
            assertEquals(2, spans.size(), spans::toString);
            JsonNode first = spans.get(0);
            assertEquals("PAUSE", first.get("kind").asString());
            double told = (first.get("toMs").asLong() - first.get("fromMs").asLong()) / 1000.0;
            assertTrue(Math.abs(told - silence) < 0.5, () -> told + " s are told, " + silence + " s are silent");
            desk.press("nav-recordings").press("recording-play").awaitShown("waveform");
            assertThat(desk.part("band-pause").first()).isVisible();
            desk.shot("recordings-paused");
        }
    }

    private static void awaitStage(AgentDesk desk, String stage) {
        assertThat(desk.part("recording-strip"))
                .hasAttribute("data-stage", stage, new HasAttributeOptions().setTimeout(10_000));
    }
}
