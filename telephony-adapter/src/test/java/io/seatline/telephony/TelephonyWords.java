package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.HangupReason.Meaning;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import io.seatline.telephony.TelephonyWorld.Person;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The words {@link TelephonyContract} is told in: a caller who waits, two who talk, a command that is refused. */
abstract class TelephonyWords {
    static final DialNumber OUR_NUMBER = new DialNumber("4001");
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofSeconds(2);

    final UUID call = UUID.randomUUID();
    final UUID attempt = UUID.randomUUID();

    protected abstract TelephonyWorld world();

    class Waiting {
        final UUID call;
        final Person customer;
        final LegId leg;

        Waiting(UUID call, Person customer, LegId leg) {
            this.call = call;
            this.customer = customer;
            this.leg = leg;
        }
    }

    final class Talk extends Waiting {
        final LegId agentLeg;

        Talk(Waiting waiting, LegId agentLeg) {
            super(waiting.call, waiting.customer, waiting.leg);
            this.agentLeg = agentLeg;
        }
    }

    Waiting waiting() {
        return waiting(call);
    }

    Waiting waiting(UUID ofCall) {
        Person customer = world().customerRings("13800001111", "Zhang San", "95001");
        LegId leg = await(LegArrived.class).leg();
        ask(new Admit(leg, ofCall));
        awaitLeg(LegAnswered.class, leg);
        return new Waiting(ofCall, customer, leg);
    }

    Talk talk(boolean capture) {
        Waiting waiting = waiting();
        connect(waiting, world().lineThatAnswers(), LONG, capture);
        LegRinging ringing = await(LegRinging.class, it -> it.tag().call().equals(call));
        assertEquals(new LegTag(call, LegTag.Role.AGENT, attempt), ringing.tag());
        awaitLeg(LegAnswered.class, ringing.leg());
        if (capture) await(CaptureStarted.class, it -> it.attempt().equals(attempt));
        LegsBridged bridged = awaitLeg(LegsBridged.class, waiting.leg);
        assertEquals(ringing.leg(), bridged.agentLeg());
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, attempt), bridged.tag());
        return new Talk(waiting, bridged.agentLeg());
    }

    void connect(Waiting waiting, LineId line, Duration ringFor, boolean capture) {
        ask(new Connect(waiting.leg, call, line, attempt, ringFor, capture));
    }

    void returned(Waiting waiting, AttemptResult result) {
        LegReturned back = awaitLeg(LegReturned.class, waiting.leg);
        assertEquals(call, back.call());
        assertEquals(attempt, back.attempt());
        assertEquals(result, back.result());
        if (result == AttemptResult.LOST) return;
        waiting.customer.hangsUp();
        LegHungUp end = awaitLeg(LegHungUp.class, waiting.leg);
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, null), end.tag());
    }

    LegId agentWaits() {
        LegId agent = new LegId("out-" + UUID.randomUUID());
        ask(new DialAgent(agent, call, world().lineThatAnswers(), LONG));
        assertEquals(
                new LegTag(call, LegTag.Role.AGENT, null),
                awaitLeg(LegRinging.class, agent).tag());
        awaitLeg(LegAnswered.class, agent);
        return agent;
    }

    void failsWith(String number, Meaning meaning, boolean byParty) {
        LegId agent = agentWaits();
        ask(new DialCustomer(agent, call, new DialNumber(number), OUR_NUMBER, attempt, SHORT, true));
        LegHungUp end = await(LegHungUp.class, it -> isOf(it, LegTag.Role.CUSTOMER));
        assertEquals(meaning, end.reason().meaning());
        assertEquals(byParty, end.byParty());
        assertFalse(awaitLeg(LegHungUp.class, agent).byParty());
        assertFalse(world().came(it ->
                it instanceof CaptureStarted started && started.attempt().equals(attempt)));
    }

    void calledBackInVain(String number, Meaning meaning) {
        LegId leg = new LegId("back-" + UUID.randomUUID());
        ask(new CallBack(leg, call, new DialNumber(number), OUR_NUMBER, SHORT));
        LegHungUp end = awaitLeg(LegHungUp.class, leg);
        assertEquals(meaning, end.reason().meaning());
        assertEquals(new LegTag(call, LegTag.Role.CUSTOMER, null), end.tag());
        assertFalse(world().came(it ->
                it instanceof LegAnswered answered && answered.leg().equals(leg)));
    }

    void agentFails(LineId line, Meaning meaning, boolean byParty) {
        LegId leg = new LegId("out-" + UUID.randomUUID());
        ask(new DialAgent(leg, call, line, SHORT));
        LegHungUp end = awaitLeg(LegHungUp.class, leg);
        assertEquals(new LegTag(call, LegTag.Role.AGENT, null), end.tag());
        assertEquals(meaning, end.reason().meaning());
        assertEquals(byParty, end.byParty());
    }

    /** Nothing tells when an account is made; but they are made one after the other, so this one is when the next one opens. */
    void accountsAreDone() {
        LineId next = new LineId("probe-" + UUID.randomUUID().toString().substring(0, 8));
        ask(new ProvisionLine(next, "probe-secret-0123456789"));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        TelephonyWorld.Phone phone = world().phone(next, "probe-secret-0123456789");
        while (!phone.isRegistered()) {
            assertTrue(System.nanoTime() < until, "no account is made");
            phone.isClosed();
            phone = world().phone(next, "probe-secret-0123456789");
        }
        phone.isClosed();
        ask(new RemoveLine(next));
    }

    void refused(TelephonyCommand command) {
        ask(command);
        await(CommandFailed.class, it -> it.command().equals(command));
    }

    void ask(TelephonyCommand command) {
        world().telephony().execute(command);
    }

    <T extends TelephonyEvent> T await(Class<T> type) {
        return world().await(type, any -> true);
    }

    <T extends TelephonyEvent> T await(Class<T> type, java.util.function.Predicate<T> fits) {
        return world().await(type, fits);
    }

    <T extends LegEvent> T awaitLeg(Class<T> type, LegId leg) {
        return world().await(type, it -> it.leg().equals(leg));
    }

    boolean isCustomers(LegTag tag) {
        return tag.call().equals(call) && tag.role() == LegTag.Role.CUSTOMER;
    }

    boolean isOf(LegHungUp it, LegTag.Role role) {
        return it.tag() != null && it.tag().call().equals(call) && it.tag().role() == role;
    }

    static boolean isAbout(TelephonyCommand command, LegId leg) {
        return switch (command) {
            case Admit it -> it.leg().equals(leg);
            case Connect it -> it.caller().equals(leg);
            default -> false;
        };
    }

    static NodeSnapshot.Leg leg(NodeSnapshot seen, LegId leg) {
        return seen.legs().stream()
                .filter(it -> it.leg().equals(leg))
                .findFirst()
                .orElseThrow();
    }
}
