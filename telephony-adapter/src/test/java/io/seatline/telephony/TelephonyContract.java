package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.HangupReason.Meaning;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import io.seatline.telephony.TelephonyWorld.Person;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What any switch of ours does, word by word; the fake and the real Asterisk both pass it. */
public abstract class TelephonyContract extends TelephonyWords {
    // ---- inbound

    @Test
    void caller_is_announced_admitted_and_waits() {
        Person customer = world().customerRings("13800001111", "张三", "95001");
        LegArrived arrived = await(LegArrived.class);
        assertEquals("13800001111", arrived.callerNumber());
        assertEquals("张三", arrived.callerName());
        assertEquals("95001", arrived.dialedNumber());
        ask(new Admit(arrived.leg(), call));
        LegAnswered answered = awaitLeg(LegAnswered.class, arrived.leg());
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, null), answered.tag());
        customer.hangsUp();
        LegHungUp end = awaitLeg(LegHungUp.class, arrived.leg());
        assertTrue(end.byParty());
        assertEquals(Meaning.NORMAL, end.reason().meaning());
    }

    @Test
    void caller_may_be_admitted_and_connected_in_one_breath() {
        world().customerRings("13800001111", "Zhang San", "95001");
        LegId leg = await(LegArrived.class).leg();
        ask(new Admit(leg, call));
        ask(new Connect(leg, call, world().lineThatAnswers(), attempt, LONG, false));
        assertEquals(
                new LegTag(call, LegTag.Role.CUSTOMER, attempt),
                awaitLeg(LegsBridged.class, leg).tag());
    }

    @Test
    void refused_caller_hears_that_the_number_is_not_in_service() {
        world().customerRings("13800001111", "", "95999");
        LegArrived arrived = await(LegArrived.class);
        ask(new Refuse(arrived.leg()));
        LegHungUp end = awaitLeg(LegHungUp.class, arrived.leg());
        assertNull(end.tag());
        assertFalse(end.byParty());
        assertEquals(Meaning.INVALID_NUMBER, end.reason().meaning());
    }

    @Test
    void caller_and_agent_talk_until_the_customer_hangs_up_and_the_recording_is_there() {
        Talk talk = talk(true);
        world().theyHearEachOther(talk.customer);
        talk.customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, talk.leg).byParty());
        assertFalse(awaitLeg(LegHungUp.class, talk.agentLeg).byParty());
        assertEquals(
                talk.leg,
                await(CaptureSaved.class, it -> it.attempt().equals(attempt)).leg());
        world().soundIsOnTheRightSides(attempt, talk.customer);
    }

    @Test
    void paused_recording_is_silence_of_the_same_length() {
        Talk talk = talk(true);
        world().theyHearEachOther(talk.customer);
        world().isRecorded(attempt);
        ask(new PauseCapture(talk.leg, attempt));
        await(CapturePaused.class, it -> it.attempt().equals(attempt));
        world().isRecorded(attempt);
        world().theyHearEachOther(talk.customer);
        ask(new ResumeCapture(talk.leg, attempt));
        await(CaptureResumed.class, it -> it.attempt().equals(attempt));
        // Twice: a writer that lags behind writes what was still silent first.
        world().isRecorded(attempt);
        world().theyHearEachOther(talk.customer);
        world().isRecorded(attempt);
        talk.customer.hangsUp();
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
        world().silentWithin(attempt, 2);
    }

    @Test
    void talk_that_is_not_recorded_is_not_paused() {
        Talk talk = talk(false);
        refused(new PauseCapture(talk.leg, attempt));
        talk.customer.hangsUp();
        awaitLeg(LegHungUp.class, talk.leg);
    }

    @Test
    void caller_and_agent_talk_until_the_agent_hangs_up() {
        Talk talk = talk(false);
        world().agent(call).hangsUp();
        LegHungUp agentEnd = awaitLeg(LegHungUp.class, talk.agentLeg);
        assertTrue(agentEnd.byParty());
        assertEquals(Meaning.NORMAL, agentEnd.reason().meaning());
        LegHungUp end = awaitLeg(LegHungUp.class, talk.leg);
        assertFalse(end.byParty());
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, attempt), end.tag());
        assertFalse(world().came(it ->
                it instanceof CaptureStarted started && started.attempt().equals(attempt)));
    }

    @Test
    void we_end_the_talk() {
        Talk talk = talk(false);
        ask(new HangUp(talk.leg, HangupReason.NORMAL));
        assertFalse(awaitLeg(LegHungUp.class, talk.leg).byParty());
        assertFalse(awaitLeg(LegHungUp.class, talk.agentLeg).byParty());
    }

    @Test
    void caller_gives_up_while_the_agents_phone_rings() {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatIgnores(), LONG, true);
        LegRinging ringing = await(LegRinging.class, it -> it.tag().call().equals(call));
        assertEquals(new LegTag(call, LegTag.Role.AGENT, attempt), ringing.tag());
        waiting.customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, waiting.leg).byParty());
        assertFalse(awaitLeg(LegHungUp.class, ringing.leg()).byParty());
        assertFalse(world().came(it ->
                it instanceof CaptureSaved saved && saved.attempt().equals(attempt)));
    }

    @Test
    void agent_who_does_not_answer_costs_the_caller_nothing() {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatIgnores(), SHORT, true);
        LegRinging ringing = await(LegRinging.class, it -> it.tag().call().equals(call));
        returned(waiting, AttemptResult.NO_ANSWER);
        LegHungUp end = awaitLeg(LegHungUp.class, ringing.leg());
        assertFalse(end.byParty());
        assertEquals(Meaning.NO_ANSWER, end.reason().meaning());
    }

    @Test
    void agent_who_declines_costs_the_caller_nothing() {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatDeclines(), LONG, true);
        returned(waiting, AttemptResult.DECLINED);
        assertTrue(await(LegHungUp.class, it -> isOf(it, LegTag.Role.AGENT)).byParty());
    }

    @Test
    void line_without_a_phone_costs_the_caller_nothing() {
        Waiting waiting = waiting();
        LineId nobody = new LineId("contract-nobody");
        ask(new ProvisionLine(nobody, "0123456789abcdefghij"));
        connect(waiting, nobody, LONG, true);
        returned(waiting, AttemptResult.UNREACHABLE);
    }

    @Test
    void caller_is_taken_back_while_the_agents_phone_rings() {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatIgnores(), LONG, false);
        LegRinging ringing = await(LegRinging.class, it -> it.tag().call().equals(call));
        ask(new ReturnToWaiting(waiting.leg));
        returned(waiting, AttemptResult.WITHDRAWN);
        assertFalse(awaitLeg(LegHungUp.class, ringing.leg()).byParty());
    }

    @Test
    void caller_is_taken_back_from_a_talk() {
        Talk talk = talk(true);
        ask(new ReturnToWaiting(talk.leg));
        returned(talk, AttemptResult.WITHDRAWN);
        awaitLeg(LegHungUp.class, talk.agentLeg);
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));
    }

    @Test
    void caller_whose_agent_is_lost_is_connected_again_and_recorded_as_a_second_segment() {
        Talk talk = talk(true);
        ask(new HangUp(talk.agentLeg, HangupReason.MEDIA_LOST));
        returned(talk, AttemptResult.LOST);
        assertEquals(
                Meaning.MEDIA_LOST,
                awaitLeg(LegHungUp.class, talk.agentLeg).reason().meaning());
        await(CaptureSaved.class, it -> it.attempt().equals(attempt));

        UUID second = UUID.randomUUID();
        ask(new Connect(talk.leg, call, world().lineThatAnswers(), second, LONG, true));
        LegsBridged bridged =
                await(LegsBridged.class, it -> second.equals(it.tag().attempt()));
        assertEquals(talk.leg, bridged.leg());
        assertNotEquals(talk.agentLeg, bridged.agentLeg());
        talk.customer.hangsUp();
        await(CaptureSaved.class, it -> it.attempt().equals(second));
    }

    @Test
    void commands_may_be_repeated() {
        Talk talk = talk(false);
        ask(new Admit(talk.leg, call));
        connect(talk, world().lineThatAnswers(), LONG, false);
        ask(new SetFallback(java.util.List.of(world().lineThatAnswers())));
        ask(new SetFallback(java.util.List.of()));
        talk.customer.hangsUp();
        awaitLeg(LegHungUp.class, talk.leg);
        assertFalse(world().came(it -> it instanceof CommandFailed failed && isAbout(failed.command(), talk.leg)));
    }

    @Test
    void commands_for_legs_that_are_not_there_are_refused() {
        LegId nobody = new LegId("nobody-1.1");
        refused(new Admit(nobody, call));
        refused(new Refuse(nobody));
        refused(new Connect(nobody, call, world().lineThatAnswers(), attempt, LONG, false));
        refused(new ReturnToWaiting(nobody));
        refused(new DialCustomer(nobody, call, OUR_NUMBER, OUR_NUMBER, attempt, LONG, false));
        refused(new HangUp(nobody, HangupReason.NORMAL));
    }

    @Test
    void caller_who_rings_another_agent_already_is_not_connected_twice() {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatIgnores(), LONG, false);
        refused(new Connect(waiting.leg, call, world().lineThatAnswers(), UUID.randomUUID(), LONG, false));
        waiting.customer.hangsUp();
        awaitLeg(LegHungUp.class, waiting.leg);
    }

    // ---- the node

    @Test
    void snapshot_after_a_cut_tells_what_happened_meanwhile() {
        Talk talk = talk(false);
        Waiting other = waiting(UUID.randomUUID());
        world().cutConnection();
        await(NodeLost.class, lost -> !lost.gone());
        world().connectionComesBack();
        NodeSnapshot seen = await(NodeConnected.class).snapshot();

        NodeSnapshot.Leg customer = leg(seen, talk.leg);
        assertEquals(Phase.BRIDGED, customer.phase());
        assertEquals(talk.agentLeg, customer.bridgedWith());
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, attempt), customer.tag());
        assertEquals("13800001111", customer.callerNumber());
        assertEquals("95001", customer.dialedNumber());
        NodeSnapshot.Leg agent = leg(seen, talk.agentLeg);
        assertEquals(Phase.BRIDGED, agent.phase());
        assertEquals(new LegTag(call, LegTag.Role.AGENT, attempt), agent.tag());
        NodeSnapshot.Leg waiting = leg(seen, other.leg);
        assertEquals(Phase.WAITING, waiting.phase());
        assertEquals(new LegTag(other.call, LegTag.Role.CUSTOMER, null), waiting.tag());
        assertTrue(seen.reachable().contains(world().lineThatAnswers()));

        talk.customer.hangsUp();
        assertTrue(awaitLeg(LegHungUp.class, talk.leg).byParty());
        other.customer.hangsUp();
        awaitLeg(LegHungUp.class, other.leg);
    }

    @Test
    void commands_fail_while_the_switch_is_lost() {
        Waiting waiting = waiting();
        world().cutConnection();
        await(NodeLost.class, lost -> !lost.gone());
        refused(new ReturnToWaiting(waiting.leg));
        world().connectionComesBack();
        await(NodeConnected.class);
        waiting.customer.hangsUp();
        awaitLeg(LegHungUp.class, waiting.leg);
    }

    @Test
    void line_is_reachable_while_its_phone_is_there_and_no_other_secret_opens_it() {
        LineId line = new LineId("contract-phone");
        ask(new ProvisionLine(line, "first-secret-0123456789"));
        accountsAreDone();
        assertFalse(world().phone(line, "wrong-secret-0123456789").isRegistered());
        TelephonyWorld.Phone phone = world().phone(line, "first-secret-0123456789");
        assertTrue(phone.isRegistered());
        world().lastWordOf(line, true);

        ask(new ProvisionLine(line, "second-secret-0123456789"));
        accountsAreDone();
        world().lastWordOf(line, false);
        assertFalse(world().phone(line, "first-secret-0123456789").isRegistered());
        TelephonyWorld.Phone next = world().phone(line, "second-secret-0123456789");
        assertTrue(next.isRegistered());
        world().lastWordOf(line, true);

        ask(new RenewLine(line, "third-secret-0123456789"));
        accountsAreDone();
        assertFalse(world().phone(line, "second-secret-0123456789").isRegistered());
        assertTrue(world().isReachable(line), "a renewed secret ends no registration");
        next.isClosed();
        world().lastWordOf(line, false);
        TelephonyWorld.Phone last = world().phone(line, "third-secret-0123456789");
        assertTrue(last.isRegistered());
        last.isClosed();
        phone.isClosed();
        ask(new RemoveLine(line));
    }
}
