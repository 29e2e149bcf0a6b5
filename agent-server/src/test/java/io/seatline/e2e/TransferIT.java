package io.seatline.e2e;

import static io.seatline.e2e.Browser.AGENT_TONE;
import static io.seatline.e2e.Browser.COLLEAGUE_TONE;
import static io.seatline.e2e.Carrier.CUSTOMER_TONE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import io.seatline.telephony.audio.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A call is passed on without asking: to another queue, to a number outside, or aside for a while. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class TransferIT {
    private static final int OUTSIDE_TONE = 620;

    @Test
    void a_call_handed_to_another_queue_rings_there_with_the_words_for_the_next(Centre centre) throws Exception {
        Team ana = centre.team();
        Team bo = centre.team();
        try (TwoDesks both = TwoDesks.of(centre, ana, bo)) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340811", "周洋");
            // Held customers are handed on like others.
            hers.press("hold").awaitCall("HELD");
            hers.transfer(bo.queueName(), "发票问题").awaitState("WRAPPING_UP");
            RobotEar.hearsMusic(customer);
            his.press("go-ready").awaitOffer().awaitText("offer", bo.queueName());
            his.awaitText("offer-words", ana.agentName())
                    .awaitText("offer-words", "发票问题")
                    .shot("desk-transferred");
            his.answer().hears(CUSTOMER_TONE);
            RobotEar.hearsInsteadOf(customer, COLLEAGUE_TONE, AGENT_TONE);
            hers.finishWrapUp("").awaitState("READY");
            customer.hangUp();
            his.finishWrapUp("");
        }
        EndedCall call = centre.endedCall(bo).is("ANSWERED");
        JsonNode transfer = call.transfer(0);
        assertEquals("BLIND", transfer.get("kind").asString());
        assertEquals(ana.agentName(), transfer.get("fromAgent").asString());
        assertEquals(bo.queueName(), transfer.get("toQueue").asString());
        call.hadBy(ana, bo).recordings(2);
    }

    @Test
    void a_customer_passed_on_to_a_number_outside_talks_there_and_a_busy_one_gives_him_back(Centre centre)
            throws Exception {
        Team ana = centre.team();
        try (AgentDesk hers = centre.desk(ana)) {
            hers.goReady();
            RobotCall customer = centre.ring(ana, "13812340812", "");
            hers.talksWith(customer);
            hers.transfer("13912340486", "").finishWrapUp("占线").talksWith(customer);

            hers.transfer("13912340812", "").finishWrapUp("").awaitState("READY");
            RobotCall outside = centre.carrier().rung("13912340812");
            outside.say(Voice.tone(OUTSIDE_TONE, -14));
            RobotEar.hears(customer, OUTSIDE_TONE);
            RobotEar.hears(outside, CUSTOMER_TONE);
            customer.hangUp();
            assertEquals(RobotCall.By.SWITCH, outside.ended().get(10, SECONDS).by());
        }
        EndedCall call = centre.endedCall(ana).is("ANSWERED").by("CUSTOMER");
        assertEquals(2, call.json().get("transfers").size());
        assertTrue(call.transfer(1).get("toNumber").asString().endsWith("0812"), call.toString());
    }

    @Test
    void a_parked_call_waits_with_music_for_everybody_and_is_taken_back(Centre centre) throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340813", "吴倩");
            hers.press("park").awaitGone("call").awaitText("parked-call", "吴倩").shot("desk-parked");
            RobotEar.hearsMusic(customer);
            his.awaitText("parked-call", both.ana().agentName());
            hers.press("pick-up")
                    .awaitCall("CONNECTED")
                    .awaitGone("parked-call")
                    .hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);

            hers.press("park").awaitGone("call");
            his.press("pick-up").awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            RobotEar.hearsInsteadOf(customer, COLLEAGUE_TONE, AGENT_TONE);
            customer.hangUp();
            his.finishWrapUp("");
            hers.awaitState("READY");
        }
        centre.endedCall(both.ana()).is("ANSWERED").hadBy(both.ana(), both.bo()).recordings(3);
    }
}
