package io.seatline.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an offer is. The picture is {@code OfferState.puml}. */
public sealed interface OfferState {
    record Ringing(Instant deadline) implements OfferState {}

    /** The agent took it; the two are about to be joined. */
    record Accepted() implements OfferState {}

    record Declined() implements OfferState {}

    record Expired() implements OfferState {}

    record Withdrawn() implements OfferState {}

    /** The state after {@code event}, or null when it is not legal here. */
    default @Nullable OfferState after(OfferEvent event) {
        return switch (event) {
            case OfferEvent.OfferMade made -> null;
            case OfferEvent.OfferAccepted _ -> this instanceof Ringing ? new Accepted() : null;
            case OfferEvent.OfferDeclined _ -> this instanceof Ringing ? new Declined() : null;
            case OfferEvent.OfferExpired _ -> this instanceof Ringing ? new Expired() : null;
            case OfferEvent.OfferWithdrawn _ -> open() ? new Withdrawn() : null;
        };
    }

    default boolean open() {
        return this instanceof Ringing || this instanceof Accepted;
    }
}
