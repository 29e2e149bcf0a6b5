package io.seatline.routing;

import java.time.Instant;

/** An agent who may get an offer now: ready, reachable, no open offer. */
public record IdleAgent(AgentProfile profile, Instant idleSince) {}
