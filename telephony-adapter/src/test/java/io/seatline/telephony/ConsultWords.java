package io.seatline.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import io.seatline.telephony.TelephonyWorld.Person;
import java.util.UUID;

/** The words contracts about more than two are told in: an agent who asks somebody, a customer who is joined with another. */
abstract class ConsultWords extends TelephonyWords {
    static final String COLLEAGUE = "13900007777";
    final UUID consult = UUID.randomUUID();
    final UUID second = UUID.randomUUID();
    final UUID third = UUID.randomUUID();

    /** The agent talks with whom he asked; the customer hears music. */
    record Asked(Talk talk, LegId leg, Person agent, Person target) {}

    DialTarget.Outside outside(String number) {
        return new DialTarget.Outside(new DialNumber(number), OUR_NUMBER);
    }

    Asked ask(Talk talk, DialTarget target) {
        Person agent = world().agent(call);
        ask(new Consult(talk.leg, talk.agentLeg, call, target, consult, LONG));
        kept(talk);
        LegRinging ringing = await(LegRinging.class, it -> it.tag().role() == LegTag.Role.TARGET);
        assertEquals(new LegTag(call, LegTag.Role.TARGET, consult), ringing.tag());
        awaitLeg(LegAnswered.class, ringing.leg());
        LegsBridged bridged = awaitLeg(LegsBridged.class, ringing.leg());
        assertEquals(talk.agentLeg, bridged.agentLeg());
        Person reached = target instanceof DialTarget.Outside(DialNumber number, DialNumber callerId)
                ? world().customerReached(call, number.value())
                : world().agent(call);
        return new Asked(talk, ringing.leg(), agent, reached);
    }

    void kept(Talk talk) {
        LegReturned kept = awaitLeg(LegReturned.class, talk.leg);
        assertEquals(AttemptResult.KEPT, kept.result());
        assertEquals(attempt, kept.attempt());
    }

    void alone(Talk talk, AttemptResult result) {
        LegAlone alone = awaitLeg(LegAlone.class, talk.agentLeg);
        assertEquals(consult, alone.consult());
        assertEquals(result, alone.result());
    }

    void joined(LegId customer, LegId other, UUID segment) {
        await(
                LegsBridged.class,
                it -> it.leg().equals(customer)
                        && it.agentLeg().equals(other)
                        && segment.equals(it.tag().attempt()));
    }

    void connectAgain(Talk talk) {
        UUID again = UUID.randomUUID();
        ask(new Connect(talk.leg, call, world().lineThatAnswers(), again, LONG, false));
        LegsBridged bridged =
                await(LegsBridged.class, it -> again.equals(it.tag().attempt()));
        assertEquals(talk.leg, bridged.leg());
        talk.customer.hangsUp();
        awaitLeg(LegHungUp.class, talk.leg);
    }
}
