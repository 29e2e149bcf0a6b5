package io.seatline.phone;

import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The checks, kept. */
public interface DeviceCheckStore {
    void keep(DeviceCheck check);

    /** What a mark on the board says of an agent's newest check. */
    record Mark(Instant at, DeviceCheck.Result result) {}

    Optional<DeviceCheck> newest(AgentId agent, Instant from);

    /** Of each agent who checked at {@code from} or later. */
    Map<AgentId, Mark> marks(Instant from);
}
