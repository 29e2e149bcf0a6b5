package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Callback;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndReason;
import io.seatline.routing.Matcher;
import io.seatline.routing.Offer;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.routing.OfferState;
import io.seatline.telephony.DialNumber;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Virtual hold: a call that keeps its place while its customer is at home. When its turn comes an agent's phone rings and then
 * the customer's, or the customer's first and then it waits like any other. It is one call from beginning to end, so it counts
 * once.
 */
final class Callbacks {
    /** To ring the customer and have him at the line takes about so long: he is called that much before his turn. */
    private static final Duration LEAD = Duration.ofSeconds(20);
    /** What a call takes where none was handled yet. */
    private static final Duration USUAL = Duration.ofMinutes(3);
    /** After that a promise which failed for reasons of ours is not tried again. */
    private static final Duration LONGEST = Duration.ofHours(12);
    /** A promise that was not kept by then is broken; a restart reads further back, so no call is forgotten. */
    static final Duration BROKEN_AFTER = Duration.ofHours(24);
    /** The switch could not, as far as we know. */
    static final HangupReason NOT_RUNG = new HangupReason(38, 0);

    private Callbacks() {}

    /** The agent's leg of an offer whose customer is at home. */
    static LegId agentsLeg(UUID offer) {
        return new LegId("back-" + offer);
    }

    /** Time passed: who was put off is next again, and who is next soon is rung. */
    static void due(Turn turn, Matcher matcher) {
        for (var call : List.copyOf(turn.state.calls())) {
            var callback = call.promise();
            if (callback == null || call.customerLeg() != null) continue;
            if (CallbackPromises.idle(call) && !turn.at.isBefore(since(call).plus(BROKEN_AFTER))) {
                turn.end(call, Outcome.NOT_REACHED, Blame.US, EndReason.WAITED_TOO_LONG);
            } else if (call.state() instanceof CallState.Postponed(var until) && !turn.at.isBefore(until)) {
                turn.requeue(call, null);
            } else if (call.state() instanceof CallState.Queued
                    && callback.mode() == Callback.Mode.CUSTOMER_FIRST
                    && isNextSoon(turn, matcher, call)) {
                ring(turn, call);
            }
        }
    }

    private static Instant since(Call call) {
        return call.queuedAt() == null ? call.startedAt() : call.queuedAt();
    }

    /**
     * Who is the very next is rung also when no agent is free, if people wait on the line behind him: there no agent is ever idle,
     * and each would be served before him.
     */
    private static boolean isNextSoon(Turn turn, Matcher matcher, Call call) {
        var queue = call.queue();
        var queuedAt = call.queuedAt();
        if (queue == null || queuedAt == null || !CallbackPromises.allowed(turn, call.number())) return false;
        var agents = matcher.capacity(queue);
        if (agents <= 0) return false;
        // Also who is rung already, or was and waits on the line: they come first, and an agent serves one.
        long ahead = 0;
        boolean lineBehind = false;
        for (var other : turn.state.calls()) {
            if (other == call || !queue.equals(other.queue()) || !waits(turn, other) || other.queuedAt() == null)
                continue;
            if (!other.queuedAt().isAfter(queuedAt)) ahead++;
            else if (other.customerLeg() != null) lineBehind = true;
        }
        if (ahead < matcher.idle(queue) || ahead == 0 && lineBehind) return true;
        var handling = turn.state.facts().pace(queue).handleTime();
        var seconds = (handling == null ? USUAL : handling).toMillis() / 1_000.0;
        return seconds * (ahead + 1) / agents <= LEAD.toSeconds();
    }

    /** One whom we may not dial is before nobody: no agent is going to serve him. */
    private static boolean waits(Turn turn, Call call) {
        var next = call.state() instanceof CallState.Queued || call.state() instanceof CallState.CallingBack;
        return next && (!call.awaitsCallback() || CallbackPromises.allowed(turn, call.number()));
    }

    private static void ring(Turn turn, Call call) {
        var callerId = turn.settings.callerId();
        if (callerId == null) return;
        var leg = new LegId("call-" + turn.ids.get());
        turn.emit(new CallEvent.CallbackStarted(call.id(), leg, turn.at));
        turn.ask(new TelephonyCommand.CallBack(
                leg, call.id().value(), new DialNumber(call.number()), callerId, turn.settings.customerRing()));
    }

    static void answered(Turn turn, TelephonyEvent.LegAnswered e) {
        var call = turn.state.callOf(e.leg());
        if (call == null || call.promise() == null) return;
        if (call.state() instanceof CallState.CallingBack && e.leg().equals(call.customerLeg())) {
            turn.requeue(call, null);
        } else if (call.state() instanceof CallState.Offered && e.leg().equals(call.agentLeg())) {
            agentAnswered(turn, call);
        }
    }

    /** He is on the line, though we took him for not reached: a word of the switch was lost, or came late. */
    static void found(Turn turn, Call call, LegId leg) {
        if (!call.awaitsCallback()) return;
        if (call.state() instanceof CallState.Postponed) turn.requeue(call, null);
        else if (!(call.state() instanceof CallState.Queued)) return;
        turn.emit(new CallEvent.CallbackStarted(call.id(), leg, turn.at));
        turn.requeue(call, null);
    }

