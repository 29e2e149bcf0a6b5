package io.seatline.routing;

import java.util.List;

/** The reasons as they are kept. */
public interface ReasonStore {
    /** By kind, then in their order; closed ones too, for old events carry them. */
    List<NotReadyReason> reasons();

    /**
     * Makes or changes it. A code keeps its kind for ever, and the system's codes are neither made nor closed.
     *
     * @throws io.seatline.kernel.Refused when that is asked
     */
    NotReadyReason saveReason(NotReadyReason reason);
}
