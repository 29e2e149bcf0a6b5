package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.HangupReason.Meaning;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import io.seatline.telephony.TelephonyWorld.Person;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Numbers that are dialed: by an agent, or to call a customer back; the fake and the real Asterisk both pass it. */
public abstract class OutboundContract extends TelephonyWords {
    @Test
    void agent_dials_and_the_customer_answers() {
        LegId agent = agentWaits();
        ask(new DialCustomer(agent, call, new DialNumber("13900001234"), OUR_NUMBER, attempt, LONG, true));
        LegRinging ringing = await(LegRinging.class, it -> isCustomers(it.tag()));
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, attempt), ringing.tag());
        awaitLeg(LegAnswered.class, ringing.leg());
        LegsBridged bridged = awaitLeg(LegsBridged.class, ringing.leg());
        assertEquals(agent, bridged.agentLeg());
        assertNotNull(await(CaptureStarted.class, it -> it.attempt().equals(attempt)));
        Person customer = world().customerReached(call, "13900001234");
        world().theyHearEachOther(customer);
        customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, ringing.leg()).byParty());
        assertFalse(awaitLeg(LegHungUp.class, agent).byParty());
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
        world().soundIsOnTheRightSides(attempt, customer);
    }

    @Test
    void agent_dials_and_hangs_up_after_the_talk() {
        LegId agent = agentWaits();
        ask(new DialCustomer(agent, call, new DialNumber("13900001234"), OUR_NUMBER, attempt, LONG, false));
        LegsBridged bridged = await(LegsBridged.class, it -> it.tag().call().equals(call));
        world().agent(call).hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, agent).byParty());
        assertFalse(awaitLeg(LegHungUp.class, bridged.leg()).byParty());
    }

    @Test
    void number_that_is_busy() {
        failsWith("13900000486", Meaning.BUSY, true);
    }

    @Test
    void number_that_rejects() {
        failsWith("13900000603", Meaning.REJECTED, true);
    }

    @Test
    void number_that_does_not_exist() {
        failsWith("13900000404", Meaning.INVALID_NUMBER, true);
    }

    @Test
    void network_that_is_full() {
        failsWith("13900000503", Meaning.NETWORK, true);
    }

    @Test
    void number_that_nobody_answers() {
        failsWith("13900000480", Meaning.NO_ANSWER, false);
    }

    @Test
    void agent_gives_up_while_the_number_rings() {
        LegId agent = agentWaits();
        ask(new DialCustomer(agent, call, new DialNumber("13900000480"), OUR_NUMBER, attempt, LONG, true));
        LegRinging ringing = await(LegRinging.class, it -> isCustomers(it.tag()));
        world().agent(call).hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, agent).byParty());
        assertFalse(awaitLeg(LegHungUp.class, ringing.leg()).byParty());
    }

    @Test
    void agent_lost_in_a_call_he_dialed_leaves_the_customer_with_the_music() {
        LegId agent = agentWaits();
        ask(new DialCustomer(agent, call, new DialNumber("13900001234"), OUR_NUMBER, attempt, LONG, true));
        LegsBridged bridged = await(LegsBridged.class, it -> it.tag().call().equals(call));
        ask(new HangUp(agent, HangupReason.MEDIA_LOST));
        LegReturned back = awaitLeg(LegReturned.class, bridged.leg());
        assertEquals(AttemptResult.LOST, back.result());
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
        UUID second = UUID.randomUUID();
        ask(new Connect(bridged.leg(), call, world().lineThatAnswers(), second, LONG, false));
        await(LegsBridged.class, it -> second.equals(it.tag().attempt()));
        ask(new HangUp(bridged.leg(), HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, bridged.leg());
    }

    @Test
    void customer_called_back_waits_like_a_caller_and_is_connected_like_one() {
        LegId customer = new LegId("back-" + UUID.randomUUID());
        ask(new CallBack(customer, call, new DialNumber("13900001234"), OUR_NUMBER, LONG));
        LegAnswered answered = awaitLeg(LegAnswered.class, customer);
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, null), answered.tag());
        ask(new Connect(customer, call, world().lineThatAnswers(), attempt, LONG, true));
        awaitLeg(LegsBridged.class, customer);
        Person person = world().customerReached(call, "13900001234");
        world().theyHearEachOther(person);
        person.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, customer).byParty());
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
        world().soundIsOnTheRightSides(attempt, person);
    }

    @Test
    void customer_called_back_who_is_busy_or_does_not_answer() {
        calledBackInVain("13900000486", Meaning.BUSY);
        calledBackInVain("13900000480", Meaning.NO_ANSWER);
        calledBackInVain("13900000404", Meaning.INVALID_NUMBER);
    }

    @Test
    void agents_own_phone_that_declines_ignores_or_is_not_there() {
        agentFails(world().lineThatDeclines(), Meaning.BUSY, true);
        agentFails(world().lineThatIgnores(), Meaning.NO_ANSWER, false);
        agentFails(new LineId("contract-nowhere"), Meaning.UNREACHABLE, false);
    }
}
