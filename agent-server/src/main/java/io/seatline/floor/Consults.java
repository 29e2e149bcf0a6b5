package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Transfer;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.CallId;
import io.seatline.routing.OfferId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import org.jspecify.annotations.Nullable;

/**
 * An agent asks somebody else while the customer waits with music: to and fro between the two, back to the customer, or the
 * customer to the one who was asked. Whatever fails, the customer goes on waiting and comes back to his agent.
 */
final class Consults {
    static final int LONGEST_NOTE = 500;

    private Consults() {}

    static @Nullable RejectReason start(Turn turn, FloorAgent agent, CallId id, TransferTarget to, String note) {
        var call = turn.state.call(id);
        if (call == null || !agent.id().equals(call.agent())) return RejectReason.CALL_GONE;
        if (!call.talking() || call.consult() != null || call.customerLeg() == null || call.agentLeg() == null)
            return RejectReason.NOT_NOW;
        if (note.length() > LONGEST_NOTE) return RejectReason.NOTE_TOO_LONG;
        return switch (Targets.find(turn, agent.id(), to, false)) {
            case Targets.Found.Refused(var why) -> why;
            case Targets.Found.Reachable(var whom, var dial) -> {
                var consult = turn.ids.get();
                var ring = whom instanceof TransferTarget.ToNumber
                        ? turn.settings.customerRing()
                        : turn.settings.agentRing();
                turn.emit(new CallEvent.ConsultStarted(
                        id, agent.id(), consult, whom, plain(note), turn.at.plus(ring), turn.at));
                turn.ask(new TelephonyCommand.Consult(
                        call.customerLeg(), call.agentLeg(), id.value(), dial, consult, ring));
                yield null;
            }
        };
    }

    /** PostgreSQL keeps every character but this one. */
    static String plain(String note) {
        return note.replace("\0", "").strip();
    }

    static void answered(Turn turn, TelephonyEvent.LegAnswered e) {
        var call = turn.state.call(new CallId(e.tag().call()));
        var consult = call == null ? null : call.consult(e.tag().attempt());
        if (call == null || consult == null || consult.state() != Consult.State.RINGING) return;
        turn.emit(new CallEvent.ConsultAnswered(call.id(), consult.id(), e.leg(), turn.at));
    }

    /** The agent is alone on the line: back with the customer, or done, if that one is gone. */
    static void alone(Turn turn, TelephonyEvent.LegAlone e) {
        var call = turn.state.call(new CallId(e.tag().call()));
        var consult = call == null ? null : call.consult(e.consult());
        if (call == null || consult == null || !e.leg().equals(call.agentLeg())) return;
        targetGone(turn, call, consult, why(e.result()));
    }

    private static Consult.End why(TelephonyEvent.AttemptResult result) {
        return switch (result) {
            case NO_ANSWER -> Consult.End.NO_ANSWER;
            case DECLINED -> Consult.End.DECLINED;
            case LEFT, LOST, KEPT, WITHDRAWN -> Consult.End.TARGET_LEFT;
            case UNREACHABLE -> Consult.End.UNREACHABLE;
        };
    }

    /** Nobody is asked any more, by whoever's doing. */
    static void targetGone(Turn turn, Call call, Consult consult, Consult.End why) {
        switch (call.state()) {
            case CallState.Consulting _ -> backToCustomer(turn, call, consult, why);
            case CallState.CustomerGone(var outcome, var cause, var _) -> {
                turn.hangUpOurs(call);
                turn.end(call, outcome, cause.blame(), cause.reason());
            }
            case CallState.Connected _, CallState.Held _, CallState.Joining _ -> {
                // Kept with music, and gone from there. Who takes the call over is not asked any more: the switch
                // tells.
                if (consult.state() == Consult.State.KEPT)
                    turn.emit(new CallEvent.ConsultEnded(call.id(), consult.by(), consult.id(), why, null, turn.at));
            }
            case CallState.Conference _ -> Conferences.targetLeft(turn, call, consult, why);
            case CallState.Arriving _,
                    CallState.Queued _,
                    CallState.CallingBack _,
                    CallState.Postponed _,
                    CallState.Offered _,
                    CallState.CallingAgent _,
                    CallState.Dialing _,
                    CallState.Ringing _,
                    CallState.Forwarding _,
                    CallState.Forwarded _,
                    CallState.Parked _,
                    CallState.Ended _ -> {
                // Nobody is asked in these.
            }
        }
    }

