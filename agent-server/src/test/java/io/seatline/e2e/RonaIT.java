package io.seatline.e2e;

import static io.seatline.e2e.Carrier.CUSTOMER_TONE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent does not take what rings: what becomes of the caller, and of him. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class RonaIT {
    private static final Pattern MISSED = Pattern.compile("未接来电|Missed an offer");
    /** When she comes back by herself. */
    private static final Pattern BACK_AT = Pattern.compile("\\d\\d:\\d\\d:\\d\\d");

    @Test
    void a_call_that_rang_out_keeps_its_place_for_the_next_agent_and_who_missed_it_comes_back(Centre centre)
            throws Exception {
        Team ana = centre.team(5);
        Team bo = centre.colleague(ana);
        try (TwoDesks both = TwoDesks.of(centre, ana, bo)) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall earlier = centre.ring(ana, "13812340831", "先来的");
            hers.awaitOffer();
            RobotCall later = centre.ring(ana, "13812340832", "后来的");
            hers.awaitState("NOT_READY").awaitGone("offer");
            PlaywrightAssertions.assertThat(hers.part("agent-state")).containsText(MISSED);
            PlaywrightAssertions.assertThat(hers.part("trouble.rona")).containsText(BACK_AT);
            hers.shot("desk-rona-back");
            his.press("go-ready").awaitOffer().awaitText("offer", "先来的");
            his.answer().hears(CUSTOMER_TONE);

            // By herself after the set time; the later caller is hers then.
            hers.awaitOffer().awaitText("offer", "后来的");
            assertFalse(earlier.ended().isDone() || later.ended().isDone(), "a caller was hung up");
            hers.answer().hears(CUSTOMER_TONE);
            later.hangUp();
            earlier.hangUp();
            hers.finishWrapUp("").awaitState("READY");
            his.finishWrapUp("");
        }
        EndedCall first = centre.endedCallWith("13812340831").hadBy(bo);
        centre.endedCallWith("13812340832").hadBy(ana);
        assertTrue(first.json().get("waitMs").asLong() > 5_000, "the wait of before the missed ring counts: " + first);
    }

    @Test
    void a_declined_call_goes_to_a_colleague_although_the_first_has_been_idle_longer(Centre centre) throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            his.goReady();
            RobotCall customer = centre.ring(both.ana(), "13812340833", "");
            hers.awaitOffer().press("decline").awaitGone("offer").awaitState("READY");
            his.answer().hears(CUSTOMER_TONE);
            // Neither is punished, and she is not rung again for what she has said no to.
            hers.awaitState("READY").awaitGone("offer");
            customer.hangUp();
            his.finishWrapUp("").awaitState("READY");
        }
        centre.endedCall(both.ana()).is("ANSWERED").hadBy(both.bo());
    }
}
