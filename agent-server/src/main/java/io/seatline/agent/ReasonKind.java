package io.seatline.agent;

/** Who gives a reason: the agent chooses his own, a supervisor his, the system states its own. Never mixed. */
public enum ReasonKind {
    AGENT,
    SUPERVISOR,
    SYSTEM
}
