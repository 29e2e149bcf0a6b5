package io.seatline.floor;

import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.routing.OfferId;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyCommand;
import java.util.UUID;

/** What the switch would not, or could not, do: who waited for it is not left waiting. */
final class FailedCommands {
    private FailedCommands() {}

    static void handle(Turn turn, TelephonyCommand command) {
        switch (command) {
            case TelephonyCommand.Connect c -> {
                var offer = turn.state.offer(new OfferId(c.attempt()));
                if (offer != null) Offers.withdraw(turn, offer, WithdrawnBecause.SWITCH_REFUSED);
            }
            case TelephonyCommand.DialAgent c -> refused(turn, c.call());
            case TelephonyCommand.DialCustomer c -> {
                refused(turn, c.call());
                turn.ask(new TelephonyCommand.HangUp(c.agentLeg(), HangupReason.NORMAL));
            }
            case TelephonyCommand.CallBack c -> Callbacks.refusedToRing(turn, c.newLeg());
            case TelephonyCommand.Consult c -> {
                var call = turn.state.call(new CallId(c.call()));
                var consult = call == null ? null : call.consult(c.consult());
                // The two talk on as they did, or their ends are on the way.
                if (call != null && consult != null) Consults.targetGone(turn, call, consult, Consult.End.UNREACHABLE);
            }
            case TelephonyCommand.Join c -> InboundCalls.notJoined(turn, c.call(), c.attempt());
            case TelephonyCommand.Confer c -> InboundCalls.notJoined(turn, c.call(), c.attempt());
            case TelephonyCommand.Forward c -> InboundCalls.notJoined(turn, c.call(), c.attempt());
            case TelephonyCommand.BackToTarget c -> {
                var call = turn.state.callOf(c.customer());
                var consult = call == null ? null : call.consult(c.consult());
                if (call != null && consult != null) Consults.targetGone(turn, call, consult, Consult.End.UNSEEN);
            }
            case TelephonyCommand.BackToCustomer c -> InboundCalls.notJoined(turn, c.call(), c.attempt());
            case TelephonyCommand.PauseCapture c -> RecordingPauses.refused(turn, c);
            case TelephonyCommand.ResumeCapture c -> RecordingPauses.refused(turn, c);
            case TelephonyCommand.Admit _,
                    TelephonyCommand.Play _,
                    TelephonyCommand.RecordMessage _,
                    TelephonyCommand.HoldWith _,
                    TelephonyCommand.KeepMusic _,
                    TelephonyCommand.Refuse _,
                    TelephonyCommand.ReturnToWaiting _,
                    TelephonyCommand.HangUp _,
                    TelephonyCommand.ProvisionLine _,
                    TelephonyCommand.RenewLine _,
                    TelephonyCommand.RemoveLine _,
                    TelephonyCommand.SetFallback _ -> {
                // The leg is gone or will ask again; its own event or the next snapshot says which.
            }
        }
    }

    private static void refused(Turn turn, UUID id) {
        var call = turn.state.call(new CallId(id));
        if (call == null || call.talking() || Callbacks.refused(turn, call)) return;
        turn.end(call, Outcome.FAILED, Blame.US, EndReason.SWITCH_REFUSED);
    }
}
