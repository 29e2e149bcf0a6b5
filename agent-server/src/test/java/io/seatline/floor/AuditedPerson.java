package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.ReasonCode;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** One agent as an auditor follows him. */
final class AuditedPerson {
    enum Is {
        OUT,
        NOT_READY,
        READY,
        RESERVED,
        TALKING,
        WRAPPING
    }

    final AgentId id;
    Is is = Is.OUT;
    /** Why he is not ready, or will not be after the call; null: ready. */
    @Nullable
    ReasonCode reason;

    @Nullable
    CallId call;

    @Nullable
    Instant deadline;

    Instant idleSince = Instant.EPOCH;
    boolean phone;
    boolean desk;

    AuditedPerson(AgentId id) {
        this.id = id;
    }

    void goes(EnumSet<Is> from, Is to, DomainEvent because) {
        assertTrue(from.contains(is), () -> "who is " + is + " cannot be " + to + ": " + because);
        is = to;
    }

    void engaged(CallId with, DomainEvent because) {
        if (is == Is.READY) reason = null;
        goes(EnumSet.of(Is.READY, Is.NOT_READY), Is.RESERVED, because);
        call = with;
    }

    boolean busyWith(CallId one) {
        return (is == Is.RESERVED || is == Is.TALKING) && one.equals(call);
    }

    void released(CallId from, Instant at, DomainEvent because) {
        assertEquals(from, call, () -> "free of another call: " + because);
        if (is == Is.TALKING) idleSince = at;
        goes(EnumSet.of(Is.RESERVED, Is.TALKING), reason == null ? Is.READY : Is.NOT_READY, because);
        call = null;
    }

    void leftWrapUp(Instant at) {
        if (is == Is.WRAPPING) idleSince = at;
        call = null;
        deadline = null;
    }
}
