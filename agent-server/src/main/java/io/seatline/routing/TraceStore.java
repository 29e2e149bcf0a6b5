package io.seatline.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Routing traces, kept for a while. */
public interface TraceStore {
    void add(List<RoutingTrace> traces);

    /** Of one call, the first decision first. */
    List<RoutingTrace> of(UUID call);

    void deleteBefore(Instant when);
}
