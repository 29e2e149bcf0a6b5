package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.kernel.CallId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.NodeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the switch has, and what the floor believes it to have: each leg belongs to a live call, each live call has its caller. */
final class SwitchAudit {
    /** Two of the regular looks, and a moment to end what was found. */
    private static final Duration HEALS_WITHIN = Duration.ofSeconds(90);

    private final Map<Object, Instant> since = new HashMap<>();

    /** No word is on its way. */
    void settled(FloorWorld world) {
        Set<Object> wrong = new HashSet<>();
        Map<LegId, NodeSnapshot.Leg> there = new HashMap<>();
        for (var leg : world.telephony.snapshot().legs()) {
            there.put(leg.leg(), leg);
            if (!owned(world.floor.state(), leg)) wrong.add(leg.leg());
        }
        for (var call : world.floor.state().calls()) {
            var customer = call.customerLeg() == null ? null : there.get(call.customerLeg());
            if (!believed(call, customer)) wrong.add(call.id());
        }
        for (var leg : world.telephony.silent()) {
            if (!paused(world.floor.state(), leg)) wrong.add("silence of " + leg);
        }
        since.keySet().retainAll(wrong);
        for (var one : wrong) {
            var first = since.computeIfAbsent(one, _ -> world.now);
            assertTrue(
                    world.now.isBefore(first.plus(HEALS_WITHIN)),
                    () -> one + " is at the switch or on the floor alone since " + first + ": "
                            + world.telephony.snapshot());
        }
    }

    /** Nobody's talk is recorded as silence without a pause, which ends. */
    private static boolean paused(FloorState state, LegId customer) {
        var call = state.callOf(customer);
        var pause = call == null ? null : state.pauses().of(call);
        return pause != null && pause.stage() != RecordingPause.Stage.FAILED;
    }

    /** A caller who is said to talk, or to wait, does. */
    private static boolean believed(Call call, NodeSnapshot.@Nullable Leg customer) {
        if (call.customerLeg() == null || call.state() instanceof CallState.CustomerGone) return true;
        if (customer == null) return false;
        var talks = customer.phase() == NodeSnapshot.Phase.BRIDGED;
        return switch (call.state()) {
            case CallState.Connected _, CallState.Held _, CallState.Conference _, CallState.Forwarded _ -> talks;
            case CallState.Arriving _, CallState.Queued _, CallState.Consulting _, CallState.Parked _ -> !talks;
            default -> true;
        };
    }

    private static boolean owned(FloorState state, NodeSnapshot.Leg leg) {
        @Nullable LegTag tag = leg.tag();
        // Not admitted yet: the switch asks again.
        if (tag == null) return true;
        var call = state.call(new CallId(tag.call()));
        if (call == null) return false;
        if (leg.leg().equals(call.customerLeg()) || call.ourLegs().contains(leg.leg())) return true;
        var attempt = tag.attempt();
        return attempt != null && (attempt.equals(call.state().attempt()) || call.consult(attempt) != null);
    }
}
