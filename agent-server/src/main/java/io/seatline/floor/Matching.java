package io.seatline.floor;

import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.CallState;
import io.seatline.call.Callback;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.AgentSight;
import io.seatline.routing.AgentSight.Presence;
import io.seatline.routing.Directory;
import io.seatline.routing.Matcher;
import io.seatline.routing.QueuedCall;
import io.seatline.routing.Strategy;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the matcher's picture in step with the floor's state: what changed since the last time is told anew. */
final class Matching {
    private final Function<Directory, Matcher> matchers;
    private @Nullable Directory directory;
    private Matcher matcher;

    Matching(Function<Directory, Matcher> matchers) {
        this.matchers = matchers;
        this.matcher = matchers.apply(Directory.EMPTY);
    }

    Matcher matcher() {
        return matcher;
    }

    List<Matcher.Match> next(Turn turn) {
        if (turn.directory != directory) {
            directory = turn.directory;
            matcher = matchers.apply(directory);
            turn.state.everythingChanged();
        }
        for (var agent : turn.presence.takeChanged()) turn.state.changes().agent(agent);
        catchUp(turn);
        var matches = matcher.match(turn.at);
        // Whatever comes of them is told anew.
        for (var match : matches) {
            turn.state.changes().agent(match.agent());
            turn.state.changes().call(match.call());
        }
        return matches;
    }

    /** What changed is told; nobody is matched. */
    void catchUp(Turn turn) {
        for (var agent : turn.state.changes().tellAgents()) tellAgent(turn, agent);
        for (var call : turn.state.changes().tellCalls()) {
            var waiting = turn.state.call(call);
            if (waiting != null && waits(turn, waiting) && !QueueAnnouncements.holdsBack(turn, waiting))
                matcher.call(queued(turn, waiting));
            else matcher.gone(call);
        }
    }

    static boolean waits(Turn turn, Call call) {
        if (!(call.state() instanceof CallState.Queued) || call.queuedAt() == null) return false;
        var callback = call.promise();
        // Who was promised a call is waited for until he is off the line, or back on it.
        return callback == null
                ? call.customerLeg() != null
                : call.customerLeg() == null
                        && callback.mode() == Callback.Mode.AGENT_FIRST
                        && CallbackPromises.allowed(turn, call.number());
    }

    private void tellAgent(Turn turn, AgentId id) {
        var agent = turn.state.agent(id);
        if (agent == null) return;
        var presence = switch (agent.state()) {
            case AgentState.Ready _ -> turn.presence.whyUnreachable(id) == null ? Presence.READY : Presence.UNREACHABLE;
            case AgentState.NotReady _ -> Presence.NOT_READY;
            case AgentState.LoggedOut _ -> Presence.LOGGED_OUT;
            default -> Presence.BUSY;
        };
        var handled = turn.state.facts().handledToday(id, turn.at);
        matcher.agent(new AgentSight(id, presence, agent.idleSince(), handled));
    }

    private static QueuedCall queued(Turn turn, Call call) {
        var queue = turn.queueOf(call.queue());
        var queuedAt = call.queuedAt() == null ? turn.at : call.queuedAt();
        var enteredAt = turn.state.facts().enteredAt(call.id(), queuedAt);
        var lostAt = call.lostAt();
        AgentId preferred = null;
        Instant exclusiveUntil = Instant.EPOCH;
        if (lostAt != null) {
            preferred = call.agent();
            // A call lost by its agent waits for him alone at first; one of no queue has nobody else.
            exclusiveUntil = queue == null ? Instant.MAX : lostAt.plus(turn.settings.firstFor());
        } else if (queue != null && queue.routing().strategy() == Strategy.LAST_AGENT) {
            preferred = turn.state.facts().lastAgent(call.number());
            exclusiveUntil = enteredAt.plus(queue.routing().exclusiveFor());
        }
        return new QueuedCall(
                call.id(),
                queue == null ? null : queue.id(),
                queuedAt,
                enteredAt,
                queue == null ? 0 : points(turn, call, queue.id()),
                preferred,
                lostAt != null,
                exclusiveUntil,
                turn.presence.backingOff(call.id(), turn.at));
    }

    private static int points(Turn turn, Call call, QueueId id) {
        var queue = turn.queueOf(id);
        if (queue == null) return 0;
        var priority = queue.routing().priority();
        return priority.points() + (turn.directory.vipNumbers().contains(call.number()) ? priority.vipPoints() : 0);
    }
}
