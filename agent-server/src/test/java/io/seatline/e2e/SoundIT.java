package io.seatline.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The browser's phone on the real switch: what is heard, what is said of it, and what a change of the network does to it. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class SoundIT {
    private static final String ICE_NAME = """
            () => /a=ice-ufrag:(\\S+)/.exec(window.heardPeers.findLast((p) => p.connectionState === 'connected')?.currentLocalDescription.sdp ?? '')?.[1] ?? ''
            """;

    @Test
    void the_device_check_measures_the_switchs_echo_and_the_supervisor_sees_that_it_was_done(Centre centre)
            throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.awaitPhone().press("lights").press("play-speaker").press("heard-speaker");
            desk.awaitTone("check-microphone", "ready").press("echo-start").awaitShown("echo-figures");
            desk.awaitTone("check-echo", "ready").shot("device-check");
            String measured = desk.part("echo-figures").innerText();
            assertTrue(measured.matches("(?s).*\\b[1-9][0-9]{1,2}\\b.*"), measured);
            desk.press("check-save").awaitGone("check-save");
        }
        try (AgentDesk board = centre.supervisor()) {
            board.page().navigate("/#/board");
            var mark = board.page()
                    .getByTestId("board-agent")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(team.agentName()))
                    .getByTestId("device-mark");
            mark.waitFor();
            assertEquals("PASSED", mark.getAttribute("data-result"));
            board.shot("board-device-mark");
        }
    }

    @Test
    void a_change_of_the_network_finds_another_way_within_the_same_call(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340711", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            Object before = desk.page().evaluate(ICE_NAME);
            assertNotEquals("", before);
            desk.page().evaluate("() => window.dispatchEvent(new Event('online'))");
            Object after = Until.satisfied(
                    "another way is asked for",
                    Duration.ofSeconds(10),
                    () -> desk.page().evaluate(ICE_NAME),
                    name -> !"".equals(name) && !before.equals(name));
            assertNotEquals(before, after);
            desk.awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE).awaitGone("trouble.path");
            RobotEar.hearsFor(customer, 4);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            assertFalse(customer.ended().isDone(), "the customer was hung up");
            desk.shot("desk-quality").press("hang-up").finishWrapUp("");
        }
        EndedCall call = centre.endedCall(team).is("ANSWERED");
        assertTrue(call.json().get("talkMs").asInt() > 4000);
        assertTrue(call.json().path("sound").path("mos").asDouble() > 3.5, call.toString());
        assertFalse(call.json().path("sound").path("oneWay").asBoolean(true), call.toString());
    }

    @Test
    void an_agent_who_is_not_heard_any_more_is_told_so_and_so_is_one_who_speaks_muted(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340712", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE).awaitShown("light-quality");
            desk.type("m").awaitShown("trouble.speaks-muted").shot("desk-speaks-muted");
            desk.press("remedy-unmute").awaitGone("trouble.speaks-muted").awaitGone("call-muted");
            desk.page()
                    .evaluate(
                            "() => window.heardPeers.findLast((p) => p.connectionState === 'connected').getSenders()[0].replaceTrack(null)");
            desk.awaitShown("trouble.agent-unheard").shot("desk-one-way");
            customer.hangUp();
            desk.awaitGone("trouble.agent-unheard").finishWrapUp("");
        }
        assertTrue(centre.endedCall(team).json().path("sound").path("oneWay").asBoolean());
    }

    @Test
    void the_numbers_of_the_day_open_the_calls_they_count(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340713", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("").awaitText("today-answered", "1").shot("desk-my-day");
            desk.press("today-answered").awaitShown("call-row");
            assertEquals(1, desk.part("call-row").count());
            desk.shot("my-calls");
        }
    }
}
