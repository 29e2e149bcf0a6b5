package io.seatline.e2e;

import static io.seatline.e2e.Browser.AGENT_TONE;
import static io.seatline.e2e.Carrier.CUSTOMER_TONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A call outlives the page it is taken in: loaded again, opened twice, opened elsewhere. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class ContinuityIT {
    /** From the reload until agent and customer hear each other again. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(8);

    @Test
    void a_page_reloaded_in_a_call_gets_the_call_back_by_itself_with_what_was_typed(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340821", "郑洁");
            desk.talksWith(customer);
            RobotEar.hearsFor(customer, 2);
            desk.part("call-note").fill("客户要改地址");
            Instant reloaded = Instant.now();
            desk.page().reload();
            desk.awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);
            Duration took = Duration.between(reloaded, Instant.now());
            assertTrue(took.compareTo(BACK_WITHIN) < 0, () -> "back after " + took);
            PlaywrightAssertions.assertThat(desk.part("call-note")).hasValue("客户要改地址");
            desk.shot("desk-reloaded");
            RobotEar.hearsFor(customer, 2);

            // Away for longer than a reload takes, so that the music can be told.
            desk.page().navigate("about:blank");
            RobotEar.hearsMusic(customer);
            desk.page().navigate("/");
            desk.awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);
            RobotEar.hearsFor(customer, 2);
            desk.press("hang-up");
            desk.part("wrap-up").waitFor();
            PlaywrightAssertions.assertThat(desk.part("wrap-up-note")).hasValue("客户要改地址");
            desk.press("wrap-up-finish").awaitGone("wrap-up").awaitState("READY");
        }
        EndedCall call = centre.endedCall(team).is("ANSWERED");
        assertEquals("客户要改地址", call.text("note"));
        for (JsonNode part : call.recordings(3)) call.assertApart(part, AGENT_TONE);
    }

    @Test
    void a_page_reloaded_while_it_rings_is_rung_again_and_missed_no_call(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340823", "");
            desk.awaitOffer().page().reload();
            desk.awaitOffer();
            AgentDesk tab = desk.anotherTab();
            tab.talksWith(customer);
            customer.hangUp();
            tab.finishWrapUp("").awaitState("READY");
        }
        centre.endedCall(team).is("ANSWERED");
    }

    @Test
    void of_two_tabs_and_two_places_the_newest_has_the_calls_and_the_others_say_so(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk first = centre.desk(team)) {
            first.goReady();
            AgentDesk second = first.anotherTab();
            second.awaitPhone().awaitState("READY");
            first.awaitShown("elsewhere").shot("desk-elsewhere");

            RobotCall customer = centre.ring(team, "13812340822", "");
            second.talksWith(customer);
            first.hearsNothing().awaitShown("elsewhere");
            second.writeNote("在另一页写的");

            first.press("take-over").awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            PlaywrightAssertions.assertThat(first.part("call-note")).hasValue("在另一页写的");
            RobotEar.hears(customer, AGENT_TONE);
            second.awaitShown("elsewhere").hearsNothing();

            try (AgentDesk athome = centre.desk(team)) {
                athome.awaitCall("CONNECTED").hears(CUSTOMER_TONE);
                RobotEar.hears(customer, AGENT_TONE);
                first.awaitShown("elsewhere").hearsNothing();
                second.awaitShown("elsewhere");
                assertFalse(customer.ended().isDone(), "the customer was hung up");
                customer.hangUp();
                athome.finishWrapUp("").awaitState("READY");
            }
        }
        centre.endedCall(team).is("ANSWERED").by("CUSTOMER").hadBy(team);
    }
}
