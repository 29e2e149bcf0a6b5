package io.seatline.telephony;

import static io.seatline.telephony.LegTag.Role.AGENT;
import static io.seatline.telephony.LegTag.Role.CUSTOMER;

import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import org.jspecify.annotations.Nullable;

/** What the fake switch does with a call of two: a caller and his agent, or an agent and whom he dials; each answers null, or why not. */
final class FakeCalls {
    private final FakeDialplan dialplan;

    FakeCalls(FakeDialplan dialplan) {
        this.dialplan = dialplan;
    }

    @Nullable
    String admit(Admit it) {
        FakeLeg leg = dialplan.legs.get(it.leg());
        if (leg == null || !leg.isCustomer()) return "no such caller";
        if (leg.tag != null) return leg.tag.call().equals(it.call()) ? null : "admitted as another call";
        leg.tag = new LegTag(it.call(), CUSTOMER, null);
        leg.phase = Phase.WAITING;
        dialplan.emit(new LegAnswered(leg.id, leg.tag, dialplan.now()));
        return null;
    }

    @Nullable
    String refuse(Refuse it) {
        FakeLeg leg = dialplan.legs.get(it.leg());
        if (leg == null) return "no such caller";
        if (leg.tag != null) return "already admitted";
        dialplan.end(leg, new HangupReason(1, 0), false);
        return null;
    }

    @Nullable
    String connect(Connect it) {
        FakeLeg caller = dialplan.legs.get(it.caller());
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (!caller.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (caller.isIn(it.attempt())) return null;
        if (!caller.waits()) return "the caller does not wait";
        dialplan.prompts.forget(caller);
        caller.enter(it.attempt());
        if (!dialplan.reachable.contains(it.line())) {
            dialplan.returned(caller, AttemptResult.UNREACHABLE);
            return null;
        }
        FakeLeg agent =
                dialplan.ring(dialplan.newLegId(), it.line(), new LegTag(it.call(), AGENT, it.attempt()), caller);
        agent.peer = caller;
        agent.ringsUntil = dialplan.now().plus(it.ringFor());
        caller.peer = agent;
        caller.phase = Phase.RINGING;
        caller.capture = it.capture();
        return null;
    }

    @Nullable
    String holdWith(HoldWith it) {
        FakeLeg customer = dialplan.legs.get(it.customer());
        if (customer == null || !customer.isCustomer()) return "no such caller";
        if (customer.tag != null && !customer.tag.call().equals(it.call())) return "the leg belongs to another call";
        customer.music = it.music();
        return null;
    }

    @Nullable
    String returnToWaiting(ReturnToWaiting it) {
        FakeLeg caller = dialplan.legs.get(it.caller());
        if (caller == null || caller.tag == null || !caller.isCustomer()) return "no such caller";
        if (caller.waits()) return null;
        FakeLeg agent = caller.peer;
        boolean dialed = caller.phase == Phase.RINGING && caller.ringsUntil != null;
        if (dialed) return "the customer has not answered";
        if (caller.room != null) caller.room.remove(caller);
        caller.room = null;
        dialplan.returned(caller, AttemptResult.WITHDRAWN);
        if (agent != null) dialplan.gone(agent, HangupReason.NORMAL, false);
        return null;
    }

    @Nullable
    String dialAgent(DialAgent it) {
        if (dialplan.legs.containsKey(it.newLeg())) return null;
        LegTag tag = new LegTag(it.call(), AGENT, null);
        if (!dialplan.reachable.contains(it.line())) {
            dialplan.emit(new LegHungUp(it.newLeg(), tag, new HangupReason(20, 0), false, dialplan.now()));
            return null;
        }
        dialplan.ring(it.newLeg(), it.line(), tag, null).ringsUntil =
                dialplan.now().plus(it.ringFor());
        return null;
    }

    @Nullable
    String dialCustomer(DialCustomer it) {
        FakeLeg agent = dialplan.legs.get(it.agentLeg());
        if (agent == null || agent.tag == null || agent.isCustomer()) return "no such agent's leg";
        if (!agent.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (agent.isIn(it.attempt())) return null;
        if (agent.phase != Phase.UP || agent.peer != null) return "the agent's leg does not wait for a number";
        agent.enter(it.attempt());
        LegId id = dialplan.newLegId();
        FakeLeg customer = new FakeLeg(
                id,
                null,
                new LegTag(it.call(), CUSTOMER, it.attempt()),
                Phase.RINGING,
                it.number().value(),
                "",
                it.number().value());
        customer.peer = agent;
        customer.capture = it.capture();
        customer.ringsUntil = dialplan.now().plus(it.ringFor());
        agent.peer = customer;
        dialplan.legs.put(id, customer);
        dialplan.emit(new LegRinging(id, customer.tagged(), dialplan.now()));
        return null;
    }

    @Nullable
    String callBack(CallBack it) {
        if (dialplan.legs.containsKey(it.newLeg())) return null;
        String number = it.number().value();
        FakeLeg customer = new FakeLeg(
                it.newLeg(), null, new LegTag(it.call(), CUSTOMER, null), Phase.RINGING, number, "", number);
        customer.ringsUntil = dialplan.now().plus(it.ringFor());
        dialplan.legs.put(customer.id, customer);
        dialplan.emit(new LegRinging(customer.id, customer.tagged(), dialplan.now()));
        return null;
    }

    @Nullable
    String pause(PauseCapture it) {
        FakeLeg leg = dialplan.legs.get(it.customer());
        if (leg == null || !leg.capturing || !leg.isIn(it.attempt())) return "the segment is not being recorded";
        leg.silent = true;
        dialplan.emit(new CapturePaused(it.attempt(), leg.id, dialplan.now()));
        return null;
    }

    @Nullable
    String resume(ResumeCapture it) {
        FakeLeg leg = dialplan.legs.get(it.customer());
        if (leg == null || !leg.capturing || !leg.isIn(it.attempt())) return "the segment is not being recorded";
        leg.silent = false;
        dialplan.emit(new CaptureResumed(it.attempt(), leg.id, dialplan.now()));
        return null;
    }

    @Nullable
    String hangUp(HangUp it) {
        FakeLeg leg = dialplan.legs.get(it.leg());
        if (leg == null) return "no such leg";
        dialplan.end(leg, it.reason(), false);
        return null;
    }
}
