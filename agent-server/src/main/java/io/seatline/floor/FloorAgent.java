package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.entry.EntryRun;
import io.seatline.entry.IvrRun.CallerInput;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.telephony.LineId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An agent on the floor.
 *
 * @param idleSince end of his last work, for longest-idle; survives a break
 * @param last the call that ended last, for its wrap-up
 * @param lastAnswers what that call's caller typed and chose before his queue
 */
public record FloorAgent(
        AgentId id,
        AgentState state,
        Instant idleSince,
        @Nullable Call last,
        List<CallerInput> lastAnswers) {
    private static final Pattern LINE = Pattern.compile("agent-[0-9]{1,9}");

    public FloorAgent {
        lastAnswers = List.copyOf(lastAnswers);
    }

    FloorAgent in(AgentState next, Instant idle) {
        return new FloorAgent(id, next, idle, last, lastAnswers);
    }

    /** @param run what the customer met before his queue */
    FloorAgent after(Call done, @Nullable EntryRun run) {
        return new FloorAgent(id, state, idleSince, done, run == null ? List.of() : run.answers());
    }

    /** The line every agent's phone registers; its secret changes, its name does not. */
    public static LineId line(AgentId id) {
        return new LineId("agent-" + id.value());
    }

    /** He is offered the call, talks in it, or wraps it up. */
    boolean engagedIn(CallId call) {
        return switch (state) {
            case AgentState.Reserved(var mine, var _, var _) -> mine.equals(call);
            case AgentState.Talking(var mine, var _, var _) -> mine.equals(call);
            case AgentState.WrappingUp(var mine, var _, var _, var _) -> mine.equals(call);
            case AgentState.LoggedOut _, AgentState.NotReady _, AgentState.Ready _ -> false;
        };
    }

    /** Free to be rung, also on a break. */
    boolean idle() {
        return state instanceof AgentState.Ready || state instanceof AgentState.NotReady;
    }

    boolean talksIn(CallId call) {
        return state instanceof AgentState.Talking(var mine, var _, var _) && mine.equals(call);
    }

    public static @Nullable AgentId agentOf(LineId line) {
        return LINE.matcher(line.value()).matches()
                ? new AgentId(Integer.parseInt(line.value().substring(6)))
                : null;
    }
}
