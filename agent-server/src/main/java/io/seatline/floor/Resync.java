package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The switch's snapshot is the truth about legs: what we missed is made up for, what we only believed is ended. */
final class Resync {
    private static final Duration SECOND_LOOK = Duration.ofSeconds(5);
    private static final Duration YOUNG = Duration.ofSeconds(4);

    private Resync() {}

    static void with(Turn turn, NodeSnapshot snapshot) {
        var rebooted = turn.state.bootId() != null && !snapshot.bootId().equals(turn.state.bootId());
        if (!snapshot.bootId().equals(turn.state.bootId())) {
            turn.emit(new FloorEvent.SwitchSeen(snapshot.bootId(), turn.at));
        }
        turn.presence.live(true);
        turn.presence.lines(snapshot.reachable(), turn.at);
        Map<LegId, NodeSnapshot.Leg> legs = new HashMap<>();
        for (var leg : snapshot.legs()) legs.put(leg.leg(), leg);
        for (var call : List.copyOf(turn.state.calls())) {
            if (rebooted) lost(turn, call);
            else if (!CallbackResync.compare(turn, call, legs)) compare(turn, call, legs);
        }
        for (var leg : snapshot.legs()) {
            unknown(turn, leg);
            stray(turn, leg);
        }
        turn.presence.forgetStrangersExcept(legs.keySet());
    }

    /** All legs of the switch are gone with its process. */
    static void nodeDied(Turn turn) {
        for (var call : List.copyOf(turn.state.calls())) {
            lost(turn, call);
        }
    }

    private static void lost(Turn turn, Call call) {
        if (!CallbackResync.survives(turn, call)) turn.end(call, Outcome.NODE_LOST, Blame.US, EndReason.NODE_LOST);
    }

    private static void compare(Turn turn, Call call, Map<LegId, NodeSnapshot.Leg> legs) {
        var customer = call.customerLeg() == null ? null : legs.get(call.customerLeg());
        var agent = call.agentLeg() == null ? null : legs.get(call.agentLeg());
        switch (call.state()) {
            case CallState.Arriving(), CallState.Queued() -> {
                if (customer == null) gone(turn, call);
                else if (busy(customer) && call.customerLeg() != null) {
                    // An answer crossed our taking the call back.
                    turn.ask(new TelephonyCommand.ReturnToWaiting(call.customerLeg()));
                } else if (customer.phase() == NodeSnapshot.Phase.WAITING) {
                    Entries.waitsOnly(turn, call);
                    QueueAnnouncements.waitsOnly(turn, call);
                }
            }
            case CallState.Offered(var _) -> offered(turn, call, customer);
            case CallState.Connected(var _, var _, var _), CallState.Held(var _, var _, var _) -> {
                if (customer == null) turn.end(call, Outcome.ANSWERED, Blame.UNKNOWN, EndReason.UNSEEN);
                else if (customer.phase() == NodeSnapshot.Phase.WAITING) {
                    if (call.consult() == null) turn.requeue(call, call.agent());
                    else Consults.agentLost(turn, call, call.consult());
                } else ThreeLegs.keptStill(turn, call, legs);
            }
            case CallState.CallingAgent(), CallState.Dialing(var _), CallState.Ringing(var _) ->
                dialing(turn, call, agent, legs);
            case CallState.Consulting _,
                    CallState.Joining _,
                    CallState.Conference _,
                    CallState.Forwarding _,
                    CallState.Forwarded _,
                    CallState.Parked _,
                    CallState.CustomerGone _ -> ThreeLegs.compare(turn, call, customer, agent, legs);
            case CallState.CallingBack _, CallState.Postponed _, CallState.Ended _ -> {
                // Not live, or compared before.
            }
        }
    }

    private static void gone(Turn turn, Call call) {
        // A caller who arrived while the list was made is not in it yet.
        if (young(turn, call.startedAt())) return;
        if (Entries.gone(turn, call, false)) return;
        var answered = call.answered();
        turn.end(call, answered ? Outcome.ANSWERED : Outcome.ABANDONED, Blame.CUSTOMER, EndReason.UNSEEN);
    }

    private static boolean busy(NodeSnapshot.Leg leg) {
        return leg.phase() == NodeSnapshot.Phase.BRIDGED || leg.phase() == NodeSnapshot.Phase.RINGING;
    }

