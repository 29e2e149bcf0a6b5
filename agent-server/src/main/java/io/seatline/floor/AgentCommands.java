package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonKind;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.routing.OfferId;
import io.seatline.routing.OfferState;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyCommand;
import org.jspecify.annotations.Nullable;

/** What an agent asks at his desk. A refusal is a value. */
final class AgentCommands {
    private AgentCommands() {}

    static @Nullable RejectReason handle(Turn turn, AgentId id, FloorCommand command) {
        if (command instanceof FloorCommand.LogIn) return logIn(turn, id);
        var agent = turn.state.agent(id);
        if (agent == null || agent.state() instanceof AgentState.LoggedOut) return RejectReason.NOT_NOW;
        return switch (command) {
            case FloorCommand.LogIn() -> null;
            case FloorCommand.LogOut() -> logOut(turn, agent, AgentEvent.By.AGENT);
            case FloorCommand.GoReady() -> AgentStates.goReady(turn, agent, AgentEvent.By.AGENT);
            case FloorCommand.GoNotReady(var reason) -> AgentStates.goNotReady(turn, agent, reason);
            case FloorCommand.ChooseNext(var reason) -> AgentStates.chooseNext(turn, agent, reason);
            case FloorCommand.SetState(var supervisor, var wanted) ->
                AgentStates.set(turn, agent, AgentEvent.By.supervisor(supervisor), wanted);
            case FloorCommand.DeclineOffer(var offer) -> decline(turn, agent, offer);
            case FloorCommand.PlaceCall(var number) -> OutboundCalls.place(turn, agent, number);
            case FloorCommand.HangUp(var call) -> hangUp(turn, agent, call);
            case FloorCommand.DraftWrapUp(var call, var code, var note) -> WrapUps.draft(turn, agent, call, code, note);
            case FloorCommand.ExtendWrapUp(var call) -> WrapUps.extend(turn, agent, call);
            case FloorCommand.FinishWrapUp(var call, var code, var note) ->
                WrapUps.finish(turn, agent, call, code, note);
            case FloorCommand.Consult(var call, var to, var note) -> Consults.start(turn, agent, call, to, note);
            case FloorCommand.SwapConsult(var call) -> Consults.swap(turn, agent, call);
            case FloorCommand.CancelConsult(var call) -> Consults.cancel(turn, agent, call);
            case FloorCommand.CompleteTransfer(var call) -> Consults.complete(turn, agent, call);
            case FloorCommand.Confer(var call) -> Conferences.start(turn, agent, call);
            case FloorCommand.BlindTransfer(var call, var to, var note) -> Transfers.blind(turn, agent, call, to, note);
            case FloorCommand.Park(var call) -> Parking.park(turn, agent, call);
            case FloorCommand.PickUp(var call) -> Parking.pickUp(turn, agent, call);
            case FloorCommand.PauseRecording(var call, var cause) -> RecordingPauses.pause(turn, agent, call, cause);
            case FloorCommand.ResumeRecording(var call, var cause) -> RecordingPauses.resume(turn, agent, call, cause);
            case FloorCommand.RenewPhone() -> renewPhone(turn, agent);
        };
    }

    private static @Nullable RejectReason logIn(Turn turn, AgentId id) {
        if (!turn.directory.agents().containsKey(id)) return RejectReason.NOT_ALLOWED;
        var agent = turn.state.agent(id);
        if (agent == null || agent.state() instanceof AgentState.LoggedOut) {
            turn.emit(new AgentEvent.AgentLoggedIn(id, turn.at));
        }
        return null;
    }

    static @Nullable RejectReason logOut(Turn turn, FloorAgent agent, AgentEvent.By by) {
        switch (agent.state()) {
            case AgentState.Reserved _, AgentState.Talking _ -> {
                return RejectReason.NOT_NOW;
            }
            case AgentState.WrappingUp wrapUp -> {
                if (by.kind() == ReasonKind.AGENT && WrapUps.codeMissing(turn, agent, wrapUp))
                    return RejectReason.CODE_REQUIRED;
                WrapUps.leave(turn, agent, wrapUp, by);
            }
            case AgentState.LoggedOut _, AgentState.NotReady _, AgentState.Ready _ -> {
                // Nothing to finish first.
            }
        }
        turn.emit(new AgentEvent.AgentLoggedOut(agent.id(), by, turn.at));
        turn.ask(new TelephonyCommand.RemoveLine(FloorAgent.line(agent.id())));
        return null;
    }

    private static @Nullable RejectReason decline(Turn turn, FloorAgent agent, OfferId id) {
        var offer = turn.state.offer(id);
        if (offer == null) return Consults.decline(turn, agent, id);
        if (!offer.agent().equals(agent.id())) return RejectReason.NOT_YOUR_OFFER;
        if (!(offer.state() instanceof OfferState.Ringing)) return RejectReason.OFFER_GONE;
        var call = turn.state.call(offer.call());
        Offers.decline(turn, offer);
        if (call != null) Offers.stopRinging(turn, call);
        return null;
    }

    private static @Nullable RejectReason hangUp(Turn turn, FloorAgent agent, CallId id) {
        var call = turn.state.call(id);
        if (call == null || call.legOf(agent.id()) == null) return RejectReason.CALL_GONE;
        var consult = call.consult();
        if (consult != null) return hangUpAmongThree(turn, agent, call, consult);
        if (!agent.id().equals(call.agent())) return RejectReason.CALL_GONE;
        var leg = switch (call.state()) {
            case CallState.Connected _, CallState.Held _ -> call.customerLeg();
            case CallState.CallingAgent _, CallState.Dialing _, CallState.Ringing _ -> call.agentLeg();
            case CallState.Arriving _,
                    CallState.Queued _,
                    CallState.CallingBack _,
                    CallState.Postponed _,
                    CallState.Offered _,
                    CallState.Consulting _,
                    CallState.Joining _,
                    CallState.Conference _,
                    CallState.Forwarding _,
                    CallState.Forwarded _,
                    CallState.Parked _,
                    CallState.CustomerGone _,
                    CallState.Ended _ -> null;
        };
        if (leg == null) return RejectReason.NOT_NOW;
        turn.presence.hangUpAsked(id);
        turn.ask(new TelephonyCommand.HangUp(leg, HangupReason.NORMAL));
        return null;
    }

    /** With three in the call, to hang up is to leave the talk one is in: nobody loses the customer by it unasked. */
    private static @Nullable RejectReason hangUpAmongThree(Turn turn, FloorAgent agent, Call call, Consult consult) {
        if (consult.state() == Consult.State.TOGETHER) return Conferences.leave(turn, agent, call.id());
        var leg = call.legOf(agent.id());
        if (!agent.id().equals(consult.by()) || call.state() instanceof CallState.CustomerGone) {
            if (leg != null) turn.hangUp(leg);
            return null;
        }
        if (call.state() instanceof CallState.Consulting) return Consults.cancel(turn, agent, call.id());
        if (!call.talking() || call.customerLeg() == null) return RejectReason.NOT_NOW;
        turn.presence.hangUpAsked(call.id());
        turn.hangUp(call.customerLeg());
        return null;
    }

    /** The old page's phone is dead, though nobody hung up and nothing was declined; the new one is told of when it is there. */
    private static @Nullable RejectReason renewPhone(Turn turn, FloorAgent agent) {
        turn.presence.line(FloorAgent.line(agent.id()), false, turn.at);
        Continuity.phoneGone(turn, agent);
        return null;
    }
}
