package io.seatline.floor;

import io.seatline.agent.AgentSignal;
import io.seatline.call.CallSignal;
import io.seatline.call.CallState;
import io.seatline.routing.Offer;
import io.seatline.routing.OfferEvent;

/** How the events of offers change what is live. */
final class OfferFold {
    private OfferFold() {}

    static void apply(FloorState floor, OfferEvent event) {
        if (event instanceof OfferEvent.OfferMade e) {
            floor.put(Offer.made(e));
            var call = floor.known(e.call());
            floor.breakOff(e.call(), e.at());
            var fetched = call.state() instanceof CallState.Parked;
            var offered = call.in(
                    FloorState.next(call, new CallSignal.Offered(e.offer().value())));
            if (call.awaitsCallback())
                offered = offered.rungFirst(Callbacks.agentsLeg(e.offer().value()));
            floor.put(fetched ? offered.expectedBy(e.agent()) : offered);
            floor.signal(e.agent(), new AgentSignal.Engaged(e.call(), e.at()));
            return;
        }
        var offer = floor.offer(event.offer());
        if (offer == null) throw new IllegalStateException("no open offer for " + event);
        var state = offer.state().after(event);
        if (state == null) throw new IllegalStateException(event + " is not legal for " + offer);
        if (state.open()) {
            floor.put(new Offer(offer.id(), offer.call(), offer.agent(), offer.madeAt(), state));
        } else {
            floor.close(offer);
            floor.signal(offer.agent(), new AgentSignal.Released(offer.call(), event.at()));
        }
    }
}
