package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.StateMachineWalk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferStateTest {
    private static final Instant AT = Instant.EPOCH;
    private static final OfferId OFFER = new OfferId(new UUID(0, 1));
    private static final CallId CALL = new CallId(new UUID(0, 2));
    private static final AgentId AGENT = new AgentId(1);

    @Test
    void every_legal_move_is_made_and_no_other() {
        StateMachineWalk.check(
                OfferState.class,
                OfferEvent.class,
                List.of(
                        new OfferState.Ringing(AT),
                        new OfferState.Accepted(),
                        new OfferState.Declined(),
                        new OfferState.Expired(),
                        new OfferState.Withdrawn()),
                List.of(
                        new OfferEvent.OfferMade(OFFER, CALL, AGENT, null, AT, AT),
                        new OfferEvent.OfferAccepted(OFFER, CALL, AGENT, AT),
                        new OfferEvent.OfferDeclined(OFFER, CALL, AGENT, AT),
                        new OfferEvent.OfferExpired(OFFER, CALL, AGENT, AT),
                        new OfferEvent.OfferWithdrawn(OFFER, CALL, AGENT, OfferEvent.WithdrawnBecause.CALLER_GONE, AT)),
                OfferState::after,
                Map.of(
                        "Ringing OfferAccepted", "Accepted",
                        "Ringing OfferDeclined", "Declined",
                        "Ringing OfferExpired", "Expired",
                        "Ringing OfferWithdrawn", "Withdrawn",
                        "Accepted OfferWithdrawn", "Withdrawn"));
    }
}
