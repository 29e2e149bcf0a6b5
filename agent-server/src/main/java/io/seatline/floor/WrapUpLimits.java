package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.routing.Directory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a wrap-up.
 *
 * @param latest until when the agent may draw it out; null when it has no deadline
 * @param releasedAt when he is released without the required result; null when none is required or there is no deadline
 */
public record WrapUpLimits(
        boolean codeRequired,
        @Nullable Instant latest,
        @Nullable Instant releasedAt) {
    static @Nullable WrapUpLimits of(Directory directory, FloorSettings settings, FloorAgent agent) {
        if (!(agent.state() instanceof AgentState.WrappingUp wrapUp)) return null;
        var required = WrapUps.codeRequired(directory, agent);
        var deadline = wrapUp.deadline();
        return new WrapUpLimits(
                required,
                WrapUps.latest(directory, settings, agent, wrapUp),
                required && deadline != null
                        ? deadline.plus(WrapUps.rule(directory, agent.last()).overtime())
                        : null);
    }
}
