package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * More than two in a call: asking somebody else, three together, passing on; the fake and the real Asterisk both pass it. What
 * is heard after a change of partner is measured in the recording: a robot's own leg decodes, and with Debian's Asterisk a leg
 * that decodes may lose the new partner for minutes, which no phone and no browser does.
 */
public abstract class ConsultContract extends ConsultWords {
    // ---- asking somebody else

    @Test
    void agent_asks_a_number_and_comes_back_to_the_customer_who_waited_with_music() {
        Asked asked = ask(talk(true), outside(COLLEAGUE));
        world().hears(asked.target(), asked.agent());
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
        ask(new Join(asked.talk().leg, asked.talk().agentLeg, call, second, true));
        joined(asked.talk().leg, asked.talk().agentLeg, second);
        awaitLeg(LegHungUp.class, asked.leg());
        world().isRecorded(second);
        asked.talk().customer.hangsUp();
        assertFalse(awaitLeg(LegHungUp.class, asked.talk().agentLeg).byParty());
        await(CaptureSaved.class, it -> it.attempt().equals(second));
        world().recorded(second, asked.talk().customer, asked.agent(), asked.target());
    }

    @Test
    void agent_asks_a_colleague_who_declines() {
        fails(new DialTarget.Line(world().lineThatDeclines()), LONG, AttemptResult.DECLINED);
    }

    @Test
    void agent_asks_a_colleague_who_does_not_answer() {
        fails(new DialTarget.Line(world().lineThatIgnores()), SHORT, AttemptResult.NO_ANSWER);
    }

    @Test
    void agent_asks_a_colleague_without_a_phone() {
        LineId nobody = new LineId("contract-no-colleague");
        ask(new ProvisionLine(nobody, "0123456789abcdefghij"));
        fails(new DialTarget.Line(nobody), LONG, AttemptResult.UNREACHABLE);
    }

    @Test
    void agent_asks_a_number_that_is_busy() {
        fails(outside("13900000486"), LONG, AttemptResult.DECLINED);
    }

