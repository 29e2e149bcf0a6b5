package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.kernel.AgentId;
import io.seatline.telephony.LineId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An agent on the floor.
 *
 * @param idleSince end of his last work, for longest-idle; survives a break
 * @param last the call that ended last, for its wrap-up
 */
public record FloorAgent(
        AgentId id,
        AgentState state,
        Instant idleSince,
        @Nullable Call last) {
    private static final Pattern LINE = Pattern.compile("agent-[0-9]{1,9}");

    /** The line every agent's phone registers; its secret changes, its name does not. */
    public static LineId line(AgentId id) {
        return new LineId("agent-" + id.value());
    }

    public static @Nullable AgentId agentOf(LineId line) {
        return LINE.matcher(line.value()).matches()
                ? new AgentId(Integer.parseInt(line.value().substring(6)))
                : null;
    }
}
