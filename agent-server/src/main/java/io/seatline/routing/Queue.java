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
        QueueRouting routing,
        QueueComfort comfort) {
    public Queue {
        needs = List.copyOf(needs);
    }

    /** A queue in which only the house music is heard. */
    public Queue(
            QueueId id,
            String name,
            Duration ringFor,
            Duration wrapUp,
            Duration serviceLevel,
            boolean record,
            List<SkillRequirement> needs,
            QueueRouting routing) {
        this(id, name, ringFor, wrapUp, serviceLevel, record, needs, routing, QueueComfort.NONE);
    }

    /** As that, and it routes plainly: longest idle, no rings, no way out. */
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