    /** The leg of the one who was asked is gone. While he talks with the agent, the agent's own leg tells it. */
    static void legGone(Turn turn, Call call, Consult consult) {
        switch (consult.state()) {
            case KEPT, TOGETHER -> targetGone(turn, call, consult, Consult.End.TARGET_LEFT);
            case RINGING, TALKING, TAKING_OVER -> {
                // LegAlone, or LegReturned of the customer, comes with the reason.
            }
        }
    }

    private static void backToCustomer(Turn turn, Call call, Consult consult, Consult.End why) {
        var segment = turn.ids.get();
        turn.emit(new CallEvent.ConsultEnded(call.id(), consult.by(), consult.id(), why, segment, turn.at));
        if (call.agentLeg() != null) turn.join(call, call.agentLeg(), segment);
    }

    static @Nullable RejectReason cancel(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        var consult = call == null ? null : call.consult();
        if (call == null || consult == null || !agent.id().equals(consult.by())) return RejectReason.CALL_GONE;
        if (consult.state() == Consult.State.TOGETHER || consult.state() == Consult.State.TAKING_OVER)
            return RejectReason.NOT_NOW;
        if (consult.leg() != null) turn.hangUp(consult.leg());
        targetGone(turn, call, consult, Consult.End.CANCELED);
        return null;
    }

    /** The one who is asked says no, or has said enough. */
    static @Nullable RejectReason decline(Turn turn, FloorAgent agent, OfferId id) {
        for (var call : turn.state.calls()) {
            var consult = call.consult(id.value());
            if (consult == null || !agent.id().equals(consult.agent())) continue;
            if (consult.state() != Consult.State.RINGING) return RejectReason.OFFER_GONE;
            targetGone(turn, call, consult, Consult.End.DECLINED);
            return null;
        }
        return RejectReason.OFFER_GONE;
    }

    static @Nullable RejectReason swap(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        var consult = call == null ? null : call.consult();
        if (call == null || consult == null || !agent.id().equals(consult.by())) return RejectReason.CALL_GONE;
        if (consult.leg() == null || call.agentLeg() == null || call.customerLeg() == null) return RejectReason.NOT_NOW;
        if (call.state() instanceof CallState.Consulting && consult.state() == Consult.State.TALKING) {
            var segment = turn.ids.get();
            turn.emit(new CallEvent.ConsultSwapped(id, agent.id(), consult.id(), segment, turn.at));
            turn.ask(new TelephonyCommand.BackToCustomer(
                    call.customerLeg(), call.agentLeg(), consult.leg(), id.value(), segment, turn.records(call)));
            return null;
        }
        if (call.talking() && consult.state() == Consult.State.KEPT) {
            turn.emit(new CallEvent.ConsultSwapped(id, agent.id(), consult.id(), null, turn.at));
            turn.ask(new TelephonyCommand.BackToTarget(
                    call.customerLeg(), call.agentLeg(), consult.leg(), consult.id()));
            return null;
        }
        return RejectReason.NOT_NOW;
    }

    /** The customer is joined with the one who was asked, whoever of the two the agent talks with now. */
    static @Nullable RejectReason complete(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        var consult = call == null ? null : call.consult();
        if (call == null || consult == null || !agent.id().equals(consult.by())) return RejectReason.CALL_GONE;
        var ready = consult.state() == Consult.State.TALKING && call.state() instanceof CallState.Consulting
                || consult.state() == Consult.State.KEPT && call.talking();
        if (!ready || consult.leg() == null) return RejectReason.NOT_NOW;
        Transfers.handOver(turn, call, consult, Transfer.Kind.CONSULT);
        return null;
    }

    /** The agent's own leg is gone while he asks: the customer waits on, and he comes first when he is back. */
    static void agentLost(Turn turn, Call call, Consult consult) {
        if (consult.leg() != null) turn.hangUp(consult.leg());
        turn.emit(new CallEvent.ConsultEnded(
                call.id(), consult.by(), consult.id(), Consult.End.AGENT_LOST, null, turn.at));
        turn.requeue(call, consult.by());
    }
}
