package io.seatline.desk;

import io.seatline.kernel.AgentId;
import java.util.Optional;

/** A customer's whole number, for the switch alone: pages name what he is known by. */
public interface CustomerNumbers {
    /** Stable words. */
    enum Known {
        CALL,
        VOICEMAIL,
        FOLLOW_UP
    }

    /** Empty where there is no number, and where what is named is none of this agent's. Waits for the database. */
    Optional<String> number(AgentId agent, Known by, String ref);
}
