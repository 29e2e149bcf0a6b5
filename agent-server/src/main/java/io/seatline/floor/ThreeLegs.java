package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The snapshot against calls with more than two in them, or with nobody of ours: consults, talks of three, calls passed on or parked. */
final class ThreeLegs {
    private ThreeLegs() {}

    static void compare(
            Turn turn,
            Call call,
            NodeSnapshot.@Nullable Leg customer,
            NodeSnapshot.@Nullable Leg agent,
            Map<LegId, NodeSnapshot.Leg> legs) {
        if (call.state() instanceof CallState.CustomerGone(var outcome, var cause, var _)) {
            if (agent != null && agent.phase() == Phase.BRIDGED) return;
            turn.hangUpOurs(call);
            turn.end(call, outcome, cause.blame(), cause.reason());
            return;
        }
        if (customer == null) {
            turn.hangUpOurs(call);
            var outside = call.state() instanceof CallState.Forwarded;
            var outcome = call.endingWithout(outside ? Outcome.PASSED_ON : Outcome.ENDED_IN_IVR);
            turn.end(call, outcome, Blame.UNKNOWN, EndReason.UNSEEN);
            return;
        }
        var together = customer.phase() == Phase.BRIDGED && customer.bridgedWith() != null && isIn(customer, call);
        switch (call.state()) {
            case CallState.Consulting(var _, var since) -> consulting(turn, call, agent, legs, since);
            case CallState.Joining(var _, var _, var since) -> joining(turn, call, customer, together, since);
            case CallState.Forwarding(var _, var since) -> joining(turn, call, customer, together, since);
            case CallState.Forwarded _ -> {
                if (customer.phase() == Phase.WAITING) InboundCalls.apart(turn, call);
            }
            case CallState.Conference(var _, var _, var since) -> {
                if (!Resync.young(turn, since)) conference(turn, call, customer, agent, legs);
            }
            default -> {
                // Parked: he is there, and that is all there is to know.
            }
        }
    }

    /** The one whom the agent has put to the music while he talks to the customer. */
    static void keptStill(Turn turn, Call call, Map<LegId, NodeSnapshot.Leg> legs) {
        var consult = call.consult();
        if (consult == null || consult.leg() == null || legs.containsKey(consult.leg())) return;
        Consults.targetGone(turn, call, consult, Consult.End.UNSEEN);
    }

    private static void consulting(
            Turn turn, Call call, NodeSnapshot.@Nullable Leg agent, Map<LegId, NodeSnapshot.Leg> legs, Instant since) {
        var consult = call.consult();
        if (consult == null || Resync.young(turn, since)) return;
        if (agent == null) {
            Consults.agentLost(turn, call, consult);
            return;
        }
        var target = legs.values().stream()
                .filter(leg -> isTarget(leg) && call.consult(attempt(leg)) != null)
                .findFirst()
                .orElse(null);
        if (target == null) {
            Consults.targetGone(turn, call, consult, Consult.End.UNSEEN);
        } else if (consult.state() == Consult.State.RINGING && target.phase() == Phase.BRIDGED) {
            turn.emit(new CallEvent.ConsultAnswered(call.id(), consult.id(), target.leg(), turn.at));
        }
    }

    private static void joining(Turn turn, Call call, NodeSnapshot.Leg customer, boolean together, Instant since) {
        var with = customer.bridgedWith();
        var tag = customer.tag();
        if (together && with != null && tag != null) {
            InboundCalls.bridged(turn, new TelephonyEvent.LegsBridged(customer.leg(), with, tag, turn.at));
        } else if (customer.phase() == Phase.WAITING && !Resync.young(turn, since)) {
            InboundCalls.apart(turn, call);
        }
    }

    private static void conference(
            Turn turn,
            Call call,
            NodeSnapshot.Leg customer,
            NodeSnapshot.@Nullable Leg agent,
            Map<LegId, NodeSnapshot.Leg> legs) {
        var consult = call.consult();
        if (consult == null || consult.leg() == null) return;
        var target = legs.get(consult.leg());
        if (customer.phase() == Phase.WAITING || agent == null && target == null) InboundCalls.apart(turn, call);
        else if (agent == null) Conferences.agentLeft(turn, call, consult);
        else if (target == null) Conferences.targetLeft(turn, call, consult, Consult.End.UNSEEN);
    }

    private static boolean isTarget(NodeSnapshot.Leg leg) {
        return leg.tag() != null && leg.tag().role() == LegTag.Role.TARGET;
    }

    private static boolean isIn(NodeSnapshot.Leg leg, Call call) {
        return Objects.equals(attempt(leg), call.state().attempt());
    }

    private static java.util.@Nullable UUID attempt(NodeSnapshot.Leg leg) {
        return leg.tag() == null ? null : leg.tag().attempt();
    }
}
