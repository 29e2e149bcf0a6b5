package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.NodeSnapshot;
import java.util.Map;

/** The snapshot against calls whose customer was promised one. */
final class CallbackResync {
    private CallbackResync() {}

    /** The snapshot against a call whose customer is at home, or is rung; false when this is no such call. */
    static boolean compare(Turn turn, Call call, Map<LegId, NodeSnapshot.Leg> legs) {
        if (call.promise() == null) return false;
        var customer = call.customerLeg() == null ? null : legs.get(call.customerLeg());
        var agent = call.agentLeg() == null ? null : legs.get(call.agentLeg());
        var offer = turn.state.openOfferOf(call.id());
        switch (call.state()) {
            case CallState.Queued _ -> {
                if (call.customerLeg() == null) return true;
                if (customer == null) turn.emit(new CallEvent.CallerReleased(call.id(), turn.at));
                // He heard that he may hang up, and did not.
                else if (customer.phase() == NodeSnapshot.Phase.WAITING && !hearsIt(turn, call))
                    turn.hangUp(customer.leg());
            }
            case CallState.CallingBack(var since) -> {
                if (customer == null && !Resync.young(turn, since))
                    Callbacks.missed(turn, call, new HangupReason(0, 0));
                else if (customer != null && customer.phase() == NodeSnapshot.Phase.WAITING) turn.requeue(call, null);
            }
            case CallState.Offered _ -> {
                if (offer == null) return true;
                if (agent == null && !Resync.young(turn, offer.madeAt()))
                    Callbacks.withdraw(turn, call, offer, WithdrawnBecause.AGENT_UNREACHABLE);
                else if (agent != null && agent.phase() == NodeSnapshot.Phase.UP) Callbacks.agentAnswered(turn, call);
            }
            case CallState.Dialing(var attempt)
            when agent != null && waitsForTheNumber(agent) -> {
                // We died between the journal and the switch.
                if (offer != null && !Resync.young(turn, offer.madeAt()))
                    Callbacks.dial(turn, call, agent.leg(), attempt);
            }
            case CallState.Dialing _, CallState.Ringing _ -> {
                if (agent != null || offer == null) return false;
                if (!Resync.young(turn, offer.madeAt()))
                    Callbacks.withdraw(turn, call, offer, WithdrawnBecause.AGENT_UNREACHABLE);
            }
            case CallState.Postponed _, CallState.Arriving _ -> {
                // Nobody is on any line.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The words that promise it were asked for a moment ago, and may not have begun. */
    private static boolean hearsIt(Turn turn, Call call) {
        var told = turn.state.announced(call.id());
        return told.prompt() != null && Resync.young(turn, told.askedAt());
    }

    private static boolean waitsForTheNumber(NodeSnapshot.Leg agent) {
        return agent.phase() == NodeSnapshot.Phase.UP
                && (agent.tag() == null || agent.tag().attempt() == null);
    }

    /** All legs are gone with the switch; the promise is not. False when the call had no promise to keep. */
    static boolean survives(Turn turn, Call call) {
        if (call.promise() == null || call.talking()) return false;
        var offer = turn.state.openOfferOf(call.id());
        if (offer != null) Callbacks.withdraw(turn, call, offer, WithdrawnBecause.NODE_LOST);
        else if (call.state() instanceof CallState.CallingBack) Callbacks.missed(turn, call, Callbacks.NOT_RUNG);
        else if (call.customerLeg() != null) turn.emit(new CallEvent.CallerReleased(call.id(), turn.at));
        return true;
    }
}
