package io.seatline.routing;

import java.util.List;
import java.util.UUID;

/** Routing traces, kept for a while. */
public interface TraceStore extends LateWriter.Store<RoutingTrace> {
    /** Of one call, the first decision first. */
    List<RoutingTrace> of(UUID call);
}
