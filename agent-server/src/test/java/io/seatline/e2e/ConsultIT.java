package io.seatline.e2e;

import static io.seatline.e2e.Browser.AGENT_TONE;
import static io.seatline.e2e.Browser.COLLEAGUE_TONE;
import static io.seatline.e2e.Carrier.CUSTOMER_TONE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.seatline.e2e.Centre.Team;
import io.seatline.telephony.audio.RobotCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two agents and a customer: one asks the other, hands the call over, or brings all three together. */
@ExtendWith(CentreExtension.class)
@Timeout(120)
class ConsultIT {
    @Test
    void a_colleague_is_asked_to_and_fro_and_takes_the_customer_over_with_all_that_is_known(Centre centre)
            throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        Team ana = both.ana();
        Team bo = both.bo();
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340801", "赵敏");
            hers.press("customer-edit").part("customer-company").fill("云启");
            hers.press("customer-save").awaitGone("customer-save");

            hers.consult(bo.agentName(), "要退货，已过七天");
            his.awaitOffer().awaitText("offer", ana.agentName()).awaitText("offer-words", "要退货，已过七天");
            his.shot("desk-asked").answerAsked().awaitText("asked-by", ana.agentName());
            hers.awaitCall("CONSULTING").awaitConsult("TALKING").hears(COLLEAGUE_TONE);
            his.hears(AGENT_TONE);
            hers.hearsNoMore(CUSTOMER_TONE);
            RobotEar.hearsMusic(customer);

            hers.shot("desk-consult")
                    .press("swap")
                    .awaitCall("CONNECTED")
                    .awaitConsult("KEPT")
                    .hears(CUSTOMER_TONE);
            his.awaitCall("KEPT").hearsNoMore(AGENT_TONE);
            RobotEar.hears(customer, AGENT_TONE);
            hers.press("swap").awaitCall("CONSULTING").awaitConsult("TALKING").hears(COLLEAGUE_TONE);
            RobotEar.hearsMusic(customer);

            hers.press("complete-transfer").awaitState("WRAPPING_UP");
            his.awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            RobotEar.hearsInsteadOf(customer, COLLEAGUE_TONE, AGENT_TONE);
            his.awaitText("handed-on", ana.agentName())
                    .awaitText("handed-on", "要退货，已过七天")
                    .awaitText("customer-card", "云启")
                    .shot("desk-taken-over");
            hers.finishWrapUp("转给同事").awaitState("READY");
            RobotEar.hearsFor(customer, 2);
            his.press("hang-up");
            assertEquals(RobotCall.By.SWITCH, customer.ended().get(10, SECONDS).by());
            his.finishWrapUp("同意退货").awaitState("NOT_READY");
        }
        EndedCall call = centre.endedCall(ana).is("ANSWERED").hadBy(ana, bo);
        assertEquals("同意退货", call.text("note"));
        JsonNode transfer = call.transfer(0);
        assertEquals("CONSULT", transfer.get("kind").asString());
        assertEquals(bo.agentName(), transfer.get("toAgent").asString());

        List<JsonNode> parts = call.recordings(3);
        assertEquals(
                List.of(ana.agentId(), ana.agentId(), bo.agentId()),
                parts.stream().map(part -> part.get("agentId").asInt()).toList());
        call.assertApart(parts.getFirst(), AGENT_TONE);
        call.assertApart(parts.getLast(), COLLEAGUE_TONE);
    }

    @Test
    void a_colleague_who_declines_or_is_needed_no_longer_gives_the_customer_back(Centre centre) throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        Team ana = both.ana();
        Team bo = both.bo();
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340802", "");
            hers.consult(bo.agentName(), "");
            his.awaitOffer();
            RobotEar.hearsMusic(customer);
            his.press("decline").awaitGone("offer").awaitState("NOT_READY");
            hers.awaitCall("CONNECTED")
                    .awaitConsultEnd("DECLINED")
                    .shot("desk-consult-declined")
                    .hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);

            hers.consult(bo.agentName(), "");
            his.awaitOffer();
            hers.press("cancel-consult").awaitCall("CONNECTED").awaitConsultEnd("CANCELED");
            his.awaitGone("offer").awaitState("NOT_READY");
            RobotEar.hears(customer, AGENT_TONE);

            // To hang up while asking ends the asking; the customer is hung up by the next.
            both.sheAsksHim();
            hers.press("hang-up").awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);
            his.awaitGone("call").awaitState("NOT_READY");
            assertFalse(customer.ended().isDone(), "the customer was hung up");
            hers.press("hang-up");
            assertEquals(RobotCall.By.SWITCH, customer.ended().get(10, SECONDS).by());
            hers.finishWrapUp("");
        }
        centre.endedCall(ana).by("AGENT").hadBy(ana);
    }

    @Test
    void three_talk_until_the_first_agent_leaves_and_the_other_ends_the_call(Centre centre) throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        Team ana = both.ana();
        Team bo = both.bo();
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340803", "孙磊");
            conference(both);
            RobotEar.hears(customer, AGENT_TONE);
            RobotEar.hears(customer, COLLEAGUE_TONE);
            hers.hears(CUSTOMER_TONE).hears(COLLEAGUE_TONE).shot("desk-conference");
            his.hears(CUSTOMER_TONE).hears(AGENT_TONE);

            hers.press("hang-up").awaitState("WRAPPING_UP");
            his.awaitCall("CONNECTED").hears(CUSTOMER_TONE).hearsNoMore(AGENT_TONE);
            RobotEar.hearsInsteadOf(customer, COLLEAGUE_TONE, AGENT_TONE);
            hers.finishWrapUp("");
            his.press("hang-up");
            assertEquals(RobotCall.By.SWITCH, customer.ended().get(10, SECONDS).by());
            his.finishWrapUp("");
        }
        EndedCall call = centre.endedCall(ana).is("ANSWERED").by("AGENT").hadBy(ana, bo);
        assertEquals("CONFERENCE", call.transfer(0).get("kind").asString());
        call.recordings(3);
    }

    @Test
    void a_customer_who_leaves_a_talk_of_three_ends_it_for_both_agents(Centre centre) throws Exception {
        TwoDesks both = TwoDesks.ofOneQueue(centre);
        Team ana = both.ana();
        Team bo = both.bo();
        try (both) {
            AgentDesk hers = both.hers();
            AgentDesk his = both.his();
            RobotCall customer = both.sheTalksWith("13812340804", "");
            conference(both);
            RobotEar.hears(customer, COLLEAGUE_TONE);
            customer.hangUp();
            hers.awaitGone("call").hearsNothing().finishWrapUp("").awaitState("READY");
            his.awaitGone("call").hearsNothing().awaitState("NOT_READY");
        }
        centre.endedCall(ana).by("CUSTOMER");
    }

    private static void conference(TwoDesks both) {
        both.sheAsksHim();
        both.hers().press("confer").awaitCall("CONFERENCE");
        both.his().awaitCall("CONFERENCE");
    }
}
