package io.seatline.desk;

import io.seatline.kernel.AgentId;

/**
 * Who sits behind a socket.
 *
 * @param takesCalls agents have a place on the floor; supervisors and administrators only look
 */
public record DeskUser(AgentId id, String login, String role, boolean takesCalls) {}
