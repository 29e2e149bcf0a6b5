package io.seatline.routing;

import java.util.List;

/** What each queue asks of the time after its calls. */
public interface WrapUpRuleStore {
    /** A queue with its rule. */
    record QueueRule(int queueId, String queueName, WrapUpRule rule) {}

    /** Every queue, by name; those without a rule of their own have the default. */
    List<QueueRule> rules();

    /** @throws io.seatline.kernel.Refused when there is no such queue */
    void saveRule(int queueId, WrapUpRule rule);
}
