package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.StateMachineWalk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallStateTest {
    private static final Instant AT = Instant.EPOCH;
    private static final UUID ATTEMPT = new UUID(0, 1);
    private static final AgentId AGENT = new AgentId(1);
    private static final EndCause CAUSE = new EndCause(Blame.CUSTOMER, EndReason.HUNG_UP);

    @Test
    void every_legal_move_is_made_and_no_other() {
        StateMachineWalk.check(
                CallState.class,
                CallSignal.class,
                List.of(
                        new CallState.Arriving(),
                        new CallState.Queued(),
                        new CallState.CallingBack(AT),
                        new CallState.Postponed(AT),
                        new CallState.Offered(ATTEMPT),
                        new CallState.CallingAgent(),
                        new CallState.Dialing(ATTEMPT),
                        new CallState.Ringing(ATTEMPT),
                        new CallState.Connected(AGENT, ATTEMPT, AT),
                        new CallState.Held(AGENT, ATTEMPT, AT),
                        new CallState.Consulting(AGENT, AT),
                        new CallState.Joining(AGENT, ATTEMPT, AT),
                        new CallState.Conference(AGENT, ATTEMPT, AT),
                        new CallState.Forwarding(ATTEMPT, AT),
                        new CallState.Forwarded(ATTEMPT, AT),
                        new CallState.Parked(AGENT, AT),
                        new CallState.CustomerGone(Outcome.ANSWERED, CAUSE, AGENT),
                        new CallState.Ended(Outcome.ANSWERED, CAUSE)),
                List.of(
                        new CallSignal.Enqueued(),
                        new CallSignal.Offered(ATTEMPT),
                        new CallSignal.Dialed(ATTEMPT),
                        new CallSignal.CalledBack(AT),
                        new CallSignal.PutOff(AT),
                        new CallSignal.Rang(),
                        new CallSignal.Joined(AGENT, ATTEMPT, AT),
                        new CallSignal.PutOnHold(),
                        new CallSignal.TakenBack(),
                        new CallSignal.TurnedAway(AGENT, AT),
                        new CallSignal.JoinAsked(AGENT, ATTEMPT, AT),
                        new CallSignal.BroughtTogether(AGENT, ATTEMPT, AT),
                        new CallSignal.PassedOn(ATTEMPT, AT),
                        new CallSignal.Reached(ATTEMPT, AT),
                        new CallSignal.SentToMenu(),
                        new CallSignal.PutAside(AGENT, AT),
                        new CallSignal.LeftBehind(Outcome.ANSWERED, CAUSE, AGENT),
                        new CallSignal.Finished(Outcome.ANSWERED, CAUSE)),
                CallState::after,
                Map.ofEntries(
                        Map.entry("Arriving Enqueued", "Queued"),
                        Map.entry("Arriving PassedOn", "Forwarding"),
                        Map.entry("Connected SentToMenu", "Arriving"),
                        Map.entry("Held SentToMenu", "Arriving"),
                        Map.entry("Queued Enqueued", "Queued"),
                        Map.entry("Offered Enqueued", "Queued"),
                        Map.entry("Connected Enqueued", "Queued"),
                        Map.entry("Held Enqueued", "Queued"),
                        Map.entry("Queued Offered", "Offered"),
                        Map.entry("Queued CalledBack", "CallingBack"),
                        Map.entry("Offered Dialed", "Dialing"),
                        Map.entry("CallingBack Enqueued", "Queued"),
                        Map.entry("CallingBack PutOff", "Postponed"),
                        Map.entry("CallingBack Finished", "Ended"),
                        Map.entry("Dialing Enqueued", "Queued"),
                        Map.entry("Dialing PutOff", "Postponed"),
                        Map.entry("Ringing Enqueued", "Queued"),
                        Map.entry("Ringing PutOff", "Postponed"),
                        Map.entry("Postponed Enqueued", "Queued"),
                        Map.entry("Postponed Finished", "Ended"),
                        Map.entry("CallingAgent Dialed", "Dialing"),
                        Map.entry("Dialing Rang", "Ringing"),
                        Map.entry("Offered Joined", "Connected"),
                        Map.entry("Dialing Joined", "Connected"),
                        Map.entry("Ringing Joined", "Connected"),
                        Map.entry("Connected PutOnHold", "Held"),
                        Map.entry("Held TakenBack", "Connected"),
                        Map.entry("Arriving Finished", "Ended"),
                        Map.entry("Queued Finished", "Ended"),
                        Map.entry("Offered Finished", "Ended"),
                        Map.entry("CallingAgent Finished", "Ended"),
                        Map.entry("Dialing Finished", "Ended"),
                        Map.entry("Ringing Finished", "Ended"),
                        Map.entry("Connected Finished", "Ended"),
                        Map.entry("Held Finished", "Ended"),
                        Map.entry("Consulting Enqueued", "Queued"),
                        Map.entry("Joining Enqueued", "Queued"),
                        Map.entry("Conference Enqueued", "Queued"),
                        Map.entry("Forwarding Enqueued", "Queued"),
                        Map.entry("Forwarded Enqueued", "Queued"),
                        Map.entry("Parked Enqueued", "Queued"),
                        Map.entry("Parked Offered", "Offered"),
                        Map.entry("Joining Joined", "Connected"),
                        Map.entry("Connected TurnedAway", "Consulting"),
                        Map.entry("Connected JoinAsked", "Joining"),
                        Map.entry("Connected BroughtTogether", "Conference"),
                        Map.entry("Connected PassedOn", "Forwarding"),
                        Map.entry("Connected PutAside", "Parked"),
                        Map.entry("Held TurnedAway", "Consulting"),
                        Map.entry("Held JoinAsked", "Joining"),
                        Map.entry("Held BroughtTogether", "Conference"),
                        Map.entry("Held PassedOn", "Forwarding"),
                        Map.entry("Held PutAside", "Parked"),
                        Map.entry("Consulting JoinAsked", "Joining"),
                        Map.entry("Conference JoinAsked", "Joining"),
                        Map.entry("Consulting BroughtTogether", "Conference"),
                        Map.entry("Consulting PassedOn", "Forwarding"),
                        Map.entry("Conference PassedOn", "Forwarding"),
                        Map.entry("Forwarding Reached", "Forwarded"),
                        Map.entry("Consulting LeftBehind", "CustomerGone"),
                        Map.entry("Consulting Finished", "Ended"),
                        Map.entry("Joining Finished", "Ended"),
                        Map.entry("Conference Finished", "Ended"),
                        Map.entry("Forwarding Finished", "Ended"),
                        Map.entry("Forwarded Finished", "Ended"),
                        Map.entry("Parked Finished", "Ended"),
                        Map.entry("CustomerGone Finished", "Ended")));
    }
}
