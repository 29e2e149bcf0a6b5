package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import io.seatline.telephony.TelephonyWorld.Person;
import org.junit.jupiter.api.Test;

/** Three together, and customers who are passed on or taken back; the fake and the real Asterisk both pass it. */
public abstract class ConferenceContract extends ConsultWords {
    // ---- three together

    @Test
    void three_talk_and_go_on_when_the_first_agent_leaves() {
        Asked asked = ask(talk(true), outside(COLLEAGUE));
        ask(new Confer(asked.talk().leg, asked.talk().agentLeg, asked.leg(), call, second, true));
        joined(asked.talk().leg, asked.talk().agentLeg, second);
        joined(asked.talk().leg, asked.leg(), second);
        world().isRecorded(second);
        ask(new HangUp(asked.talk().agentLeg, HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        ask(new Join(asked.talk().leg, asked.leg(), call, third, true));
        joined(asked.talk().leg, asked.leg(), third);
        await(CaptureSaved.class, it -> it.attempt().equals(second));
        world().isRecorded(third);
        asked.target().hangsUp();
        assertFalse(awaitLeg(LegHungUp.class, asked.talk().leg).byParty());
        await(CaptureSaved.class, it -> it.attempt().equals(third));
        world().recordedTogether(second, asked.talk().customer, asked.agent(), asked.target());
        world().recorded(third, asked.talk().customer, asked.target(), asked.agent());
    }

    @Test
    void three_talk_and_go_on_when_the_one_who_was_asked_leaves() {
        Asked asked = conference();
        asked.target().hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, asked.leg()).byParty());
        ask(new Join(asked.talk().leg, asked.talk().agentLeg, call, third, false));
        joined(asked.talk().leg, asked.talk().agentLeg, third);
        asked.talk().customer.hangsUp();
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
    }

    @Test
    void customer_leaves_the_other_two_who_are_then_ended() {
        Asked asked = conference();
        asked.talk().customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, asked.talk().leg).byParty());
        ask(new HangUp(asked.talk().agentLeg, HangupReason.NORMAL));
        ask(new HangUp(asked.leg(), HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        awaitLeg(LegHungUp.class, asked.leg());
    }

    @Test
    void when_both_have_left_the_customers_leg_ends_too() {
        Asked asked = conference();
        asked.target().hangsUp();
        awaitLeg(LegHungUp.class, asked.leg());
        world().agent(call).hangsUp();
        assertFalse(awaitLeg(LegHungUp.class, asked.talk().leg).byParty());
    }

    // ---- passing on

    @Test
    void customer_is_passed_on_to_a_number() {
        Talk talk = talk(true);
        ask(new Forward(talk.leg, call, outside(COLLEAGUE), second, LONG));
        awaitLeg(LegHungUp.class, talk.agentLeg);
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
        LegsBridged bridged =
                await(LegsBridged.class, it -> second.equals(it.tag().attempt()));
        assertEquals(talk.leg, bridged.leg());
        Person target = world().customerReached(call, COLLEAGUE);
        world().hears(target, talk.customer);
        world().hears(talk.customer, target);
        target.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, bridged.agentLeg()).byParty());
        assertFalse(awaitLeg(LegHungUp.class, talk.leg).byParty());
    }

    @Test
    void customer_passed_on_to_a_number_that_is_busy_or_silent_comes_back_to_the_music() {
        Talk talk = talk(false);
        ask(new Forward(talk.leg, call, outside("13900000486"), second, LONG));
        assertEquals(
                AttemptResult.DECLINED,
                await(LegReturned.class, it -> it.attempt().equals(second)).result());
        ask(new Forward(talk.leg, call, outside("13900000480"), third, SHORT));
        assertEquals(
                AttemptResult.NO_ANSWER,
                await(LegReturned.class, it -> it.attempt().equals(third)).result());
        connectAgain(talk);
    }

    @Test
    void caller_may_be_taken_back_and_connected_to_another_in_one_breath() {
        Talk talk = talk(false);
        ask(new ReturnToWaiting(talk.leg));
        ask(new Connect(talk.leg, call, world().lineThatAnswers(), second, LONG, false));
        assertEquals(
                AttemptResult.WITHDRAWN, awaitLeg(LegReturned.class, talk.leg).result());
        LegsBridged bridged =
                await(LegsBridged.class, it -> second.equals(it.tag().attempt()));
        assertNotEquals(talk.agentLeg, bridged.agentLeg());
        talk.customer.hangsUp();
        awaitLeg(LegHungUp.class, bridged.agentLeg());
    }

    private Asked conference() {
        Asked asked = ask(talk(false), outside(COLLEAGUE));
        ask(new Confer(asked.talk().leg, asked.talk().agentLeg, asked.leg(), call, second, false));
        joined(asked.talk().leg, asked.talk().agentLeg, second);
        joined(asked.talk().leg, asked.leg(), second);
        return asked;
    }
}
