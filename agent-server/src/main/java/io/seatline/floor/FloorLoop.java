package io.seatline.floor;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.JudgedEstimate;
import io.seatline.routing.RoutingTrace;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns a {@link Floor}: takes what waits in the mailbox, handles each, appends all their events to the
 * journal once (group commit), and only then releases commands, replies and views.
 */
public final class FloorLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FloorLoop.class);
    private static final int BATCH = 256;
    private static final Duration TICK = Duration.ofMillis(250);

    /** Who is told, on the loop's thread, after the journal has the events; none may block. */
    public interface Listener {
        void ask(TelephonyCommand command);

        void show(Map<AgentId, AgentView> views);

        /** Whether anybody looks at the whole floor; while nobody does, it is not shown. */
        boolean watchesBoard();

        /** The whole floor, at most once per tick: it costs as much as the floor is large. */
        void showBoard(FloorView board);

        void journalled(long seq);

        /** Why routing decided as it did; may be left unheard. */
        default void traced(List<RoutingTrace> traces) {}

        /** How good the estimates of those were who are answered now; may be left unheard. */
        default void judged(List<JudgedEstimate> estimates) {}
    }

    private final Floor floor;
    private final FloorJournal journal;
    private final Listener listener;
    private final Supplier<Instant> clock;
    private final LinkedBlockingQueue<Work> mailbox = new LinkedBlockingQueue<>();
    private final Map<Long, CompletableFuture<@Nullable RejectReason>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final Thread thread;
    private final List<FloorJournal.Entry> unsaved = new ArrayList<>();
    private long seq;
    private boolean boardChanged;
    private volatile boolean closed;

    private sealed interface Work {
        record Input(FloorInput input) implements Work {}

        record Look(Consumer<Floor> look) implements Work {}
    }

    public FloorLoop(Floor floor, FloorJournal journal, Listener listener, Supplier<Instant> clock) {
        this.floor = floor;
        this.journal = journal;
        this.listener = listener;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("floor").unstarted(this::run);
    }

    /**
     * Restores the floor from the journal, then begins to handle.
     *
     * @param lookBack counted from the journal's last event, however long the house was closed since
     */
    public void start(Duration lookBack) {
        var now = clock.get();
        var entries = journal.readLast(lookBack);
        int leftOut = floor.restore(JournalCut.openOnly(entries), now);
        if (leftOut > 0) log.warn("{} events of the journal were left out: what they follow on was before", leftOut);
        seq = journal.lastSeq();
        log.info("The floor is restored from {} journal events, the last is {}", entries.size(), seq);
        thread.start();
    }

    public void accept(FloorInput input) {
        mailbox.add(new Work.Input(input));
    }

    /** Asks on behalf of an agent; completes with the refusal, or null when done. */
    public CompletableFuture<@Nullable RejectReason> ask(AgentId agent, FloorCommand command) {
        var request = requests.incrementAndGet();
        var answer = new CompletableFuture<@Nullable RejectReason>();
        waiting.put(request, answer);
        accept(new FloorInput.Asked(agent, command, request, clock.get()));
        return answer;
    }

    /** Looks at the floor on its own thread, between two inputs. */
    public <T> CompletableFuture<T> look(Function<Floor, T> question) {
        var answer = new CompletableFuture<T>();
        mailbox.add(new Work.Look(floor -> {
            try {
                answer.complete(question.apply(floor));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }));
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        if (thread.getState() == Thread.State.NEW) return;
        // Woken, not interrupted: an interrupt would close the journal's file in the middle of a line.
        mailbox.add(new Work.Look(floor -> {}));
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        var nextTick = clock.get().plus(TICK);
        var batch = new ArrayList<Work>();
        while (!closed) {
            try {
                var first = mailbox.poll(
                        Math.max(1, Duration.between(clock.get(), nextTick).toMillis()), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    mailbox.drainTo(batch, BATCH);
                }
                var ticked = !clock.get().isBefore(nextTick);
                if (ticked) {
                    nextTick = clock.get().plus(TICK);
                    batch.add(new Work.Input(new FloorInput.Tick(clock.get())));
                }
                turn(batch);
                if (ticked && boardChanged && listener.watchesBoard()) {
                    boardChanged = false;
                    listener.showBoard(floor.view());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // The loop is the heart: whatever went wrong with a batch, the next is handled.
                log.error("The floor could not finish a batch of {} inputs", batch.size(), e);
            } finally {
                batch.clear();
            }
        }
        finish();
    }

    /** What was asked before the end is still answered and written down. */
    private void finish() {
        var rest = new ArrayList<Work>();
        mailbox.drainTo(rest);
        try {
            turn(rest);
        } catch (RuntimeException e) {
            log.error("The floor could not finish its last {} inputs", rest.size(), e);
        }
        save();
    }

    private void turn(List<Work> batch) {
        List<DomainEvent> events = new ArrayList<>();
        List<TelephonyCommand> commands = new ArrayList<>();
        List<FloorOutput.Reply> replies = new ArrayList<>();
        Set<AgentId> touched = new HashSet<>();
        List<RoutingTrace> traces = new ArrayList<>();
        List<JudgedEstimate> estimates = new ArrayList<>();
        for (var work : batch) {
            switch (work) {
                case Work.Look(var look) -> look.accept(floor);
                case Work.Input(var input) -> {
                    var output = handle(input);
                    if (output == null) continue;
                    events.addAll(output.events());
                    commands.addAll(output.commands());
                    replies.addAll(output.replies());
                    touched.addAll(output.touched());
                    traces.addAll(output.traces());
                    estimates.addAll(output.estimates());
                }
            }
        }
        for (var event : events) unsaved.add(new FloorJournal.Entry(++seq, event));
        save();
        for (var command : commands) listener.ask(command);
        for (var reply : replies) {
            var answer = waiting.remove(reply.request());
            if (answer != null) answer.complete(reply.refused());
        }
        boardChanged |= !touched.isEmpty() || !events.isEmpty();
        var views = new HashMap<AgentId, AgentView>();
        for (var agent : touched) {
            var view = floor.view(agent);
            if (view != null) views.put(agent, view);
        }
        if (!views.isEmpty()) listener.show(views);
        if (!events.isEmpty()) listener.journalled(seq);
        if (!traces.isEmpty()) listener.traced(traces);
        if (!estimates.isEmpty()) listener.judged(estimates);
    }

    /**
     * Voice first: when neither the database nor the local disk takes the events they wait here, in order and without a gap,
     * and calls go on.
     */
    private void save() {
        if (unsaved.isEmpty()) return;
        try {
            journal.append(unsaved);
            unsaved.clear();
        } catch (RuntimeException e) {
            log.error(
                    "{} journal events are in memory only: free disk space or bring the database back",
                    unsaved.size(),
                    e);
        }
    }

    private @Nullable FloorOutput handle(FloorInput input) {
        try {
            return floor.handle(input);
        } catch (RuntimeException e) {
            // A broken invariant costs this input, never the floor; the next snapshot ends what is left hanging.
            log.error("The floor refused {}: {}", input.getClass().getSimpleName(), floor.debugState(), e);
            if (input instanceof FloorInput.Asked asked) {
                var answer = waiting.remove(asked.request());
                if (answer != null) answer.completeExceptionally(e);
            }
            return null;
        }
    }
}