    /** The agent is on the line: now the customer. */
    static void agentAnswered(Turn turn, Call call) {
        var offer = turn.state.openOfferOf(call.id());
        var leg = call.agentLeg();
        if (offer == null || leg == null || !(offer.state() instanceof OfferState.Ringing)) return;
        var attempt = turn.ids.get();
        turn.emit(new OfferEvent.OfferAccepted(offer.id(), call.id(), offer.agent(), turn.at));
        turn.emit(new CallEvent.CallDialed(call.id(), attempt, turn.at));
        dial(turn, call, leg, attempt);
    }

    /** From the agent's leg, which waits for it; asked again it is the same attempt. */
    static void dial(Turn turn, Call call, LegId leg, UUID attempt) {
        var callerId = turn.settings.callerId();
        if (callerId == null) return;
        turn.ask(new TelephonyCommand.DialCustomer(
                leg,
                call.id().value(),
                new DialNumber(call.number()),
                callerId,
                attempt,
                turn.settings.customerRing(),
                turn.records(call)));
    }

    /** The agent's leg is gone before the customer was reached; false when this is no such call. */
    static boolean agentGone(Turn turn, Call call, HangupReason reason, boolean byParty) {
        if (call.promise() == null) return false;
        var offer = turn.state.openOfferOf(call.id());
        if (offer == null) return false;
        switch (call.state()) {
            case CallState.Offered _ -> {
                switch (reason.meaning()) {
                    case BUSY, REJECTED -> Offers.decline(turn, offer);
                    case NO_ANSWER -> Offers.expire(turn, offer);
                    default -> Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
                }
            }
            case CallState.Dialing _, CallState.Ringing _ -> {
                var lost = reason.meaning() == HangupReason.Meaning.MEDIA_LOST;
                if (byParty || lost || turn.presence.wasHangUpAsked(call.id())) agentGaveUp(turn, call, offer);
                // The switch made no leg for the customer, or his own word would have come before.
                else if (call.customerLeg() == null) missed(turn, call, NOT_RUNG);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** That the agent gave up is not the customer's fault: he keeps his place and his attempts. */
    private static void agentGaveUp(Turn turn, Call call, Offer offer) {
        turn.presence.hangUpDone(call.id());
        Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
        backToItsPlace(turn, call);
    }

    /** The customer's leg is gone; false when he was not promised a call. */
    static boolean customerGone(Turn turn, Call call, HangupReason reason, boolean byParty) {
        if (call.promise() == null) return false;
        switch (call.state()) {
            case CallState.Queued _ -> {
                if (call.customerLeg() != null) turn.emit(new CallEvent.CallerReleased(call.id(), turn.at));
            }
            case CallState.CallingBack _ -> missed(turn, call, reason);
            case CallState.Dialing _, CallState.Ringing _ -> {
                var offer = turn.state.openOfferOf(call.id());
                var normal = reason.meaning() == HangupReason.Meaning.NORMAL;
                if (offer != null && (turn.presence.wasHangUpAsked(call.id()) || normal && !byParty))
                    agentGaveUp(turn, call, offer);
                else missed(turn, call, reason);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    static void missed(Turn turn, Call call, HangupReason reason) {
        var notReached = NotReached.because(reason);
        var why = notReached.cause();
        var promise = call.promise();
        if (promise == null) return;
        var offer = turn.state.openOfferOf(call.id());
        var agentLeg = call.agentLeg();
        // That the network or the switch failed is no attempt of his; but no promise is worth anything for ever.
        var times = why.blame() == Blame.CUSTOMER ? promise.missed() + 1 : promise.missed();
        if (times >= Callback.MOST
                || why.reason() == EndReason.INVALID_NUMBER
                || turn.at.isAfter(since(call).plus(LONGEST))) {
            turn.end(call, Outcome.NOT_REACHED, why.blame(), why.reason());
        } else {
            if (offer != null) Offers.withdraw(turn, offer, WithdrawnBecause.CALLER_GONE);
            turn.emit(new CallEvent.CallbackMissed(
                    call.id(), notReached.outcome(), times, turn.at.plus(Callback.PAUSE), turn.at));
        }
        if (agentLeg != null) turn.hangUp(agentLeg);
    }

    /** The switch refused to ring the agent, or to dial the customer from his leg. */
    static boolean refused(Turn turn, Call call) {
        var offer = call.promise() == null ? null : turn.state.openOfferOf(call.id());
        if (offer == null) return false;
        withdraw(turn, call, offer, WithdrawnBecause.SWITCH_REFUSED);
        return true;
    }

    /** The switch refused to ring the customer. */
    static void refusedToRing(Turn turn, LegId leg) {
        var call = turn.state.callOf(leg);
        if (call != null && call.state() instanceof CallState.CallingBack) missed(turn, call, NOT_RUNG);
    }

    /** Back to its place, whatever was under way with an agent. */
    static void withdraw(Turn turn, Call call, Offer offer, WithdrawnBecause because) {
        var leg = call.agentLeg();
        turn.presence.hangUpDone(call.id());
        Offers.withdraw(turn, offer, because);
        if (!(call.state() instanceof CallState.Offered)) backToItsPlace(turn, call);
        if (leg != null) turn.hangUp(leg);
    }

    private static void backToItsPlace(Turn turn, Call call) {
        turn.requeue(call, null);
        if (call.customerLeg() != null) turn.emit(new CallEvent.CallerReleased(call.id(), turn.at));
    }
}
