package io.seatline.telephony;

import io.seatline.telephony.LegTag.Role;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@link FakeTelephony} with more than two in a call: asking somebody else, three together, passing on. */
final class FakeConsults {
    private final FakeDialplan switchboard;

    FakeConsults(FakeDialplan switchboard) {
        this.switchboard = switchboard;
    }

    @Nullable
    String consult(Consult it) {
        FakeLeg customer = switchboard.legs.get(it.customer());
        FakeLeg agent = switchboard.legs.get(it.agentLeg());
        String refusal = talk(customer, agent, it.call());
        if (refusal != null || customer == null || agent == null) return refusal;
        if (agent.isIn(it.consult())) return null;
        if (agent.peer != customer || agent.phase != Phase.BRIDGED) return "the agent talks to nobody";
        switchboard.returned(customer, AttemptResult.KEPT);
        agent.enter(it.consult());
        agent.phase = Phase.UP;
        agent.peer = null;
        dial(agent, it.target(), new LegTag(it.call(), Role.TARGET, it.consult()), it.ringFor());
        return null;
    }

    private void dial(FakeLeg from, DialTarget to, LegTag tag, Duration ringFor) {
        LineId line = to instanceof DialTarget.Line(LineId ours) ? ours : null;
        String number = to instanceof DialTarget.Outside(DialNumber dialed, DialNumber callerId) ? dialed.value() : "";
        if (line != null && !switchboard.reachable.contains(line)) {
            switchboard.alone(from, from.attempt(), AttemptResult.UNREACHABLE);
            return;
        }
        FakeLeg target = new FakeLeg(switchboard.newLegId(), line, tag, Phase.RINGING, number, "", number);
        target.peer = from;
        target.ringsUntil = switchboard.now().plus(ringFor);
        from.peer = target;
        switchboard.legs.put(target.id, target);
        switchboard.emit(new LegRinging(target.id, tag, switchboard.now()));
    }

    @Nullable
    String join(Join it) {
        FakeLeg customer = switchboard.legs.get(it.customer());
        FakeLeg other = switchboard.legs.get(it.other());
        String refusal = talk(customer, other, it.call());
        if (refusal != null || customer == null || other == null) return refusal;
        if (customer.isIn(it.attempt())) return null;
        leaves(customer, other);
        leaves(other, customer);
        begin(customer, it.attempt(), it.capture());
        customer.peer = other;
        other.peer = customer;
        switchboard.bridge(customer, other);
        return null;
    }

    /** Whom it talked with stays without it: an agent in silence; anybody else's leg ends. */
    private void leaves(FakeLeg leg, FakeLeg except) {
        if (leg.room != null) leg.room.remove(leg);
        leg.room = null;
        FakeLeg peer = leg.peer;
        leg.peer = null;
        if (peer == null || peer == except) return;
        peer.peer = null;
        if (leg.is(Role.TARGET) && peer.is(Role.AGENT)) switchboard.alone(peer, leg.attempt(), AttemptResult.LEFT);
        else switchboard.gone(peer, HangupReason.NORMAL, false);
    }

    private void begin(FakeLeg customer, UUID attempt, boolean capture) {
        switchboard.saveCapture(customer);
        customer.enter(attempt);
        customer.capture = capture;
    }

    @Nullable
    String backToCustomer(BackToCustomer it) {
        FakeLeg customer = switchboard.legs.get(it.customer());
        FakeLeg agent = switchboard.legs.get(it.agentLeg());
        FakeLeg target = switchboard.legs.get(it.target());
        String refusal = talk(customer, agent, it.call());
        if (refusal == null && (target == null || !target.is(Role.TARGET))) refusal = "no such target's leg";
        if (refusal != null || customer == null || agent == null || target == null) return refusal;
        if (customer.isIn(it.attempt())) return null;
        target.peer = null;
        target.phase = Phase.UP;
        agent.peer = null;
        return join(new Join(it.customer(), it.agentLeg(), it.call(), it.attempt(), it.capture()));
    }

    @Nullable
    String backToTarget(BackToTarget it) {
        FakeLeg customer = switchboard.legs.get(it.customer());
        FakeLeg agent = switchboard.legs.get(it.agentLeg());
        FakeLeg target = switchboard.legs.get(it.target());
        if (customer == null || agent == null || target == null) return "one of the three is gone";
        if (customer.peer != agent || agent.phase != Phase.BRIDGED) return "the two do not talk";
        switchboard.returned(customer, AttemptResult.KEPT);
        agent.enter(it.consult());
        agent.peer = target;
        target.peer = agent;
        switchboard.bridge(target, agent);
        return null;
    }

    @Nullable
    String confer(Confer it) {
        FakeLeg customer = switchboard.legs.get(it.customer());
        FakeLeg agent = switchboard.legs.get(it.agentLeg());
        FakeLeg target = switchboard.legs.get(it.target());
        String refusal = talk(customer, agent, it.call());
        if (refusal == null) refusal = talk(customer, target, it.call());
        if (refusal != null || customer == null || agent == null || target == null) return refusal;
        if (customer.isIn(it.attempt())) return null;
        begin(customer, it.attempt(), it.capture());
        var room = new LinkedHashSet<>(List.of(customer, agent, target));
        for (FakeLeg one : room) {
            one.peer = null;
            one.phase = Phase.BRIDGED;
            one.room = room;
        }
        switchboard.bridge(customer, agent);
        switchboard.emit(new LegsBridged(customer.id, target.id, customer.tagged(), switchboard.now()));
        return null;
    }

    @Nullable
    String forward(Forward it) {
        FakeLeg customer = switchboard.legs.get(it.customer());
        if (customer == null || customer.tag == null || !customer.isCustomer()) return "no such caller";
        if (!customer.tag.call().equals(it.call())) return "the leg belongs to another call";
        if (customer.ringsUntil != null) return "the customer has not answered";
        if (customer.isIn(it.attempt())) return null;
        leaves(customer, customer);
        begin(customer, it.attempt(), false);
        customer.phase = Phase.RINGING;
        dial(customer, it.to(), new LegTag(it.call(), Role.TARGET, it.attempt()), it.ringFor());
        return null;
    }

    /** A customer and a leg of ours that are there, are up and belong to the call. */
    private static @Nullable String talk(@Nullable FakeLeg customer, @Nullable FakeLeg other, UUID call) {
        if (customer == null || customer.tag == null || !customer.isCustomer()) return "no such caller";
        if (other == null || other.tag == null || other.isCustomer()) return "no such leg";
        if (!customer.tag.call().equals(call) || !other.tag.call().equals(call))
            return "the leg belongs to another call";
        return customer.ringsUntil == null && other.ringsUntil == null ? null : "one of the two has not answered";
    }
}
