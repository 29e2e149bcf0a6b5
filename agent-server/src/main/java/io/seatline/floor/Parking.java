package io.seatline.floor;

import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.kernel.CallId;
import io.seatline.telephony.TelephonyCommand;
import org.jspecify.annotations.Nullable;

/** A call is put aside with music; anybody of the team picks it up, or after a while it comes back to who put it there. */
final class Parking {
    private Parking() {}

    static @Nullable RejectReason park(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        if (call == null || !agent.id().equals(call.agent())) return RejectReason.CALL_GONE;
        if (!call.talking() || call.consult() != null || call.customerLeg() == null) return RejectReason.NOT_NOW;
        turn.emit(new CallEvent.CallParked(id, agent.id(), turn.at));
        turn.ask(new TelephonyCommand.ReturnToWaiting(call.customerLeg()));
        turn.hangUpOurs(call);
        return null;
    }

    static @Nullable RejectReason pickUp(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        if (call == null || !(call.state() instanceof CallState.Parked)) return RejectReason.CALL_GONE;
        if (!agent.idle()) return RejectReason.NOT_NOW;
        if (!turn.presence.live()) return RejectReason.SWITCH_LOST;
        if (turn.presence.whyUnreachable(agent.id()) != null) return RejectReason.LINE_UNREACHABLE;
        Offers.offer(turn, id, agent.id());
        return null;
    }

    static void bringBack(Turn turn) {
        for (var call : turn.state.parked()) {
            if (!(call.state() instanceof CallState.Parked(var by, var since))
                    || turn.at.isBefore(since.plus(turn.settings.parkFor()))) continue;
            turn.emit(new CallEvent.CallQueuedFor(call.id(), call.queue(), by, turn.at));
        }
    }
}
