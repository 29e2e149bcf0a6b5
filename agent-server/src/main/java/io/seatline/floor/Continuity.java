package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.Consult;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.Offer;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyCommand;

/** A page that is loaded again, or a line that is lost, costs a call nothing: the customer has music at once, and the agent is rung anew. */
final class Continuity {
    private Continuity() {}

    /**
     * Page and phone of an agent are both gone at one moment: nobody can hear the customer any more, though the switch would believe
     * in the leg for as long as it waits for sound. One of the two alone says nothing: sound may live without it.
     */
    static void lookAfter(Turn turn, AgentId id) {
        var agent = turn.state.agent(id);
        if (agent != null && turn.presence.live() && turn.presence.goneForSure(id)) phoneGone(turn, agent);
    }

    /** What this agent's phone had, it has no more. */
    static void phoneGone(Turn turn, FloorAgent agent) {
        switch (agent.state()) {
            case AgentState.Talking(var call, var _, var _) -> loseLeg(turn, agent.id(), call);
            case AgentState.Reserved(var call, var _, var _) -> loseRing(turn, agent.id(), call);
            case AgentState.LoggedOut _, AgentState.NotReady _, AgentState.Ready _, AgentState.WrappingUp _ -> {
                // Nothing rings or talks.
            }
        }
    }

    /** What his old phone held is dead; the switch is told so. */
    private static void loseLeg(Turn turn, AgentId id, CallId callId) {
        var call = turn.state.call(callId);
        var leg = call == null ? null : call.legOf(id);
        if (leg != null) turn.ask(new TelephonyCommand.HangUp(leg, HangupReason.MEDIA_LOST));
    }

    /** A ring that nobody can answer any more is no missed call: it is taken back, and rings where somebody can. */
    private static void loseRing(Turn turn, AgentId id, CallId callId) {
        var call = turn.state.call(callId);
        var offer = turn.state.openOfferOf(callId);
        var consult = call == null ? null : call.consult();
        if (call != null && offer != null && offer.agent().equals(id)) takeBack(turn, call, offer);
        else if (call != null
                && consult != null
                && id.equals(consult.agent())
                && consult.state() == Consult.State.RINGING)
            Consults.targetGone(turn, call, consult, Consult.End.UNREACHABLE);
        else loseLeg(turn, id, callId);
    }

    private static void takeBack(Turn turn, Call call, Offer offer) {
        if (call.promise() != null) {
            Callbacks.withdraw(turn, call, offer, WithdrawnBecause.AGENT_UNREACHABLE);
            return;
        }
        turn.emit(new OfferEvent.OfferWithdrawn(
                offer.id(), call.id(), offer.agent(), WithdrawnBecause.AGENT_UNREACHABLE, turn.at));
        if (call.customerLeg() != null) turn.ask(new TelephonyCommand.ReturnToWaiting(call.customerLeg()));
        // Who lost it once, or fetched it, is still the one it comes back to.
        turn.requeue(call, call.expected() ? offer.agent() : null);
    }

    /** Who lost his call gets it back as soon as he can be rung, whatever state he would be in without it. */
    static void reconnect(Turn turn) {
        if (!turn.presence.live()) return;
        for (var call : turn.state.expected()) {
            if (call.agent() == null) continue;
            var agent = turn.state.agent(call.agent());
            if (agent == null || !agent.idle() || turn.presence.whyUnreachable(agent.id()) != null) continue;
            if (turn.presence.backingOff(call.id(), turn.at).containsKey(agent.id())) continue;
            Offers.offer(turn, call.id(), agent.id());
        }
    }
}
