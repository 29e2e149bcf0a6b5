package io.seatline.e2e;

import static io.seatline.e2e.Browser.AGENT_TONE;
import static io.seatline.e2e.Browser.COLLEAGUE_TONE;
import static io.seatline.e2e.Carrier.CUSTOMER_TONE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        Team ana = centre.team();
        Team bo = centre.colleague(ana);
        try (AgentDesk hers = centre.desk(ana);
                AgentDesk his = centre.colleaguesDesk(bo)) {
            his.awaitPhone();
            hers.goReady();
            RobotCall customer = centre.ring(ana, "13812340801", "赵敏");
            hers.answer().hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);
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
        JsonNode call = centre.endedCall(ana);
        assertEquals("ANSWERED", call.get("outcome").asString());
        assertEquals("同意退货", call.get("note").asString());
        assertEquals(List.of(ana.agentName(), bo.agentName()), names(call));
        JsonNode transfer = call.get("transfers").get(0);
        assertEquals("CONSULT", transfer.get("kind").asString());
        assertEquals(bo.agentName(), transfer.get("toAgent").asString());

        List<JsonNode> parts = centre.recordings(call, 3);
        assertEquals(
                List.of(ana.agentId(), ana.agentId(), bo.agentId()),
                parts.stream().map(part -> part.get("agentId").asInt()).toList());
        assertTrue(centre.sound(parts.getFirst()).separation(AGENT_TONE, CUSTOMER_TONE) > 30, "ana's part");
        assertTrue(centre.sound(parts.getLast()).separation(COLLEAGUE_TONE, CUSTOMER_TONE) > 30, "bo's part");
    }

    private static List<String> names(JsonNode call) {
        return call.get("agents").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void a_colleague_who_declines_or_is_needed_no_longer_gives_the_customer_back(Centre centre) throws Exception {
        Team ana = centre.team();
        Team bo = centre.colleague(ana);
        try (AgentDesk hers = centre.desk(ana);
                AgentDesk his = centre.colleaguesDesk(bo)) {
            his.awaitPhone();
            hers.goReady();
            RobotCall customer = centre.ring(ana, "13812340802", "");
            hers.answer();
            RobotEar.hears(customer, AGENT_TONE);

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
            hers.consult(bo.agentName(), "");
            his.answerAsked();
            hers.awaitConsult("TALKING").press("hang-up").awaitCall("CONNECTED").hears(CUSTOMER_TONE);
            RobotEar.hears(customer, AGENT_TONE);
            his.awaitGone("call").awaitState("NOT_READY");
            assertFalse(customer.ended().isDone(), "the customer was hung up");
            hers.press("hang-up");
            assertEquals(RobotCall.By.SWITCH, customer.ended().get(10, SECONDS).by());
            hers.finishWrapUp("");
        }
        JsonNode call = centre.endedCall(ana);
        assertEquals("AGENT", call.get("blame").asString());
        assertEquals(List.of(ana.agentName()), names(call));
    }

    @Test
    void three_talk_until_the_first_agent_leaves_and_the_other_ends_the_call(Centre centre) throws Exception {
        Team ana = centre.team();
        Team bo = centre.colleague(ana);
        try (AgentDesk hers = centre.desk(ana);
                AgentDesk his = centre.colleaguesDesk(bo)) {
            his.awaitPhone();
            hers.goReady();
            RobotCall customer = centre.ring(ana, "13812340803", "孙磊");
            conference(hers, his, bo, customer);
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
        JsonNode call = centre.endedCall(ana);
        assertEquals("ANSWERED", call.get("outcome").asString());
        assertEquals("AGENT", call.get("blame").asString());
        assertEquals("CONFERENCE", call.get("transfers").get(0).get("kind").asString());
        assertEquals(List.of(ana.agentName(), bo.agentName()), names(call));
        centre.recordings(call, 3);
    }

    @Test
    void a_customer_who_leaves_a_talk_of_three_ends_it_for_both_agents(Centre centre) throws Exception {
        Team ana = centre.team();
        Team bo = centre.colleague(ana);
        try (AgentDesk hers = centre.desk(ana);
                AgentDesk his = centre.colleaguesDesk(bo)) {
            his.awaitPhone();
            hers.goReady();
            RobotCall customer = centre.ring(ana, "13812340804", "");
            conference(hers, his, bo, customer);
            RobotEar.hears(customer, COLLEAGUE_TONE);
            customer.hangUp();
            hers.awaitGone("call").hearsNothing().finishWrapUp("").awaitState("READY");
            his.awaitGone("call").hearsNothing().awaitState("NOT_READY");
        }
        assertEquals("CUSTOMER", centre.endedCall(ana).get("blame").asString());
    }

    private static void conference(AgentDesk hers, AgentDesk his, Team bo, RobotCall customer)
            throws InterruptedException {
        hers.answer();
        RobotEar.hears(customer, AGENT_TONE);
        hers.consult(bo.agentName(), "");
        his.answerAsked();
        hers.awaitConsult("TALKING").press("confer").awaitCall("CONFERENCE");
        his.awaitCall("CONFERENCE");
    }
}
