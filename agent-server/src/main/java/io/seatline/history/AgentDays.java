package io.seatline.history;

import io.seatline.kernel.AgentId;
import java.time.Instant;

/** The numbers of one agent over a stretch of time. */
public interface AgentDays {
    /** Calls that began from {@code from} on and before {@code to}. */
    AgentDay between(AgentId agent, Instant from, Instant to);
}
