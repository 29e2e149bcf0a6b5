package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.call.Transfer;
import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import org.jspecify.annotations.Nullable;

/**
 * A call is handed on. The customer keeps the place he had from his first queue: whoever is sent from desk to desk has waited
 * enough. Where it fails he comes back to the agent who handed him on, if that one is free, else to the queue.
 */
final class Transfers {
    private Transfers() {}

    static @Nullable RejectReason blind(Turn turn, FloorAgent agent, CallId id, TransferTarget to, String note) {
        var call = turn.state.call(id);
        if (call == null || !agent.id().equals(call.agent())) return RejectReason.CALL_GONE;
        var customer = call.customerLeg();
        if (!call.talking() || call.consult() != null || customer == null) return RejectReason.NOT_NOW;
        if (note.length() > Consults.LONGEST_NOTE) return RejectReason.NOTE_TOO_LONG;
        return switch (to) {
            case TransferTarget.ToQueue(QueueId queue) -> toQueue(turn, agent, call, customer, queue, note);
            case TransferTarget.ToMenu(int entry) -> toMenu(turn, agent, call, customer, entry, note);
            case TransferTarget.ToAgent(AgentId next) ->
                switch (Targets.find(turn, agent.id(), to, true)) {
                    case Targets.Found.Refused(var why) -> why;
                    case Targets.Found.Reachable _ -> toAgent(turn, agent, call, customer, next, note);
                };
            case TransferTarget.ToNumber(String number) ->
                switch (Targets.find(turn, agent.id(), to, true)) {
                    case Targets.Found.Refused(var why) -> why;
                    case Targets.Found.Reachable _ -> toNumber(turn, agent, call, customer, number, note);
                };
        };
    }

    private static @Nullable RejectReason toQueue(
            Turn turn, FloorAgent agent, Call call, LegId customer, QueueId queue, String note) {
        if (turn.queueOf(queue) == null) return RejectReason.UNKNOWN_TARGET;
        handedOn(turn, agent, call, new TransferTarget.ToQueue(queue), note);
        turn.ask(new TelephonyCommand.ReturnToWaiting(customer));
        turn.hangUpOurs(call);
        turn.emit(new CallEvent.CallQueued(call.id(), queue, null, turn.at));
        return null;
    }

    private static @Nullable RejectReason toMenu(
            Turn turn, FloorAgent agent, Call call, LegId customer, int id, String note) {
        var entry = turn.entries.entry(id);
        if (entry == null || turn.entries.flow(entry.flow()) == null) return RejectReason.UNKNOWN_TARGET;
        handedOn(turn, agent, call, new TransferTarget.ToMenu(id), note);
        turn.ask(new TelephonyCommand.ReturnToWaiting(customer));
        turn.hangUpOurs(call);
        turn.emit(new CallEvent.CallSentToMenu(call.id(), id, turn.at));
        Entries.again(turn, call.id(), entry);
        return null;
    }

    /** From a voice menu. */
    static void sendOutside(Turn turn, Call call, String number, QueueId queue) {
        var customer = call.customerLeg();
        if (customer == null) return;
        if (OutboundCalls.refusalOf(turn, number) != null) {
            if (turn.queueOf(queue) == null) nowhere(turn, call);
            else turn.emit(new CallEvent.CallQueued(call.id(), queue, null, turn.at));
            return;
        }
        var segment = turn.ids.get();
        turn.emit(new CallEvent.CallSentOutside(call.id(), segment, number, queue, turn.at));
        turn.ask(new TelephonyCommand.Forward(
                customer,
                call.id().value(),
                Targets.outside(turn.settings, number),
                segment,
                turn.settings.customerRing()));
    }

    /** The queue that was to take him in was switched off meanwhile. */
    private static void nowhere(Turn turn, Call call) {
        if (call.customerLeg() != null) turn.hangUp(call.customerLeg());
        turn.end(call, call.endingWithout(Outcome.FAILED), Blame.US, EndReason.UNREACHABLE);
    }

    private static @Nullable RejectReason toAgent(
            Turn turn, FloorAgent agent, Call call, LegId customer, AgentId next, String note) {
        handedOn(turn, agent, call, new TransferTarget.ToAgent(next), note);
        turn.ask(new TelephonyCommand.ReturnToWaiting(customer));
        turn.hangUpOurs(call);
        turn.emit(new CallEvent.CallQueuedFor(call.id(), call.queue(), agent.id(), turn.at));
        Offers.offer(turn, call.id(), next);
        return null;
    }

    private static @Nullable RejectReason toNumber(
            Turn turn, FloorAgent agent, Call call, LegId customer, String number, String note) {
        var segment = turn.ids.get();
        turn.emit(new CallEvent.CallTransferred(
                call.id(),
                agent.id(),
                Transfer.Kind.BLIND,
                new TransferTarget.ToNumber(number),
                segment,
                Consults.plain(note),
                turn.at));
        turn.startWrapUp(call, agent.id());
        turn.ask(new TelephonyCommand.Forward(
                customer,
                call.id().value(),
                Targets.outside(turn.settings, number),
                segment,
                turn.settings.customerRing()));
        turn.hangUpOurs(call);
        return null;
    }

    private static void handedOn(Turn turn, FloorAgent agent, Call call, TransferTarget to, String note) {
        turn.emit(new CallEvent.CallTransferred(
                call.id(), agent.id(), Transfer.Kind.BLIND, to, null, Consults.plain(note), turn.at));
        turn.startWrapUp(call, agent.id());
    }

    /** The one who was asked, or the other agent of three, takes the call over. The old leg ends when the new one is joined. */
    static void handOver(Turn turn, Call call, Consult consult, Transfer.Kind kind) {
        var leg = consult.leg();
        if (leg == null) throw new IllegalStateException("who takes over has no leg: " + consult);
        var segment = turn.ids.get();
        turn.emit(new CallEvent.CallTransferred(
                call.id(), consult.by(), kind, consult.to(), segment, consult.note(), turn.at));
        turn.startWrapUp(call, consult.by());
        if (consult.agent() == null) turn.joinOutside(call, leg, segment);
        else turn.join(call, leg, segment);
    }

    /** The customer talks with somebody outside. */
    static void forwarded(Turn turn, Call call, LegId leg) {
        if (!(call.state() instanceof CallState.Forwarding(var segment, var _))) return;
        if (call.agentLeg() != null && !call.agentLeg().equals(leg)) turn.hangUp(call.agentLeg());
        turn.emit(new CallEvent.CallForwarded(call.id(), segment, leg, turn.at));
    }

    /** He is with the music again: whom he was handed to was not reached, or was lost. */
    static void cameBack(Turn turn, Call call) {
        turn.hangUpOurs(call);
        var consult = call.consult();
        var from = consult == null ? call.agent() : consult.by();
        if (from != null && call.answered())
            turn.emit(new CallEvent.CallQueuedFor(call.id(), call.queue(), from, turn.at));
        else if (turn.queueOf(call.queue()) != null) turn.requeue(call, null);
        else nowhere(turn, call);
    }
}
