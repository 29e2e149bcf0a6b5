package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Callback;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    /** The switch could not, as far as we know. */
    static final HangupReason NOT_RUNG = new HangupReason(38, 0);

    private Callbacks() {}

    /** Whether this caller may be promised a call: he waits, nobody of ours has talked with him, and we can dial his number. */
    static boolean possible(Turn turn, Call call) {
        return call.state() instanceof CallState.Queued
                && call.customerLeg() != null
                && call.callback() == null
                && !call.answered()
                && call.queue() != null
                && dialable(turn, call.number());
    }

    /** Whether we may, and can, dial the number that a caller gives for his own. */
    static boolean dialable(Turn turn, String number) {
        var allowed = turn.settings.callbackTo();
        return (allowed == null || allowed.matcher(number).matches()) && OutboundCalls.refusalOf(turn, number) == null;
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
        var id = idOf(asked.request());
        if (turn.state.call(id) != null || turn.queueOf(asked.queue()) == null) return;
        turn.emit(new CallEvent.CallbackDue(id, asked.request(), asked.number(), asked.name(), asked.mode(), turn.at));
        turn.emit(new CallEvent.CallQueued(id, asked.queue(), null, turn.at));
    }

    /** Asked for twice, it is one call. */
    static CallId idOf(UUID request) {
        return new CallId(UUID.nameUUIDFromBytes(("callback/" + request).getBytes(StandardCharsets.UTF_8)));
    }

    /** The agent's leg of an offer whose customer is at home. */
    static LegId agentsLeg(UUID offer) {
        return new LegId("back-" + offer);
    }

    /** Time passed: who was put off is next again, and who is next soon is rung. */
    static void due(Turn turn, Matcher matcher) {
        for (var call : List.copyOf(turn.state.calls())) {
            var callback = call.callback();
            if (callback == null || call.customerLeg() != null) continue;
            if (call.state() instanceof CallState.Postponed(var until) && !turn.at.isBefore(until)) {
                turn.requeue(call, null);
            } else if (call.state() instanceof CallState.Queued
                    && callback.mode() == Callback.Mode.CUSTOMER_FIRST
                    && isNextSoon(turn, matcher, call)) {
                ring(turn, call);
            }
        }
    }

    private static boolean isNextSoon(Turn turn, Matcher matcher, Call call) {
        var queue = call.queue();
        var queuedAt = call.queuedAt();
        if (queue == null || queuedAt == null) return false;
        var agents = matcher.capacity(queue);
        if (agents <= 0) return false;
        var ahead = turn.state.calls().stream()
                .filter(other -> other.state() instanceof CallState.Queued
                        && queue.equals(other.queue())
                        && other.queuedAt() != null
                        && other.queuedAt().isBefore(queuedAt))
                .count();
        if (ahead == 0 && matcher.idle(queue) > 0) return true;
        var handling = turn.state.facts().pace(queue).handleTime();
        var seconds = (handling == null ? USUAL : handling).toMillis() / 1_000.0;
        return seconds * (ahead + 1) / agents <= LEAD.toSeconds();
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
        if (call == null || call.callback() == null) return;
        if (call.state() instanceof CallState.CallingBack && e.leg().equals(call.customerLeg())) {
            turn.requeue(call, null);
        } else if (call.state() instanceof CallState.Offered && e.leg().equals(call.agentLeg())) {
            agentAnswered(turn, call);
        }
    }

    /** The agent is on the line: now the customer. */
    static void agentAnswered(Turn turn, Call call) {
        var offer = turn.state.openOfferOf(call.id());
        var callerId = turn.settings.callerId();
        var leg = call.agentLeg();
        if (offer == null || leg == null || !(offer.state() instanceof OfferState.Ringing)) return;
        if (callerId == null) {
            withdraw(turn, call, offer, WithdrawnBecause.SWITCH_REFUSED);
            return;
        }
        var attempt = turn.ids.get();
        turn.emit(new OfferEvent.OfferAccepted(offer.id(), call.id(), offer.agent(), turn.at));
        turn.emit(new CallEvent.CallDialed(call.id(), attempt, turn.at));
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
        if (call.callback() == null) return false;
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
                // Otherwise the switch ended it because of the customer's leg, whose own word says why.
                if (byParty || turn.presence.wasHangUpAsked(call.id())) agentGaveUp(turn, call, offer);
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
        if (call.callback() == null) return false;
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
        var why = cause(reason);
        var callback = call.callback();
        if (callback == null) return;
        var offer = turn.state.openOfferOf(call.id());
        var agentLeg = call.agentLeg();
        if (callback.missedOnceMore().givenUp() || why.reason() == EndReason.INVALID_NUMBER) {
            turn.end(call, Outcome.NOT_REACHED, why.blame(), why.reason());
        } else {
            if (offer != null) Offers.withdraw(turn, offer, WithdrawnBecause.CALLER_GONE);
            turn.emit(new CallEvent.CallbackMissed(
                    call.id(), outcome(why), callback.missed() + 1, turn.at.plus(Callback.PAUSE), turn.at));
        }
        if (agentLeg != null) turn.hangUp(agentLeg);
    }

    private static EndCause cause(HangupReason reason) {
        return switch (reason.meaning()) {
            case BUSY -> new EndCause(Blame.CUSTOMER, EndReason.BUSY);
            case REJECTED, NORMAL -> new EndCause(Blame.CUSTOMER, EndReason.REJECTED);
            case NO_ANSWER, UNKNOWN -> new EndCause(Blame.CUSTOMER, EndReason.NO_ANSWER);
            case INVALID_NUMBER -> new EndCause(Blame.CUSTOMER, EndReason.INVALID_NUMBER);
            case UNREACHABLE -> new EndCause(Blame.CUSTOMER, EndReason.UNREACHABLE);
            case NETWORK, MEDIA_LOST -> new EndCause(Blame.CARRIER, EndReason.NETWORK);
        };
    }

    private static Outcome outcome(EndCause why) {
        return switch (why.reason()) {
            case BUSY -> Outcome.BUSY;
            case REJECTED -> Outcome.REJECTED;
            case NO_ANSWER -> Outcome.NO_ANSWER;
            default -> Outcome.FAILED;
        };
    }

    /** The switch refused to ring the agent, or to dial the customer from his leg. */
    static boolean refused(Turn turn, Call call) {
        var offer = call.callback() == null ? null : turn.state.openOfferOf(call.id());
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
        Offers.withdraw(turn, offer, because);
        if (!(call.state() instanceof CallState.Offered)) backToItsPlace(turn, call);
        if (leg != null) turn.hangUp(leg);
    }

    static void cancel(Turn turn, CallId id) {
        var call = turn.state.call(id);
        if (call == null || call.callback() == null || call.talking()) return;
        for (var leg : call.ourLegs()) turn.hangUp(leg);
        if (call.customerLeg() != null) turn.hangUp(call.customerLeg());
        turn.end(call, Outcome.NOT_REACHED, Blame.US, EndReason.CANCELED);
    }

    private static void backToItsPlace(Turn turn, Call call) {
        turn.requeue(call, null);
        if (call.customerLeg() != null) turn.emit(new CallEvent.CallerReleased(call.id(), turn.at));
    }
}
