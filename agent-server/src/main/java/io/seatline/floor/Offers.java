package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.routing.IdleAgent;
import io.seatline.routing.Matcher;
import io.seatline.routing.Offer;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.routing.OfferId;
import io.seatline.routing.QueuedCall;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waiting calls and idle agents: makes offers, ends them. */
final class Offers {
    /** The switch's own limit is a safety net behind ours, for when we are away at the deadline. */
    private static final Duration NET = Duration.ofSeconds(10);

    private Offers() {}

    static void match(Turn turn) {
        if (!turn.presence.live()) return;
        var waiting = waiting(turn);
        if (waiting.isEmpty()) return;
        for (var match : Matcher.match(waiting, idle(turn))) {
            var call = turn.state.call(match.call());
            if (call == null || call.customerLeg() == null) continue;
            var queue = turn.queueOf(call.queue());
            var ringFor = queue == null ? turn.settings.agentRing() : queue.ringFor();
            var record = queue == null ? turn.settings.recordOutbound() : queue.record();
            var id = new OfferId(turn.ids.get());
            turn.emit(new OfferEvent.OfferMade(
                    id, call.id(), match.agent(), call.queue(), turn.at.plus(ringFor), turn.at));
            turn.ask(new TelephonyCommand.Connect(
                    call.customerLeg(),
                    call.id().value(),
                    FloorAgent.line(match.agent()),
                    id.value(),
                    ringFor.plus(NET),
                    record));
        }
    }

    private static List<QueuedCall> waiting(Turn turn) {
        var waiting = new ArrayList<QueuedCall>();
        for (var call : turn.state.calls()) {
            if (!(call.state() instanceof CallState.Queued) || call.queuedAt() == null) continue;
            var queue = turn.queueOf(call.queue());
            var lostAt = call.lostAt();
            // A call lost by its agent waits for him alone at first; one of no queue has nobody else.
            var firstOnly =
                    queue == null || (lostAt != null && turn.at.isBefore(lostAt.plus(turn.settings.firstFor())));
            waiting.add(new QueuedCall(
                    call.id(),
                    queue == null ? List.of() : queue.needs(),
                    call.queuedAt(),
                    lostAt == null ? null : call.agent(),
                    firstOnly,
                    turn.presence.backingOff(call.id(), turn.at)));
        }
        return waiting;
    }

    private static List<IdleAgent> idle(Turn turn) {
        var idle = new ArrayList<IdleAgent>();
        for (var agent : turn.state.agents()) {
            if (!(agent.state() instanceof AgentState.Ready)) continue;
            if (turn.presence.whyUnreachable(agent.id()) != null) continue;
            var profile = turn.directory.agents().get(agent.id());
            if (profile != null) idle.add(new IdleAgent(profile, agent.idleSince()));
        }
        return idle;
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
