package io.seatline.customer;

import java.util.List;

/** The queues' outside pages and questions, kept. */
public interface QueuePopStore {
    /** A queue with what goes with its calls. */
    record PopOfQueue(int queueId, String queueName, QueuePop pop) {}

    /** Every queue, by name. */
    List<PopOfQueue> all();

    /** {@link QueuePop#NONE} where nothing was set. */
    QueuePop of(int queueId);

    /** @throws io.seatline.kernel.Refused when there is no such queue */
    void save(int queueId, QueuePop pop);
}
