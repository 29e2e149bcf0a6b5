package io.seatline.e2e;

import com.microsoft.playwright.Page;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CentreExtension.class)
@Timeout(120)
class RecordingIT {
    private static final String PLAYS =
            "() => { const a = document.querySelector('[data-testid=player-audio]'); return !a.paused && a.currentTime > 0.3; }";
    /** Beyond what has been played: the sound of there has to be fetched. */
    private static final String SEEK =
            "() => { document.querySelector('[data-testid=player-audio]').currentTime = 2.5; }";

    private static final String PLAYS_THERE =
            "() => { const a = document.querySelector('[data-testid=player-audio]'); return !a.seeking && a.currentTime > 2.5; }";

    @Test
    void an_agent_plays_the_recording_of_the_call_and_jumps_within_it(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340301", "李伟");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            RobotEar.hearsFor(customer, 4);
            customer.hangUp();
            desk.finishWrapUp("");
            centre.endedCall(team).recordsTheTalk();

            desk.press("nav-recordings").press("recording-play").awaitShown("waveform");
            Page page = desk.page();
            if (!Boolean.parseBoolean(desk.part("player").getAttribute("data-playing"))) desk.press("player-toggle");
            page.waitForFunction(PLAYS);
            page.evaluate(SEEK);
            page.waitForFunction(PLAYS_THERE);
            desk.shot("recordings-playing");
        }
    }
}
