package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import java.util.List;
import java.util.Objects;

/** To whom a call is promised, in his queue or outside the hours, and when a promise is taken back. */
final class CallbackPromises {
    private CallbackPromises() {}

    /** Whether this caller may be promised a call: he waits, nobody of ours has talked with him, and we can dial his number. */
    static boolean possible(Turn turn, Call call) {
        return call.state() instanceof CallState.Queued
                && call.customerLeg() != null
                && call.callback() == null
                && !call.answered()
                && call.queue() != null
                && dialable(turn, call.number())
                && turn.state.calls().stream().noneMatch(other -> promisedTo(other, call.number()));
    }

    /** One promise for a number: who gives another's for his own cannot have him rung again and again. */
    private static boolean promisedTo(Call call, String number) {
        return call.promise() != null && call.number().equals(number);
    }

    /** Whether we may, and can, dial the number that a caller gives for his own. */
    static boolean dialable(Turn turn, String number) {
        return allowed(turn, number) && OutboundCalls.refusalOf(turn, number) == null;
    }

    /** By the settings of this start, which may be others than those the promise was made under. */
    static boolean allowed(Turn turn, String number) {
        var pattern = turn.settings.callbackTo();
        return turn.settings.callerId() != null
                && (pattern == null || pattern.matcher(number).matches());
    }

    /** He has talked with an agent of the queue in another call: nothing is left to call him back for. */
    static void served(Turn turn, Call call) {
        for (var other : List.copyOf(turn.state.calls())) {
            if (idle(other)
                    && other.awaitsCallback()
                    && promisedTo(other, call.number())
                    && Objects.equals(other.queue(), call.queue()))
                turn.end(other, Outcome.NOT_REACHED, Blame.CUSTOMER, EndReason.CANCELED);
        }
    }

    /** Nobody is rung for it now. */
    static boolean idle(Call call) {
        return call.state() instanceof CallState.Queued || call.state() instanceof CallState.Postponed;
    }

    /** A queue that was switched off calls nobody. */
    static void withoutQueue(Turn turn) {
        for (var call : List.copyOf(turn.state.calls())) {
            if (call.promise() != null && call.queue() != null && turn.queueOf(call.queue()) == null)
                cancel(turn, call.id());
        }
    }

    /** False when there is nothing to be promised. */
    static boolean promise(Turn turn, Call call) {
        var queue = turn.queueOf(call.queue());
        var offer = queue == null ? null : queue.comfort().callback();
        if (queue == null || offer == null || !possible(turn, call)) return false;
        turn.emit(new CallEvent.CallbackPromised(call.id(), queue.id(), call.number(), offer.mode(), turn.at));
        return true;
    }

    /** Somebody asked for a call outside the hours, and it is time. */
    static void due(Turn turn, FloorInput.CallbackDue asked) {
        if (turn.state.call(asked.call()) != null || turn.queueOf(asked.queue()) == null) return;
        turn.emit(new CallEvent.CallbackDue(
                asked.call(), asked.request(), asked.number(), asked.name(), asked.mode(), turn.at));
        turn.emit(new CallEvent.CallQueued(asked.call(), asked.queue(), null, turn.at));
    }

    static void cancel(Turn turn, CallId id) {
        var call = turn.state.call(id);
        if (call == null || call.promise() == null || call.talking()) return;
        for (var leg : call.ourLegs()) turn.hangUp(leg);
        if (call.customerLeg() != null) turn.hangUp(call.customerLeg());
        turn.end(call, Outcome.NOT_REACHED, Blame.US, EndReason.CANCELED);
    }
}
