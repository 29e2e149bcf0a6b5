package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.routing.OfferId;
import io.seatline.routing.OfferState;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** A customer rings: arrival, waiting, being joined, coming back, going. */
final class InboundCalls {
    /** The switch asks for a caller every 5 s; a word within less is an old one that comes late or twice. */
    private static final Duration ECHO = Duration.ofSeconds(4);

    private InboundCalls() {}

    /**
     * The id follows from the leg: a switch that asks twice, or asks again after we died before the journal had the first
     * word, gets the same call.
     */
    static CallId idOf(TelephonyEvent.LegArrived arrived) {
        return new CallId(UUID.nameUUIDFromBytes(arrived.leg().value().getBytes(StandardCharsets.UTF_8)));
    }

    static void arrived(Turn turn, TelephonyEvent.LegArrived e) {
        var known = turn.state.callOf(e.leg());
        if (known != null) {
            turn.ask(new TelephonyCommand.Admit(e.leg(), known.id().value()));
            return;
        }
        var gone = turn.state.goneSince(e.leg());
        if (gone != null && turn.at.isBefore(gone.plus(ECHO))) return;
        // A leg that asks again after its call ended is a caller whom we took for gone: he gets a new call.
        var id = gone == null ? idOf(e) : new CallId(turn.ids.get());
        var queue = turn.directory.entryPoints().get(e.dialedNumber());
        turn.emit(new CallEvent.CallArrived(id, e.leg(), e.callerNumber(), e.callerName(), e.dialedNumber(), turn.at));
        if (queue == null) {
            var call = turn.state.call(id);
            if (call != null) turn.end(call, Outcome.REFUSED, Blame.CUSTOMER, EndReason.INVALID_NUMBER);
            turn.ask(new TelephonyCommand.Refuse(e.leg()));
            return;
        }
        turn.emit(new CallEvent.CallQueued(id, queue, null, turn.at));
        turn.ask(new TelephonyCommand.Admit(e.leg(), id.value()));
    }

    /** An agent's leg answered: his offer is taken, if it is still open. */
    static void answered(Turn turn, LegTag tag) {
        if (tag.role() != LegTag.Role.AGENT || tag.attempt() == null) return;
        var offer = turn.state.offer(new OfferId(tag.attempt()));
        if (offer == null || !(offer.state() instanceof OfferState.Ringing)) return;
        turn.emit(new OfferEvent.OfferAccepted(offer.id(), offer.call(), offer.agent(), turn.at));
    }

    static void bridged(Turn turn, TelephonyEvent.LegsBridged e) {
        var call = turn.state.call(new CallId(e.tag().call()));
        var attempt = e.tag().attempt();
        if (call == null
                || attempt == null
                || call.talking()
                || !attempt.equals(call.state().attempt())) return;
        var offer = turn.state.openOfferOf(call.id());
        var agent = offer == null ? call.agent() : offer.agent();
        if (agent == null) return;
        if (offer != null && offer.state() instanceof OfferState.Ringing) {
            turn.emit(new OfferEvent.OfferAccepted(offer.id(), call.id(), agent, turn.at));
        }
        var queue = turn.queueOf(call.queue());
        var recorded = queue == null ? turn.settings.recordOutbound() : queue.record();
        turn.emit(new CallEvent.CallConnected(call.id(), agent, attempt, e.leg(), e.agentLeg(), recorded, turn.at));
    }

    /** The caller is with the music again. Whatever is not about the present attempt is old news. */
    static void returned(Turn turn, TelephonyEvent.LegReturned e) {
        var call = turn.state.call(new CallId(e.call()));
        if (call == null || !e.attempt().equals(call.state().attempt())) return;
        if (call.talking()) {
            turn.requeue(call, call.agent());
            return;
        }
        var offer = turn.state.openOfferOf(call.id());
        if (offer == null) return;
        switch (e.result()) {
            case NO_ANSWER -> ringingOr(turn, offer.state(), () -> Offers.expire(turn, offer), offer);
            case DECLINED -> ringingOr(turn, offer.state(), () -> Offers.decline(turn, offer), offer);
            case UNREACHABLE, LOST, WITHDRAWN -> Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
        }
    }

    private static void ringingOr(Turn turn, OfferState state, Runnable ringing, io.seatline.routing.Offer offer) {
        if (state instanceof OfferState.Ringing) ringing.run();
        else Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
    }

    /** The customer's leg is gone. The first word about an end wins; the call is not live any more for the second. */
    static void customerGone(Turn turn, Call call, HangupReason reason, boolean byParty) {
        switch (call.state()) {
            case CallState.Arriving(), CallState.Queued(), CallState.Offered(var _) ->
                gaveUp(turn, call, !byParty && reason.meaning() == HangupReason.Meaning.NETWORK);
            case CallState.Connected(var _, var _, var _), CallState.Held(var _, var _, var _) ->
                endTalk(turn, call, reason, byParty);
            case CallState.CallingAgent(), CallState.Dialing(var _), CallState.Ringing(var _) ->
                OutboundCalls.customerGone(turn, call, reason, byParty);
            case CallState.Ended(var _, var _) -> {
                // Ended calls are not live; nothing can be gone twice.
            }
        }
    }

    /** A caller who waits is gone. Who had talked already was answered: his agent got lost, he did not abandon us. */
    private static void gaveUp(Turn turn, Call call, boolean network) {
        if (call.lostAt() != null) turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.MEDIA_LOST);
        else if (network) turn.end(call, Outcome.ABANDONED, Blame.CARRIER, EndReason.NETWORK);
        else turn.end(call, Outcome.ABANDONED, Blame.CUSTOMER, EndReason.ABANDONED);
    }

    private static void endTalk(Turn turn, Call call, HangupReason reason, boolean byParty) {
        if (turn.presence.wasHangUpAsked(call.id())) {
            turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.HUNG_UP);
        } else if (byParty) {
            turn.end(call, Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
        } else if (reason.meaning() == HangupReason.Meaning.MEDIA_LOST) {
            turn.end(call, Outcome.ANSWERED, Blame.CARRIER, EndReason.MEDIA_LOST);
        } else if (reason.meaning() == HangupReason.Meaning.NORMAL) {
            // The switch ends the customer's leg normally only when the agent hung up; the two words may come in either
            // order.
            turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.HUNG_UP);
        } else {
            turn.end(call, Outcome.ANSWERED, Blame.CARRIER, EndReason.NETWORK);
        }
    }

    /** The agent's leg is gone while talking: his own word ends the call; otherwise the caller comes back to the music. */
    static void agentGone(Turn turn, Call call, boolean byParty) {
        if (call.talking()) {
            if (byParty || turn.presence.wasHangUpAsked(call.id())) {
                turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.HUNG_UP);
            }
        } else {
            OutboundCalls.agentGone(turn, call, byParty);
        }
    }
}
