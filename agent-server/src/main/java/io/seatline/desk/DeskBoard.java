package io.seatline.desk;

import io.seatline.agent.AgentState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the board to those who watch it: at most once per call of {@link #push}, and only when something changed. */
public final class DeskBoard {
    private static final Logger log = LoggerFactory.getLogger(DeskBoard.class);

    /** @param serviceLevel formula 1 of the glossary, 0 to 1; null while nobody was answered or gave up */
    public record Today(
            int offered,
            int answered,
            int abandoned,
            @Nullable Double serviceLevel) {
        static final Today NOTHING = new Today(0, 0, 0, null);
    }

    /** What the database adds to the floor's own view. */
    public record FromDatabase(
            boolean live,
            Map<Integer, Today> queues,
            List<BoardView.AlarmPart> alarms,
            Teams teams,
            Map<Integer, BoardView.CheckPart> checks) {}

    /** @param ofAgent the team's id by the agent's; an agent without a team is not there */
    public record Teams(List<BoardView.TeamPart> all, Map<Integer, Integer> ofAgent) {
        public static final Teams NONE = new Teams(List.of(), Map.of());
    }

    private final DeskSessions sessions;
    private final Supplier<FromDatabase> database;
    private final UnaryOperator<String> mask;
    private final InstantSource clock;
    private volatile FromDatabase known = new FromDatabase(true, Map.of(), List.of(), Teams.NONE, Map.of());

    public DeskBoard(
            DeskSessions sessions, Supplier<FromDatabase> database, UnaryOperator<String> mask, InstantSource clock) {
        this.sessions = sessions;
        this.database = database;
        this.mask = mask;
        this.clock = clock;
    }

    /** Asks the database anew; called on a thread that may wait for it. */
    public void refresh() {
        FromDatabase next;
        try {
            next = database.get();
        } catch (RuntimeException e) {
            log.debug("The board goes on without the database: {}", e.toString());
            next = new FromDatabase(false, known.queues(), known.alarms(), known.teams(), known.checks());
        }
        if (next.equals(known)) return;
        known = next;
        pushNow();
    }

    public void push() {
        if (sessions.takeBoardChanged()) pushNow();
    }

    private void pushNow() {
        var watchers = sessions.watchers();
        if (watchers.isEmpty()) return;
        var board = board();
        for (var watcher : watchers) watcher.send(new DeskUpdate.Board(board));
    }

    void sendTo(DeskSession session) {
        session.send(new DeskUpdate.Board(board()));
    }

    private BoardView board() {
        var floor = sessions.board();
        var data = known;
        if (floor == null)
            return new BoardView(clock.instant(), false, data.live(), List.of(), List.of(), List.of(), data.alarms());
        var queues = floor.queues().stream()
                .map(queue -> {
                    var today = data.queues().getOrDefault(queue.id().value(), Today.NOTHING);
                    return new BoardView.QueuePart(
                            queue.id().value(),
                            queue.name(),
                            queue.waiting(),
                            queue.oldestSince(),
                            queue.agentsReady(),
                            queue.agentsTalking(),
                            queue.agentsNotReady(),
                            queue.callbacks(),
                            today.offered(),
                            today.answered(),
                            today.abandoned(),
                            today.serviceLevel());
                })
                .toList();
        var agents = floor.agents().stream()
                .map(agent -> new BoardView.AgentPart(
                        agent.id().value(),
                        agent.name(),
                        data.teams().ofAgent().get(agent.id().value()),
                        DeskWords.state(agent.state()),
                        agent.state() instanceof AgentState.NotReady(var reason, Instant since) ? reason.value() : null,
                        agent.state().since(),
                        agent.reachable(),
                        agent.queue(),
                        agent.number() == null ? null : mask.apply(agent.number()),
                        data.checks().get(agent.id().value())))
                .toList();
        return new BoardView(
                clock.instant(),
                floor.switchLive(),
                data.live(),
                queues,
                agents,
                data.teams().all(),
                data.alarms());
    }
}
