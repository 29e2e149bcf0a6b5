package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
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
            Entries.admittedAgain(turn, known);
            return;
        }
        var gone = turn.state.goneSince(e.leg());
        if (gone != null && turn.at.isBefore(gone.plus(ECHO))) return;
        // A leg that asks again after its call ended is a caller whom we took for gone: he gets a new call.
        var id = gone == null ? idOf(e) : new CallId(turn.ids.get());
        var entry = turn.entries.byNumber().get(e.dialedNumber());
        var queue = turn.directory.entryPoints().get(e.dialedNumber());
        turn.emit(new CallEvent.CallArrived(id, e.leg(), e.callerNumber(), e.callerName(), e.dialedNumber(), turn.at));
        if (entry != null) {
            turn.ask(new TelephonyCommand.Admit(e.leg(), id.value()));
            Entries.begin(turn, id, entry);
            return;
        }
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
        if (call == null || attempt == null || !attempt.equals(call.state().attempt())) return;
        switch (call.state()) {
            case CallState.Forwarding _ -> Transfers.forwarded(turn, call, e.agentLeg());
            case CallState.Joining(var agent, var _, var _) -> joined(turn, call, agent, e);
            case CallState.Offered _, CallState.Dialing _, CallState.Ringing _ -> {
                var offer = turn.state.openOfferOf(call.id());
                var agent = offer == null ? call.agent() : offer.agent();
                if (agent == null) return;
                if (offer != null && offer.state() instanceof OfferState.Ringing) {
                    turn.emit(new OfferEvent.OfferAccepted(offer.id(), call.id(), agent, turn.at));
                }
                connected(turn, call, agent, e);
            }
            case CallState.Arriving _,
                    CallState.Queued _,
                    CallState.CallingBack _,
                    CallState.Postponed _,
                    CallState.CallingAgent _,
                    CallState.Connected _,
                    CallState.Held _,
                    CallState.Consulting _,
                    CallState.Conference _,
                    CallState.Forwarded _,
                    CallState.Parked _,
                    CallState.CustomerGone _,
                    CallState.Ended _ -> {
                // Known already, or not to be.
            }
        }
    }

    /** With his agent again, or with the one who takes over; then the leg of before is done. */
    private static void joined(Turn turn, Call call, AgentId agent, TelephonyEvent.LegsBridged e) {
        var before = call.agentLeg();
        connected(turn, call, agent, e);
        if (before != null && !before.equals(e.agentLeg())) turn.hangUp(before);
    }

    private static void connected(Turn turn, Call call, AgentId agent, TelephonyEvent.LegsBridged e) {
        var attempt = call.state().attempt();
        if (attempt == null) return;
        // Who waited at home says nothing about how long one waits on the line.
        if (call.callback() == null) turn.estimates.addAll(turn.state.facts().judged(call.id(), call.queue(), turn.at));
        turn.emit(new CallEvent.CallConnected(
                call.id(), agent, attempt, e.leg(), e.agentLeg(), turn.records(call), turn.at));
        CallbackPromises.served(turn, call);
    }

    /** The caller is with the music again. Whatever is not about the present attempt is old news. */
    static void returned(Turn turn, TelephonyEvent.LegReturned e) {
        var call = turn.state.call(new CallId(e.call()));
        if (call == null || !e.attempt().equals(call.state().attempt())) return;
        if (call.state() instanceof CallState.Offered) {
            lapsed(turn, call, e.result());
        } else if (call.talking()) {
            var consult = call.consult();
            if (consult == null) turn.requeue(call, call.agent());
            else Consults.agentLost(turn, call, consult);
        } else {
            apart(turn, call);
        }
    }

    private static void lapsed(Turn turn, Call call, TelephonyEvent.AttemptResult result) {
        var offer = turn.state.openOfferOf(call.id());
        if (offer == null) return;
        switch (result) {
            case NO_ANSWER -> ringingOr(turn, offer.state(), () -> Offers.expire(turn, offer), offer);
            case DECLINED -> ringingOr(turn, offer.state(), () -> Offers.decline(turn, offer), offer);
            case UNREACHABLE, LOST, WITHDRAWN, KEPT, LEFT ->
                Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
        }
    }

    /** The switch cannot do what it was asked: the customer is, or will be, with the music. */
    static void notJoined(Turn turn, UUID id, UUID segment) {
        var call = turn.state.call(new CallId(id));
        if (call != null && segment.equals(call.state().attempt())) apart(turn, call);
    }

    /** Those who were, or were to be, with the customer are not. */
    static void apart(Turn turn, Call call) {
        var consult = call.consult();
        switch (call.state()) {
            case CallState.Joining(var agent, var _, var _) -> {
                if (consult != null && consult.state() == Consult.State.TAKING_OVER) {
                    Transfers.cameBack(turn, call);
                } else {
                    turn.hangUpOurs(call);
                    turn.requeue(call, agent);
                }
            }
            case CallState.Forwarding _, CallState.Forwarded _ -> Transfers.cameBack(turn, call);
            case CallState.Conference(var agent, var _, var _) -> {
                turn.hangUpOurs(call);
                turn.requeue(call, agent);
            }
            case CallState.Arriving _,
                    CallState.Queued _,
                    CallState.CallingBack _,
                    CallState.Postponed _,
                    CallState.Offered _,
                    CallState.CallingAgent _,
                    CallState.Dialing _,
                    CallState.Ringing _,
                    CallState.Connected _,
                    CallState.Held _,
                    CallState.Consulting _,
                    CallState.Parked _,
                    CallState.CustomerGone _,
                    CallState.Ended _ -> {
                // Not together, or looked after elsewhere.
            }
        }
    }

    private static void ringingOr(Turn turn, OfferState state, Runnable ringing, io.seatline.routing.Offer offer) {
        if (state instanceof OfferState.Ringing) ringing.run();
        else Offers.withdraw(turn, offer, WithdrawnBecause.AGENT_UNREACHABLE);
    }

    /** The customer's leg is gone. The first word about an end wins; the call is not live any more for the second. */
    static void customerGone(Turn turn, Call call, HangupReason reason, boolean byParty) {
        boolean network = !byParty && reason.meaning() == HangupReason.Meaning.NETWORK;
        if (Callbacks.customerGone(turn, call, reason, byParty)) return;
        if (Entries.gone(turn, call, network)) return;
        switch (call.state()) {
            case CallState.Arriving(), CallState.Queued(), CallState.Offered(var _) -> gaveUp(turn, call, network);
            case CallState.Connected(var _, var _, var _), CallState.Held(var _, var _, var _) ->
                endTalk(turn, call, reason, byParty);
            case CallState.CallingAgent(), CallState.Dialing(var _), CallState.Ringing(var _) ->
                OutboundCalls.customerGone(turn, call, reason, byParty);
            case CallState.Consulting _ -> leftBehind(turn, call, reason, byParty);
            case CallState.Joining _, CallState.Conference _, CallState.Forwarding _, CallState.Forwarded _ -> {
                turn.hangUpOurs(call);
                endTalk(turn, call, reason, byParty);
            }
            case CallState.Parked _ -> endTalk(turn, call, reason, byParty);
            case CallState.CallingBack _, CallState.Postponed _, CallState.CustomerGone _, CallState.Ended _ -> {
                // Looked after elsewhere, or gone already.
            }
        }
    }

    /** The customer gave up with music in his ear; his agent may finish with the one he asks. */
    private static void leftBehind(Turn turn, Call call, HangupReason reason, boolean byParty) {
        var consult = call.consult();
        if (consult != null && consult.state() == Consult.State.TALKING) {
            turn.emit(new CallEvent.CustomerLeft(
                    call.id(), Outcome.ANSWERED, cause(turn, call, reason, byParty), turn.at));
        } else {
            turn.hangUpOurs(call);
            endTalk(turn, call, reason, byParty);
        }
    }

    /** A caller who waits is gone. Who had talked already was answered: his agent got lost or handed him on, he did not abandon us. */
    private static void gaveUp(Turn turn, Call call, boolean network) {
        var turnedAway = turn.state.announced(call.id()).leavesFor();
        if (turnedAway != null) Farewells.gone(turn, call, turnedAway);
        else if (call.answered() && call.expected())
            turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.MEDIA_LOST);
        else if (call.answered()) turn.end(call, Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
        else if (network) turn.end(call, Outcome.ABANDONED, Blame.CARRIER, EndReason.NETWORK);
        else turn.end(call, Outcome.ABANDONED, Blame.CUSTOMER, EndReason.ABANDONED);
    }

    private static void endTalk(Turn turn, Call call, HangupReason reason, boolean byParty) {
        var consult = call.consult();
        if (consult != null && consult.leg() != null) turn.hangUp(consult.leg());
        var cause = cause(turn, call, reason, byParty);
        var outside = call.state() instanceof CallState.Forwarded;
        var outcome = call.endingWithout(outside ? Outcome.PASSED_ON : Outcome.ENDED_IN_IVR);
        turn.end(call, outcome, cause.blame(), cause.reason());
    }

    private static EndCause cause(Turn turn, Call call, HangupReason reason, boolean byParty) {
        if (turn.presence.wasHangUpAsked(call.id())) return new EndCause(Blame.AGENT, EndReason.HUNG_UP);
        if (byParty) return new EndCause(Blame.CUSTOMER, EndReason.HUNG_UP);
        return switch (reason.meaning()) {
            case MEDIA_LOST -> new EndCause(Blame.CARRIER, EndReason.MEDIA_LOST);
            // The switch ends the customer's leg normally only when the one he talked with hung up; the two words may
            // come
            // in either order.
            case NORMAL -> new EndCause(Blame.AGENT, EndReason.HUNG_UP);
            case BUSY, NO_ANSWER, REJECTED, INVALID_NUMBER, UNREACHABLE, NETWORK, UNKNOWN ->
                new EndCause(Blame.CARRIER, EndReason.NETWORK);
        };
    }

    /** The agent's leg is gone while talking: his own word ends the call; otherwise the caller comes back to the music. */
    static void agentGone(Turn turn, Call call, boolean byParty) {
        var consult = call.consult();
        switch (call.state()) {
            case CallState.Connected _, CallState.Held _ -> {
                if (!byParty && !turn.presence.wasHangUpAsked(call.id())) return;
                if (consult != null && consult.leg() != null) turn.hangUp(consult.leg());
                turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.HUNG_UP);
            }
            case CallState.Consulting _ -> {
                if (consult != null) Consults.agentLost(turn, call, consult);
            }
            case CallState.Conference _ -> {
                if (consult != null) Conferences.agentLeft(turn, call, consult);
            }
            case CallState.CustomerGone(var outcome, var cause, var _) -> {
                turn.hangUpOurs(call);
                turn.end(call, outcome, cause.blame(), cause.reason());
            }
            case CallState.Forwarded _ -> {
                // Somebody outside. If he was lost, the customer comes back to the music.
                if (byParty) turn.end(call, call.endingWithout(Outcome.PASSED_ON), Blame.UNKNOWN, EndReason.HUNG_UP);
            }
            case CallState.Joining _, CallState.Forwarding _ -> {
                // The customer's own leg tells whether he is joined without it.
            }
            case CallState.CallingAgent _, CallState.Dialing _, CallState.Ringing _ ->
                OutboundCalls.agentGone(turn, call, byParty);
            case CallState.Arriving _,
                    CallState.Queued _,
                    CallState.CallingBack _,
                    CallState.Postponed _,
                    CallState.Offered _,
                    CallState.Parked _,
                    CallState.Ended _ -> {
                // A leg of before.
            }
        }
    }
}
