package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.time.Instant;

/** One attempt to give one call to one agent. */
public record Offer(OfferId id, CallId call, AgentId agent, Instant madeAt, OfferState state) {
    public static Offer made(OfferEvent.OfferMade e) {
        return new Offer(e.offer(), e.call(), e.agent(), e.at(), new OfferState.Ringing(e.deadline()));
    }
}
