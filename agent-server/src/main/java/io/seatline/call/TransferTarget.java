package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;

/** Where a call, or a question about it, may be sent. */
public sealed interface TransferTarget {
    record ToAgent(AgentId agent) implements TransferTarget {}

    record ToQueue(QueueId queue) implements TransferTarget {}

    /** @param entry the entry point whose voice menu the customer goes to; nobody can be asked there */
    record ToMenu(int entry) implements TransferTarget {}

    /** @param number outside, as {@link io.seatline.kernel.PhoneNumber} allows */
    record ToNumber(String number) implements TransferTarget {}
}
