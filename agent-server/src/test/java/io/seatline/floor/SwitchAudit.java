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
        Set<LegId> there = new HashSet<>();
        for (var leg : world.telephony.snapshot().legs()) {
            there.add(leg.leg());
            if (!owned(world.floor.state(), leg)) wrong.add(leg.leg());
        }
        for (var call : world.floor.state().calls()) {
            if (call.customerLeg() != null && !there.contains(call.customerLeg()) && needsCaller(call)) {
                wrong.add(call.id());
            }
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

    private static boolean needsCaller(Call call) {
        return !(call.state() instanceof CallState.CustomerGone);
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
