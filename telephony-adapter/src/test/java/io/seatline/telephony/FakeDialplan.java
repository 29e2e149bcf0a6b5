package io.seatline.telephony;

import io.seatline.telephony.LegTag.Role;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The legs at the {@link FakeTelephony} and the rules of its dialplan: what becomes of one leg when the other ends or goes. */
final class FakeDialplan {
    final FakeEvents events = new FakeEvents();
    final FakePrompts prompts = new FakePrompts(this::emit);
    final Map<LegId, FakeLeg> legs = new LinkedHashMap<>();
    final Set<LineId> reachable = new LinkedHashSet<>();
    private final InstantSource clock;
    /** Somebody of ours is connected: what happens otherwise is never told. */
    boolean seen;

    int boots;
    private int legsMade;

    FakeDialplan(InstantSource clock) {
        this.clock = clock;
    }

    FakeLeg ring(LegId id, LineId line, LegTag tag, @Nullable FakeLeg caller) {
        FakeLeg leg = new FakeLeg(
                id,
                line,
                tag,
                Phase.RINGING,
                caller == null ? "" : caller.callerNumber,
                caller == null ? "" : caller.callerName,
                "");
        legs.put(id, leg);
        emit(new LegRinging(id, tag, now()));
        return leg;
    }

    /** Who was rung takes it, and talks with whom he was rung for, if that one is there. */
    void answered(FakeLeg leg) {
        leg.ringsUntil = null;
        leg.phase = leg.isCustomer() && leg.peer == null ? Phase.WAITING : Phase.UP;
        emit(new LegAnswered(leg.id, leg.tagged(), now()));
        FakeLeg peer = leg.peer;
        if (peer == null) return;
        if (leg.isCustomer() || leg.is(Role.TARGET) && !peer.isCustomer()) bridge(leg, peer);
        else bridge(peer, leg);
    }

    void bridge(FakeLeg customer, FakeLeg agent) {
        customer.phase = Phase.BRIDGED;
        agent.phase = Phase.BRIDGED;
        if (customer.capture) {
            customer.capturing = true;
            customer.silent = false;
            emit(new CaptureStarted(customer.attempt(), customer.id, now()));
        }
        emit(new LegsBridged(customer.id, agent.id, customer.tagged(), now()));
    }

    void returned(FakeLeg caller, AttemptResult result) {
        UUID attempt = caller.attempt();
        saveCapture(caller);
        caller.enter(null);
        caller.phase = Phase.WAITING;
        caller.peer = null;
        caller.ringsUntil = null;
        emit(new LegReturned(caller.id, caller.tagged().call(), attempt, result, now()));
    }

    /** A leg ends; what becomes of the other one is the switch's rule. */
    void end(FakeLeg leg, HangupReason reason, boolean byParty) {
        FakeLeg peer = leg.peer;
        boolean talked = leg.phase == Phase.BRIDGED;
        boolean normal = reason.meaning() == HangupReason.Meaning.NORMAL;
        gone(leg, reason, byParty);
        if (leg.room != null) leftRoom(leg, leg.room, normal);
        if (peer == null) return;
        if (leg.isCustomer()) {
            gone(peer, HangupReason.NORMAL, false);
        } else if (!peer.isCustomer()) {
            if (leg.is(Role.TARGET)) alone(peer, leg.attempt(), talked ? AttemptResult.LEFT : unanswered(byParty));
            else gone(peer, HangupReason.NORMAL, false);
        } else if (talked && normal) {
            gone(peer, HangupReason.NORMAL, false);
        } else if (talked) {
            returned(peer, AttemptResult.LOST);
        } else if (peer.ringsUntil != null) {
            gone(peer, HangupReason.NORMAL, false);
        } else {
            returned(peer, unanswered(byParty));
        }
    }

    private static AttemptResult unanswered(boolean byParty) {
        return byParty ? AttemptResult.DECLINED : AttemptResult.NO_ANSWER;
    }

    /** When both have left a customer, his leg goes on as after any talk. */
    private void leftRoom(FakeLeg leg, Set<FakeLeg> room, boolean normal) {
        room.remove(leg);
        if (room.size() != 1) return;
        FakeLeg last = room.iterator().next();
        if (!last.isCustomer()) return;
        last.room = null;
        if (normal) gone(last, HangupReason.NORMAL, false);
        else returned(last, AttemptResult.LOST);
    }

    /** The agent's leg waits in silence: whom it asked is not there, or not any more. */
    void alone(FakeLeg agent, UUID consult, AttemptResult result) {
        agent.peer = null;
        agent.phase = Phase.UP;
        emit(new LegAlone(agent.id, agent.tagged(), consult, result, now()));
    }

    void gone(FakeLeg leg, HangupReason reason, boolean byParty) {
        legs.remove(leg.id);
        prompts.forget(leg);
        emit(new LegHungUp(leg.id, leg.tag, reason, byParty, now()));
        saveCapture(leg);
    }

    void saveCapture(FakeLeg leg) {
        if (leg.capturing) emit(new CaptureSaved(leg.attempt(), leg.id, now()));
        leg.capturing = false;
        leg.silent = false;
    }

    FakeLeg get(LegId id) {
        FakeLeg leg = legs.get(id);
        if (leg == null) throw new IllegalStateException("no leg " + id);
        return leg;
    }

    FakeLeg onLine(LineId line) {
        return legs.values().stream()
                .filter(leg -> line.equals(leg.line))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing rings on " + line));
    }

    FakeLeg ringingOn(LineId line) {
        return legs.values().stream()
                .filter(leg -> line.equals(leg.line) && leg.phase == Phase.RINGING && leg.ringsUntil != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing rings on " + line));
    }

    FakeLeg ringing(FakeLeg leg) {
        if (leg.phase != Phase.RINGING || leg.ringsUntil == null)
            throw new IllegalStateException(leg.id + " does not ring");
        return leg;
    }

    FakeLeg bridged(LegId id) {
        FakeLeg leg = get(id);
        if (leg.phase != Phase.BRIDGED) throw new IllegalStateException(id + " talks to nobody");
        return leg;
    }

    LegId newLegId() {
        return new LegId("fake-" + boots + "." + ++legsMade);
    }

    Instant now() {
        return clock.instant();
    }

    /** What happens while nobody looks is never told. */
    void emit(TelephonyEvent event) {
        if (seen) events.add(event);
    }
}
