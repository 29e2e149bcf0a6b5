package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.PhoneNumber;
import io.seatline.telephony.DialNumber;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import org.jspecify.annotations.Nullable;

/** An agent calls a customer: his own line first, so that no customer ever hears silence. */
final class OutboundCalls {
    private OutboundCalls() {}

    static @Nullable RejectReason place(Turn turn, FloorAgent agent, String number) {
        if (!(agent.state() instanceof AgentState.Ready || agent.state() instanceof AgentState.NotReady)) {
            return RejectReason.NOT_NOW;
        }
        var refused = refusalOf(turn, number);
        if (refused != null) return refused;
        if (turn.presence.whyUnreachable(agent.id()) != null) return RejectReason.LINE_UNREACHABLE;
        var id = new CallId(turn.ids.get());
        var leg = new LegId("out-" + id);
        turn.emit(new CallEvent.CallPlaced(id, agent.id(), number, leg, turn.at));
        turn.ask(new TelephonyCommand.DialAgent(
                leg, id.value(), FloorAgent.line(agent.id()), turn.settings.agentRing()));
        return null;
    }

    /** Why this number must not or cannot be dialed now; null when it may. */
    static @Nullable RejectReason refusalOf(Turn turn, String number) {
        if (!PhoneNumber.isOne(number)) return RejectReason.NUMBER_INVALID;
        if (turn.settings.callerId() == null) return RejectReason.NOT_ALLOWED;
        return turn.presence.live() ? null : RejectReason.SWITCH_LOST;
    }

    /** The agent is on the line: now the customer. */
    static void agentAnswered(Turn turn, LegId leg) {
        var call = turn.state.callOf(leg);
        var callerId = turn.settings.callerId();
        if (call == null || !(call.state() instanceof CallState.CallingAgent) || callerId == null) return;
        var attempt = turn.ids.get();
        turn.emit(new CallEvent.CallDialed(call.id(), attempt, turn.at));
        turn.ask(new TelephonyCommand.DialCustomer(
                leg,
                call.id().value(),
                new DialNumber(call.number()),
                callerId,
                attempt,
                turn.settings.customerRing(),
                turn.settings.recordOutbound()));
    }

    static void ringing(Turn turn, TelephonyEvent.LegRinging e) {
        if (e.tag().role() != LegTag.Role.CUSTOMER) return;
        var call = turn.state.call(new CallId(e.tag().call()));
        if (call != null && call.state() instanceof CallState.Dialing) {
            turn.emit(new CallEvent.CallRinging(call.id(), e.leg(), turn.at));
        }
    }

    /** Outbound and not talking yet: the network's word, or the agent's own, is the outcome. */
    static void customerGone(Turn turn, Call call, HangupReason reason, boolean byParty) {
        if (Callbacks.customerGone(turn, call, reason, byParty)) return;
        boolean ours = reason.meaning() == HangupReason.Meaning.NORMAL && !byParty;
        if (ours || turn.presence.wasHangUpAsked(call.id())) {
            turn.end(call, Outcome.CANCELED, Blame.AGENT, EndReason.CANCELED);
            return;
        }
        var why = NotReached.because(reason);
        turn.end(call, why.outcome(), why.cause().blame(), why.cause().reason());
    }

    /** The agent's own leg is gone before the customer answered. */
    static void agentGone(Turn turn, Call call, boolean byParty) {
        if (call.direction() != Direction.OUTBOUND) return;
        switch (call.state()) {
            case CallState.CallingAgent() -> {
                var asked = turn.presence.wasHangUpAsked(call.id());
                turn.end(
                        call,
                        asked ? Outcome.CANCELED : Outcome.FAILED,
                        Blame.AGENT,
                        asked ? EndReason.CANCELED : EndReason.AGENT_UNREACHABLE);
            }
            case CallState.Dialing(var _), CallState.Ringing(var _) -> {
                if (byParty || turn.presence.wasHangUpAsked(call.id())) {
                    turn.end(call, Outcome.CANCELED, Blame.AGENT, EndReason.CANCELED);
                }
                // Otherwise the switch ended it because of the customer's leg, whose own word says why.
            }
            case CallState.Arriving(),
                    CallState.Queued(),
                    CallState.CallingBack(var _),
                    CallState.Postponed(var _),
                    CallState.Offered(var _),
                    CallState.Connected(var _, var _, var _),
                    CallState.Held(var _, var _, var _),
                    CallState.Consulting(var _, var _),
                    CallState.Joining(var _, var _, var _),
                    CallState.Conference(var _, var _, var _),
                    CallState.Forwarding(var _, var _),
                    CallState.Forwarded(var _, var _),
                    CallState.Parked(var _, var _),
                    CallState.CustomerGone(var _, var _, var _),
                    CallState.Ended(var _, var _) -> {
                // A call that has no agent's leg, or whose agent's leg is another flow's business.
            }
        }
    }
}
