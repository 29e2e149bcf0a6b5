package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Transfer;
import io.seatline.kernel.CallId;
import io.seatline.telephony.TelephonyCommand;
import org.jspecify.annotations.Nullable;

/** Customer, agent and the one he asked talk together. Either of the two may leave; the other goes on with the customer. */
final class Conferences {
    private Conferences() {}

    static @Nullable RejectReason start(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        var consult = call == null ? null : call.consult();
        if (call == null || consult == null || !agent.id().equals(consult.by())) return RejectReason.CALL_GONE;
        var ready = consult.state() == Consult.State.TALKING && call.state() instanceof CallState.Consulting
                || consult.state() == Consult.State.KEPT && call.talking();
        if (!ready || consult.leg() == null || call.customerLeg() == null || call.agentLeg() == null)
            return RejectReason.NOT_NOW;
        var segment = turn.ids.get();
        var record = turn.records(call);
        turn.emit(new CallEvent.CallConferenced(id, agent.id(), segment, record, turn.at));
        turn.ask(new TelephonyCommand.Confer(
                call.customerLeg(), call.agentLeg(), consult.leg(), id.value(), segment, record));
        return null;
    }

    static @Nullable RejectReason leave(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        var consult = call == null ? null : call.consult();
        if (call == null || consult == null || !(call.state() instanceof CallState.Conference))
            return RejectReason.CALL_GONE;
        if (agent.id().equals(consult.by())) {
            agentLeft(turn, call, consult);
            return null;
        }
        if (!agent.id().equals(consult.agent())) return RejectReason.CALL_GONE;
        targetLeft(turn, call, consult, Consult.End.TARGET_LEFT);
        return null;
    }

    /** By his own will or not: the other one goes on with the customer. */
    static void agentLeft(Turn turn, Call call, Consult consult) {
        Transfers.handOver(turn, call, consult, Transfer.Kind.CONFERENCE);
    }

    static void targetLeft(Turn turn, Call call, Consult consult, Consult.End why) {
        if (consult.leg() != null) turn.hangUp(consult.leg());
        var segment = turn.ids.get();
        turn.emit(new CallEvent.ConsultEnded(call.id(), consult.by(), consult.id(), why, segment, turn.at));
        if (call.agentLeg() != null) turn.join(call, call.agentLeg(), segment);
    }
}
