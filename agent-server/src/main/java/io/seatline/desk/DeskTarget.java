package io.seatline.desk;

import io.seatline.call.TransferTarget;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import org.jspecify.annotations.Nullable;

/** Whom a browser names: exactly one of the four. */
public record DeskTarget(
        @Nullable Integer agentId,
        @Nullable Integer queueId,
        @Nullable Integer menuId,
        @Nullable String number) {
    /** Null when it names nobody. */
    @Nullable
    TransferTarget target() {
        if (agentId != null) return new TransferTarget.ToAgent(new AgentId(agentId));
        if (queueId != null) return new TransferTarget.ToQueue(new QueueId(queueId));
        if (menuId != null) return new TransferTarget.ToMenu(menuId);
        return number == null ? null : new TransferTarget.ToNumber(number);
    }
}
