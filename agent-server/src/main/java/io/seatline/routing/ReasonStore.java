package io.seatline.routing;

import io.seatline.agent.ReasonCode;
import io.seatline.kernel.AgentId;
import java.util.List;
import java.util.Set;

/** The reasons as they are kept. */
public interface ReasonStore {
    /** By kind, then in their order; closed ones too, for old events carry them. */
    List<NotReadyReason> reasons();

    /** The codes on the list of the agent's team; empty where it has none. */
    Set<ReasonCode> own(AgentId agent);

    /**
     * Makes or changes it. A code keeps its kind for ever, and the system's codes are neither made nor closed.
     *
     * @throws io.seatline.kernel.Refused when that is asked
     */
    NotReadyReason saveReason(NotReadyReason reason);
}
