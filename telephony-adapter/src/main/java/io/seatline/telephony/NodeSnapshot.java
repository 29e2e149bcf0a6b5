package io.seatline.telephony;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the switch knows about our legs at one moment.
 *
 * @param bootId changes when the switch's process was started anew: then no leg of before can live
 * @param legs legs in our contexts; the robot's and the system's own are left out
 * @param reachable lines with a registered phone
 */
public record NodeSnapshot(String bootId, List<Leg> legs, Set<LineId> reachable) {
    public NodeSnapshot {
        legs = List.copyOf(legs);
        reachable = Set.copyOf(reachable);
    }

    /**
     * @param tag null for a caller not admitted yet (the switch will announce him again by itself)
     * @param bridgedWith the other leg when the two hear each other; of three, for the customer one of the others, for these him
     */
    public record Leg(
            LegId leg,
            @Nullable LegTag tag,
            Phase phase,
            @Nullable LegId bridgedWith,
            String callerNumber,
            String callerName,
            String dialedNumber) {}

    public enum Phase {
        /** A caller not admitted yet. */
        ARRIVING,
        /** A caller with music. */
        WAITING,
        /** A caller who hears a prompt or speaks a message. */
        PROMPTED,
        /** A caller for whom a line rings, or an agent's or customer's leg that rings or dials. */
        RINGING,
        BRIDGED,
        /** An agent's or a target's leg, answered, that talks with nobody: it waits for a command of ours. */
        UP
    }
}