    private static void offered(Turn turn, Call call, NodeSnapshot.@Nullable Leg customer) {
        if (customer == null) {
            gone(turn, call);
            return;
        }
        var tag = customer.tag();
        var same = tag != null
                && tag.attempt() != null
                && tag.attempt().equals(call.state().attempt());
        if (customer.phase() == NodeSnapshot.Phase.BRIDGED && tag != null && same && customer.bridgedWith() != null) {
            InboundCalls.bridged(
                    turn, new TelephonyEvent.LegsBridged(customer.leg(), customer.bridgedWith(), tag, turn.at));
        } else if (customer.phase() == NodeSnapshot.Phase.WAITING && same) {
            // The tag names this attempt, so the switch had our command: the attempt is over. Without it, it is yet to
            // come.
            var offer = turn.state.openOfferOf(call.id());
            if (offer != null) Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
        } else if (customer.phase() == NodeSnapshot.Phase.WAITING) {
            var offer = turn.state.openOfferOf(call.id());
            if (offer != null && !young(turn, offer.madeAt()))
                Offers.withdraw(turn, offer, WithdrawnBecause.SWITCH_REFUSED);
        }
    }

    /** Since then what was asked may still be on its way to the switch, or what happened on its way into the snapshot. */
    static boolean young(Turn turn, Instant since) {
        return turn.at.isBefore(since.plus(YOUNG));
    }

    private static void dialing(
            Turn turn, Call call, NodeSnapshot.@Nullable Leg agent, Map<LegId, NodeSnapshot.Leg> legs) {
        if (agent == null) {
            if (young(turn, call.startedAt())) return;
            turn.end(call, Outcome.FAILED, Blame.UNKNOWN, EndReason.UNSEEN);
            return;
        }
        if (agent.phase() == NodeSnapshot.Phase.UP && call.state() instanceof CallState.CallingAgent) {
            OutboundCalls.agentAnswered(turn, agent.leg());
        } else if (agent.phase() == NodeSnapshot.Phase.BRIDGED && agent.bridgedWith() != null) {
            var customer = legs.get(agent.bridgedWith());
            if (customer != null && customer.tag() != null) {
                InboundCalls.bridged(
                        turn, new TelephonyEvent.LegsBridged(customer.leg(), agent.leg(), customer.tag(), turn.at));
            }
        }
    }

    /**
     * A leg of ours that no live call owns. One on its way out looks the same, so it must be there at two looks. Then a
     * waiting caller of whom the journal knows nothing is taken up (nobody is hung up on for a gap of ours), by the name that his
     * call has at the switch, which serves it by no other; anything else is ended. So is a caller whose call has ended: that he was
     * to be hung up on was lost on the way.
     */
    private static void unknown(Turn turn, NodeSnapshot.Leg leg) {
        var tag = leg.tag();
        if (tag == null || turn.state.callOf(leg.leg()) != null || turn.state.call(new CallId(tag.call())) != null)
            return;
        if (!turn.presence.strangerFor(leg.leg(), turn.at, SECOND_LOOK)) return;
        var entry = turn.entries.byNumber().get(leg.dialedNumber());
        var queue = turn.directory.entryPoints().get(leg.dialedNumber());
        var waits = leg.phase() == NodeSnapshot.Phase.WAITING || leg.phase() == NodeSnapshot.Phase.PROMPTED;
        var ended = turn.state.goneSince(leg.leg()) != null;
        if (tag.role() == LegTag.Role.CUSTOMER && waits && !ended && (entry != null || queue != null)) {
            var id = new CallId(tag.call());
            turn.emit(new CallEvent.CallArrived(
                    id, leg.leg(), leg.callerNumber(), leg.callerName(), leg.dialedNumber(), turn.at));
            if (entry == null) turn.emit(new CallEvent.CallQueued(id, queue, null, turn.at));
            if (entry != null) Entries.begin(turn, id, entry);
        } else {
            turn.ask(new TelephonyCommand.HangUp(leg.leg(), HangupReason.NORMAL));
        }
    }

    /**
     * A leg of ours whose call lives without it: its agent has handed the call on, or was asked no longer, and we died before we
     * could end it. At a second look it is ended.
     */
    private static void stray(Turn turn, NodeSnapshot.Leg leg) {
        var tag = leg.tag();
        if (tag == null) return;
        var call = turn.state.call(new CallId(tag.call()));
        if (tag.role() == LegTag.Role.CUSTOMER) {
            if (call != null && leg.phase() == NodeSnapshot.Phase.WAITING) Callbacks.found(turn, call, leg.leg());
            return;
        }
        if (call == null || call.ourLegs().contains(leg.leg())) return;
        var attempt = tag.attempt();
        var awaited = attempt != null && (attempt.equals(call.state().attempt()) || call.consult(attempt) != null);
        var fresh = call.state() instanceof CallState.CallingAgent;
        if (awaited || fresh || !turn.presence.strangerFor(leg.leg(), turn.at, SECOND_LOOK)) return;
        turn.ask(new TelephonyCommand.HangUp(leg.leg(), HangupReason.NORMAL));
    }
}
