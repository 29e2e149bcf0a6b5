package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an offer. Stable words. */
public sealed interface OfferEvent extends DomainEvent {
    OfferId offer();

    CallId call();

    AgentId agent();

    /** @param queue null when an outbound call goes back to the agent who lost it */
    record OfferMade(
            OfferId offer,
            CallId call,
            AgentId agent,
            @Nullable QueueId queue,
            Instant deadline,
            Instant at) implements OfferEvent {}

    record OfferAccepted(OfferId offer, CallId call, AgentId agent, Instant at) implements OfferEvent {}

    record OfferDeclined(OfferId offer, CallId call, AgentId agent, Instant at) implements OfferEvent {}

    /** Nobody answered in time. */
    record OfferExpired(OfferId offer, CallId call, AgentId agent, Instant at) implements OfferEvent {}

    record OfferWithdrawn(OfferId offer, CallId call, AgentId agent, WithdrawnBecause because, Instant at)
            implements OfferEvent {}

    enum WithdrawnBecause {
        CALLER_GONE,
        AGENT_UNREACHABLE,
        SWITCH_REFUSED,
        NODE_LOST
    }
}
