package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agent of a call asks somebody else about it.
 *
 * @param to an agent or a number; an agent who was asked by his queue is an agent here
 * @param leg of the one who is asked, once he answered
 */
public record Consult(
        UUID id,
        AgentId by,
        TransferTarget to,
        @Nullable LegId leg,
        State state,
        String note,
        Instant deadline,
        Instant since) {

    /** Where the one who is asked is. */
    public enum State {
        RINGING,
        /** He talks with the agent. */
        TALKING,
        /** He hears music while the agent talks to the customer. */
        KEPT,
        /** All three talk. */
        TOGETHER,
        /** He is about to be joined with the customer. */
        TAKING_OVER
    }

    /** Why it ended. Stable words. */
    public enum End {
        NO_ANSWER,
        /** He declined, or his line was busy. */
        DECLINED,
        UNREACHABLE,
        /** The agent took it back. */
        CANCELED,
        TARGET_LEFT,
        AGENT_LOST,
        /** It ended while we could not see the switch. */
        UNSEEN
    }

    /** How the last one ended, for the agent's eyes. */
    public record Result(TransferTarget to, End why) {}

    /** The agent who is asked; null when it is somebody outside. */
    public @Nullable AgentId agent() {
        return to instanceof TransferTarget.ToAgent(AgentId agent) ? agent : null;
    }

    public Consult in(State next, Instant at) {
        return new Consult(id, by, to, leg, next, note, deadline, at);
    }

    public Consult answeredOn(LegId his, Instant at) {
        return new Consult(id, by, to, his, State.TALKING, note, deadline, at);
    }
}