    @Test
    void one_who_was_asked_leaves_and_the_agent_goes_back() {
        Asked asked = ask(talk(false), outside(COLLEAGUE));
        asked.target().hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, asked.leg()).byParty());
        alone(asked.talk(), AttemptResult.LEFT);
        back(asked.talk());
    }

    @Test
    void agent_gives_up_while_it_still_rings() {
        Talk talk = talk(false);
        ask(new Consult(talk.leg, talk.agentLeg, call, new DialTarget.Line(world().lineThatIgnores()), consult, LONG));
        kept(talk);
        LegRinging ringing = await(LegRinging.class, it -> it.tag().role() == LegTag.Role.TARGET);
        ask(new Join(talk.leg, talk.agentLeg, call, second, false));
        joined(talk.leg, talk.agentLeg, second);
        assertFalse(awaitLeg(LegHungUp.class, ringing.leg()).byParty());
        talk.customer.hangsUp();
        awaitLeg(LegHungUp.class, talk.agentLeg);
    }

    @Test
    void customer_is_handed_over_and_the_agent_may_go() {
        Asked asked = ask(talk(true), outside(COLLEAGUE));
        ask(new Join(asked.talk().leg, asked.leg(), call, second, true));
        joined(asked.talk().leg, asked.leg(), second);
        alone(asked.talk(), AttemptResult.LEFT);
        ask(new HangUp(asked.talk().agentLeg, HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        world().isRecorded(second);
        asked.target().hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, asked.leg()).byParty());
        assertFalse(awaitLeg(LegHungUp.class, asked.talk().leg).byParty());
        await(CaptureSaved.class, it -> it.attempt().equals(second));
        world().recorded(second, asked.talk().customer, asked.target(), asked.agent());
    }

    @Test
    void customer_handed_over_to_a_colleague_whose_leg_is_lost_comes_back_to_the_music() {
        Asked asked = ask(talk(false), new DialTarget.Line(world().lineThatAnswers()));
        ask(new Join(asked.talk().leg, asked.leg(), call, second, false));
        joined(asked.talk().leg, asked.leg(), second);
        ask(new HangUp(asked.talk().agentLeg, HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        ask(new HangUp(asked.leg(), HangupReason.MEDIA_LOST));
        LegReturned back = awaitLeg(LegReturned.class, asked.talk().leg);
        assertEquals(second, back.attempt());
        assertEquals(AttemptResult.LOST, back.result());
        connectAgain(asked.talk());
    }

    @Test
    void agent_goes_to_and_fro_between_the_two_and_then_hands_over() {
        Asked asked = ask(talk(true), outside(COLLEAGUE));
        ask(new BackToCustomer(asked.talk().leg, asked.talk().agentLeg, asked.leg(), call, second, true));
        joined(asked.talk().leg, asked.talk().agentLeg, second);
        world().isRecorded(second);
        ask(new BackToTarget(asked.talk().leg, asked.talk().agentLeg, asked.leg(), consult));
        assertEquals(
                AttemptResult.KEPT,
                awaitLeg(LegReturned.class, asked.talk().leg).result());
        await(LegsBridged.class, it -> it.leg().equals(asked.leg()));
        ask(new Join(asked.talk().leg, asked.leg(), call, third, true));
        joined(asked.talk().leg, asked.leg(), third);
        alone(asked.talk(), AttemptResult.LEFT);
        ask(new HangUp(asked.talk().agentLeg, HangupReason.NORMAL));
        world().isRecorded(third);
        asked.talk().customer.hangsUp();
        assertFalse(awaitLeg(LegHungUp.class, asked.leg()).byParty());
        await(CaptureSaved.class, it -> it.attempt().equals(third));
        world().recorded(second, asked.talk().customer, asked.agent(), asked.target());
        world().recorded(third, asked.talk().customer, asked.target(), asked.agent());
    }

    @Test
    void agent_hands_over_while_he_talks_to_the_customer() {
        Asked asked = ask(talk(false), outside(COLLEAGUE));
        ask(new BackToCustomer(asked.talk().leg, asked.talk().agentLeg, asked.leg(), call, second, false));
        joined(asked.talk().leg, asked.talk().agentLeg, second);
        ask(new Join(asked.talk().leg, asked.leg(), call, third, true));
        joined(asked.talk().leg, asked.leg(), third);
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        world().isRecorded(third);
        asked.talk().customer.hangsUp();
        awaitLeg(LegHungUp.class, asked.leg());
    }

    @Test
    void agent_lost_while_he_asks_leaves_the_customer_with_the_music() {
        Asked asked = ask(talk(true), outside(COLLEAGUE));
        ask(new HangUp(asked.talk().agentLeg, HangupReason.MEDIA_LOST));
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        assertFalse(awaitLeg(LegHungUp.class, asked.leg()).byParty());
        connectAgain(asked.talk());
    }

    @Test
    void customer_who_gives_up_leaves_the_other_two_talking() {
        Asked asked = ask(talk(false), outside(COLLEAGUE));
        asked.talk().customer.hangsUp();
        LegHungUp end = awaitLeg(LegHungUp.class, asked.talk().leg);
        assertTrue(end.byParty());
        world().hears(asked.target(), asked.agent());
        asked.target().hangsUp();
        alone(asked.talk(), AttemptResult.LEFT);
        ask(new HangUp(asked.talk().agentLeg, HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
    }

    @Test
    void agent_asks_about_a_customer_whom_he_dialed() {
        LegId agent = agentWaits();
        ask(new DialCustomer(agent, call, new DialNumber("13900001234"), OUR_NUMBER, attempt, LONG, true));
        LegId customer =
                await(LegsBridged.class, it -> it.tag().call().equals(call)).leg();
        ask(new Consult(customer, agent, call, new DialTarget.Line(world().lineThatAnswers()), consult, LONG));
        assertEquals(AttemptResult.KEPT, awaitLeg(LegReturned.class, customer).result());
        LegId target = await(LegsBridged.class, it -> it.tag().role() == LegTag.Role.TARGET)
                .leg();
        ask(new Join(customer, target, call, second, false));
        joined(customer, target, second);
        ask(new HangUp(agent, HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, agent);
        ask(new HangUp(customer, HangupReason.NORMAL));
        awaitLeg(LegHungUp.class, target);
    }

    @Test
    void snapshot_in_a_consult_tells_all_three() {
        Asked asked = ask(talk(false), outside(COLLEAGUE));
        world().cutConnection();
        await(NodeLost.class, lost -> !lost.gone());
        world().connectionComesBack();
        NodeSnapshot seen = await(NodeConnected.class).snapshot();
        NodeSnapshot.Leg customer = leg(seen, asked.talk().leg);
        assertEquals(Phase.WAITING, customer.phase());
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, null), customer.tag());
        NodeSnapshot.Leg agent = leg(seen, asked.talk().agentLeg);
        assertEquals(Phase.BRIDGED, agent.phase());
        assertEquals(asked.leg(), agent.bridgedWith());
        assertEquals(
                new LegTag(call, LegTag.Role.TARGET, consult),
                leg(seen, asked.leg()).tag());
        asked.target().hangsUp();
        alone(asked.talk(), AttemptResult.LEFT);
        back(asked.talk());
    }

    // ---- repeated, or too late

    @Test
    void commands_about_three_may_be_repeated_and_are_refused_for_legs_that_are_not_there() {
        LegId nobody = new LegId("nobody-2.1");
        refused(new Consult(nobody, nobody, call, outside(COLLEAGUE), consult, LONG));
        refused(new Join(nobody, nobody, call, second, false));
        refused(new BackToCustomer(nobody, nobody, nobody, call, second, false));
        refused(new BackToTarget(nobody, nobody, nobody, consult));
        refused(new Confer(nobody, nobody, nobody, call, second, false));
        refused(new Forward(nobody, call, outside(COLLEAGUE), second, LONG));
        Asked asked = ask(talk(false), outside(COLLEAGUE));
        ask(new Consult(asked.talk().leg, asked.talk().agentLeg, call, outside(COLLEAGUE), consult, LONG));
        ask(new Join(asked.talk().leg, asked.talk().agentLeg, call, second, false));
        joined(asked.talk().leg, asked.talk().agentLeg, second);
        ask(new Join(asked.talk().leg, asked.talk().agentLeg, call, second, false));
        asked.talk().customer.hangsUp();
        awaitLeg(LegHungUp.class, asked.talk().agentLeg);
        assertFalse(world().came(it -> it instanceof CommandFailed failed
                && failed.command() instanceof Join join
                && join.customer().equals(asked.talk().leg)));
    }

    private void fails(DialTarget target, Duration ringFor, AttemptResult result) {
        Talk talk = talk(false);
        ask(new Consult(talk.leg, talk.agentLeg, call, target, consult, ringFor));
        kept(talk);
        alone(talk, result);
        back(talk);
    }

    /** The customer and his agent talk again. */
    private void back(Talk talk) {
        ask(new Join(talk.leg, talk.agentLeg, call, second, false));
        joined(talk.leg, talk.agentLeg, second);
        talk.customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, talk.leg).byParty());
        assertFalse(awaitLeg(LegHungUp.class, talk.agentLeg).byParty());
    }
}
