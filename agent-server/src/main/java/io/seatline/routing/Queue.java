package io.seatline.routing;

import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.util.List;

/** Where calls wait, and what is promised to them. */
public record Queue(
        QueueId id,
        String name,
        Duration ringFor,
        Duration wrapUp,
        Duration serviceLevel,
        boolean record,
        List<SkillRequirement> needs,
        QueueRouting routing) {
    public Queue {
        needs = List.copyOf(needs);
    }

    /** A queue that routes plainly: longest idle, no rings, no way out. */
    public Queue(
            QueueId id,
            String name,
            Duration ringFor,
            Duration wrapUp,
            Duration serviceLevel,
            boolean record,
            List<SkillRequirement> needs) {
        this(id, name, ringFor, wrapUp, serviceLevel, record, needs, QueueRouting.PLAIN);
    }
}
