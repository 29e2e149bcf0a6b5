package io.seatline.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CentreExtension.class)
@Timeout(120)
class InboundCallIT {
    /** An answered call: rings, is answered by key, both hear each other, is wrapped up, and the recording holds each on his side. */
    @Test
    void a_call_is_answered_and_its_recording_holds_each_voice_on_its_side(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.shot("desk-not-ready").goReady().shot("desk-ready");
            RobotCall customer = centre.ring(team, "13812340001", "李伟");
            desk.awaitOffer().shot("desk-offer").type("F2").awaitCall("CONNECTED");
            desk.hears(Carrier.CUSTOMER_TONE);
            RobotEar.hears(customer, Browser.AGENT_TONE);
            // enough of both voices to tell the sides
            RobotEar.hearsFor(customer, 2);
            desk.shot("desk-talking").press("hang-up").awaitState("WRAPPING_UP").shot("desk-wrap-up");
            assertEquals(RobotCall.By.SWITCH, customer.ended().get(10, SECONDS).by());
            desk.finishWrapUp("客户问订单，已答复").awaitState("READY").shot("desk-after-call");
        }
        EndedCall call = centre.endedCall(team).is("ANSWERED").by("AGENT").recordsTheTalk();
        assertEquals("客户问订单，已答复", call.text("note"));
    }

    @Test
    void a_customer_who_gives_up_is_abandoned_and_the_agent_stays_ready(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340002", "");
            desk.awaitOffer();
            customer.connected().get(10, SECONDS);
            customer.hangUp();
            desk.awaitGone("offer").awaitState("READY");
        }
        centre.endedCall(team).is("ABANDONED").by("CUSTOMER");
    }

    @Test
    void an_agent_who_does_not_answer_goes_not_ready_and_the_customer_waits_on(Centre centre) throws Exception {
        Team team = centre.team(5);
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340003", "");
            desk.awaitOffer().awaitState("NOT_READY").awaitGone("offer").shot("desk-rona");
            assertTrue(!customer.ended().isDone(), "the customer was hung up");
            desk.press("go-ready").answer().hears(Carrier.CUSTOMER_TONE);
            customer.hangUp();
            desk.finishWrapUp("");
        }
        centre.endedCall(team).is("ANSWERED").by("CUSTOMER");
    }

    @Test
    void a_declined_call_goes_back_to_the_queue(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340004", "");
            desk.awaitOffer().press("decline").awaitGone("offer").awaitState("READY");
            assertTrue(!customer.ended().isDone(), "the customer was hung up");
            customer.hangUp();
        }
        centre.endedCall(team).is("ABANDONED");
    }

    @Test
    void a_held_customer_hears_music_instead_of_the_agent(Centre centre) throws Exception {
        Team team = centre.team();
        try (AgentDesk desk = centre.desk(team)) {
            desk.goReady();
            RobotCall customer = centre.ring(team, "13812340005", "");
            desk.talksWith(customer);
            desk.type("h").awaitCall("HELD").shot("desk-held");
            RobotEar.hearsMusic(customer);
            desk.type("h").awaitCall("CONNECTED");
            RobotEar.hears(customer, Browser.AGENT_TONE);
            desk.press("hang-up").finishWrapUp("");
        }
        EndedCall call = centre.endedCall(team).is("ANSWERED");
        assertTrue(call.json().get("holdMs").asInt() > 0, "the hold is not in the call's times");
    }
}
