package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallState;
import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndReason;
import io.seatline.routing.Matcher;
import io.seatline.routing.OfferState;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time passed: offers nobody took, wrap-ups that are over, agents who are gone. */
final class Deadlines {
    /** A customer whom we called and whose agent got lost is not left with music for longer. */
    private static final Duration LONGEST_LOST = Duration.ofSeconds(60);

    private Deadlines() {}

    static void fire(Turn turn, Matcher matcher) {
        // While the switch is out of sight nothing can be taken back from it; its own limits and the next snapshot
        // decide.
        if (turn.presence.live()) {
            expireOffers(turn);
            endLostOutbound(turn);
            Overflows.due(turn, matcher);
            QueueAnnouncements.releaseLate(turn);
            Parking.bringBack(turn);
            RecordingPauses.due(turn);
            Callbacks.due(turn, matcher);
        }
        for (var agent : List.copyOf(turn.state.agents())) {
            if (agent.state() instanceof AgentState.WrappingUp wrapUp) WrapUps.due(turn, agent, wrapUp);
            absent(turn, agent);
            backFromRona(turn, agent.id());
        }
    }

    private static void expireOffers(Turn turn) {
        for (var offer : List.copyOf(turn.state.offers())) {
            if (!(offer.state() instanceof OfferState.Ringing(var deadline)) || turn.at.isBefore(deadline)) continue;
            var call = turn.state.call(offer.call());
            Offers.expire(turn, offer);
            if (call != null) Offers.stopRinging(turn, call);
        }
    }

    private static void endLostOutbound(Turn turn) {
        for (var call : List.copyOf(turn.state.calls())) {
            var lostAt = call.lostAt();
            if (call.direction() != Direction.OUTBOUND
                    || !(call.state() instanceof CallState.Queued)
                    || call.queue() != null
                    || lostAt == null
                    || turn.at.isBefore(lostAt.plus(LONGEST_LOST))) continue;
            if (call.customerLeg() != null) {
                turn.ask(new TelephonyCommand.HangUp(call.customerLeg(), HangupReason.NORMAL));
            }
            turn.end(call, Outcome.ANSWERED, Blame.AGENT, EndReason.MEDIA_LOST);
        }
    }

    /** Who missed a call comes back by himself after the set time, if he can be reached. */
    private static void backFromRona(Turn turn, AgentId id) {
        var agent = turn.state.agent(id);
        if (agent == null || turn.presence.whyUnreachable(id) != null) return;
        var at = backAt(turn.settings, agent.state());
        if (at != null && !turn.at.isBefore(at)) {
            turn.emit(new AgentEvent.AgentWentReady(id, AgentEvent.By.SYSTEM, turn.at));
        }
    }

    static @Nullable Instant backAt(FloorSettings settings, AgentState state) {
        return !settings.ronaBack().isZero()
                        && state instanceof AgentState.NotReady(var reason, var since)
                        && reason.equals(ReasonCode.RONA)
                ? since.plus(settings.ronaBack())
                : null;
    }

    private static void absent(Turn turn, FloorAgent agent) {
        var since = turn.presence.awaySince(agent.id());
        if (since == null) return;
        var current = turn.state.agent(agent.id());
        if (current == null) return;
        if (current.state() instanceof AgentState.Ready && !turn.at.isBefore(since.plus(turn.settings.awayAfter()))) {
            turn.emit(
                    new AgentEvent.AgentWentNotReady(agent.id(), ReasonCode.DESK_AWAY, AgentEvent.By.SYSTEM, turn.at));
        } else if (current.state() instanceof AgentState.NotReady
                && !turn.at.isBefore(since.plus(turn.settings.logOutAfter()))) {
            AgentCommands.logOut(turn, current, AgentEvent.By.SYSTEM);
        }
    }
}
