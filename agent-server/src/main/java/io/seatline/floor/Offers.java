package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.ReasonCode;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.Matcher;
import io.seatline.routing.Offer;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.routing.OfferId;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Waiting calls and idle agents: makes offers, ends them. */
final class Offers {
    /** The switch's own limit is a safety net behind ours, for when we are away at the deadline. */
    private static final Duration NET = Duration.ofSeconds(10);

    private Offers() {}

    /** Who waits and who is idle find each other; who finds nobody may leave for another queue, where he is looked at again. */
    static void match(Turn turn, Matching matching) {
        if (!turn.presence.live()) return;
        // No way through the queues is longer than there are queues: loops are refused when they are saved.
        var came = new LinkedHashSet<CallId>();
        for (int round = 0; round <= turn.directory.queues().size(); round++) {
            var fresh = turn.state.changes().calls();
            came.addAll(fresh);
            QueueMusic.entering(turn, fresh);
            for (var match : matching.next(turn)) make(turn, match, matching.matcher());
            if (!Overflows.entering(turn, matching.matcher(), fresh)) break;
        }
        QueueAnnouncements.entering(turn, came);
    }

    private static void make(Turn turn, Matcher.Match match, Matcher matcher) {
        var offer = offer(turn, match.call(), match.agent());
        if (offer != null) turn.traced(matcher.explain(match.call(), match.agent(), offer.value(), turn.at));
    }

    /** Offers a call that waits to this agent, and has his phone rung; null when nobody is there to be joined. */
    static @Nullable OfferId offer(Turn turn, CallId id, AgentId agent) {
        var call = turn.state.call(id);
        if (call == null || call.customerLeg() == null && !call.awaitsCallback()) return null;
        var queue = turn.queueOf(call.queue());
        var ringFor = queue == null ? turn.settings.agentRing() : queue.ringFor();
        var offer = new OfferId(turn.ids.get());
        turn.emit(new OfferEvent.OfferMade(offer, id, agent, call.queue(), turn.at.plus(ringFor), turn.at));
        var line = FloorAgent.line(agent);
        var ring = ringFor.plus(NET);
        turn.ask(
                call.customerLeg() == null
                        ? new TelephonyCommand.DialAgent(Callbacks.agentsLeg(offer.value()), id.value(), line, ring)
                        : new TelephonyCommand.Connect(
                                call.customerLeg(), id.value(), line, offer.value(), ring, turn.records(call)));
        return offer;
    }

    /** The offer is over on our side: the caller goes back to the music, or the phone that rang for him at home stops. */
    static void stopRinging(Turn turn, Call call) {
        if (call.customerLeg() != null) turn.ask(new TelephonyCommand.ReturnToWaiting(call.customerLeg()));
        else if (call.agentLeg() != null) turn.hangUp(call.agentLeg());
    }

    static void decline(Turn turn, Offer offer) {
        turn.emit(new OfferEvent.OfferDeclined(offer.id(), offer.call(), offer.agent(), turn.at));
        turn.presence.backOff(offer.call(), offer.agent(), turn.at.plus(turn.settings.declineBackOff()));
        backToQueue(turn, offer);
    }

    static void expire(Turn turn, Offer offer) {
        turn.emit(new OfferEvent.OfferExpired(offer.id(), offer.call(), offer.agent(), turn.at));
        turn.emit(new AgentEvent.AgentWentNotReady(offer.agent(), ReasonCode.RONA, AgentEvent.By.SYSTEM, turn.at));
        backToQueue(turn, offer);
    }

    static void withdraw(Turn turn, Offer offer, WithdrawnBecause because) {
        turn.emit(new OfferEvent.OfferWithdrawn(offer.id(), offer.call(), offer.agent(), because, turn.at));
        turn.presence.backOff(offer.call(), offer.agent(), turn.at.plusSeconds(5));
        backToQueue(turn, offer);
    }

    private static void backToQueue(Turn turn, Offer offer) {
        Call call = turn.state.call(offer.call());
        if (call != null && call.state() instanceof CallState.Offered) turn.requeue(call, null);
    }
}
