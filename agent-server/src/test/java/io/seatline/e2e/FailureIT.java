package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What breaks, and what a customer and an agent then notice. */
@ExtendWith(CentreExtension.class)
@Timeout(300)
class FailureIT {
    @Test
    void a_killed_server_costs_neither_the_talk_nor_the_record_of_it(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340101", "陈静");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            centre.server().kill();
            desk.awaitShown("call-apart").shot("desk-server-gone").hears(Carrier.CUSTOMER_TONE);
            centre.server().start();
            desk.awaitGone("call-apart").awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            assertFalse(
                    customer.heard().perSecond().stream().skip(1).anyMatch(level -> level < -50),
                    "a second of silence: " + customer.heard());
            desk.press("hang-up").finishWrapUp("").awaitState("READY");
        }
        JsonNode call = centre.endedCall(team);
        assertEquals("ANSWERED", call.get("outcome").asString());
        StereoSound recording = centre.recording(call);
        assertTrue(recording.separation(Browser.AGENT_TONE, Carrier.CUSTOMER_TONE) > 30, "voices on the wrong side");
        assertEquals(call.get("talkMs").asDouble() / 1000, recording.seconds(), 2);
    }

    @Test
    void a_server_killed_while_an_agent_asks_another_finds_all_three_as_they_were(Centre centre) throws Exception {
        Team ana = centre.team();
        Team bo = centre.colleague(ana);
        try (AgentDesk hers = centre.desk(ana);
                AgentDesk his = centre.colleaguesDesk(bo)) {
            his.awaitPhone();
            hers.goReady();
            RobotCall customer = centre.ring(ana, "13812340105", "何静");
            hers.answer();
            RobotEar.hears(customer, Browser.AGENT_TONE);
            hers.consult(bo.agentName(), "");
            his.answerAsked();
            hers.awaitConsult("TALKING").hears(Browser.COLLEAGUE_TONE);
            RobotEar.hearsMusic(customer);
            centre.server().kill();
            hers.awaitShown("call-apart").hears(Browser.COLLEAGUE_TONE);
            his.awaitShown("call-apart").hears(Browser.AGENT_TONE);
            RobotEar.hearsMusic(customer);
            centre.server().start();
            hers.awaitGone("call-apart").awaitCall("CONSULTING").awaitConsult("TALKING");
            his.awaitGone("call-apart").awaitCall("ASKED");
            RobotEar.hearsMusic(customer);

            hers.press("swap").awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            hers.press("complete-transfer").finishWrapUp("").awaitState("READY");
            his.awaitCall("CONNECTED").hears(Carrier.CUSTOMER_TONE);
            RobotEar.hearsInsteadOf(customer, Browser.COLLEAGUE_TONE, Browser.AGENT_TONE);
            his.press("hang-up").finishWrapUp("").awaitState("NOT_READY");
            customer.ended().get(10, SECONDS);
        }
        JsonNode call = centre.endedCall(ana);
        assertEquals("ANSWERED", call.get("outcome").asString());
        assertEquals(2, call.get("agents").size());
        centre.recordings(call, 3);
    }

    @Test
    void a_killed_switch_ends_its_calls_as_lost_and_frees_the_agents_within_ten_seconds(Centre centre)
            throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340102", "");
            desk.answer();
            Instant killed = Instant.now();
            centre.killSwitch();
            customer.ended().get(10, SECONDS);
            desk.awaitGone("call");
            assertTrue(Duration.between(killed, Instant.now()).toSeconds() < 10, "the agent was not free in 10 s");
            desk.shot("desk-switch-gone").awaitPhone();
        }
        assertEquals("NODE_LOST", centre.endedCall(team).get("outcome").asString());
        // nothing sticks: the next call goes through
        Team next = centre.team();
        try (AgentDesk desk = centre.desk(next)) {
            desk.goReady();
            RobotCall customer = centre.ring(next, "13812340103", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("");
        }
        assertEquals("ANSWERED", centre.endedCall(next).get("outcome").asString());
    }

    @Test
    void a_page_reloaded_while_idle_is_the_same_desk_again(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            desk.page().reload();
            desk.awaitPhone();
            if (!"READY".equals(desk.part("agent-state").getAttribute("data-state"))) desk.press("go-ready");
            desk.awaitState("READY");
            RobotCall customer = centre.ring(team, "13812340104", "");
            desk.answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("");
        }
        assertEquals("ANSWERED", centre.endedCall(team).get("outcome").asString());
    }
}
