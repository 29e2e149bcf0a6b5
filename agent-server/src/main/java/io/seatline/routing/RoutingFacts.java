package io.seatline.routing;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What routing remembers of the past: a fold over the journal like the rest of the floor's state, so it survives a restart
 * as far back as the journal is read. Every change can be taken back.
 */
public final class RoutingFacts {
    /** Customers whose last agent is known; the one longest ago is forgotten first. */
    private static final int CUSTOMERS = 50_000;

    private final ZoneId zone;
    private final Map<AgentId, Day> handled = new HashMap<>();
    private final Map<String, AgentId> lastAgents = new LinkedHashMap<>();
    private final Map<CallId, Entered> entered = new HashMap<>();
    private final Map<AgentId, Talk> talks = new HashMap<>();
    /** Who has talked in a call that is not over: however often two are joined, it is one call and one wait. */
    private final Map<CallId, Set<AgentId>> talked = new HashMap<>();

    private final Map<QueueId, Pace> paces = new HashMap<>();
    private final Map<CallId, List<Estimate>> estimates = new HashMap<>();

    private record Day(LocalDate day, int calls) {}

    private record Entered(@Nullable QueueId queue, Instant at) {}

    private record Estimate(QueueId queue, EstimatedWait.Range range, boolean announced, Instant at) {}

    private record Talk(CallId call, @Nullable QueueId queue, Instant since) {}

    /**
     * How fast a queue is served.
     *
     * @param lastWait of the call answered last; null: none yet
     * @param handleTime talk and wrap-up, the later calls counted more; null: none yet
     */
    public record Pace(
            @Nullable Duration lastWait,
            Instant lastServedAt,
            @Nullable Duration handleTime,
            EstimateErrors errors) {
        static final Pace NONE = new Pace(null, Instant.EPOCH, null, EstimateErrors.NONE);
    }

    public RoutingFacts(ZoneId zone) {
        this.zone = zone;
    }

    /** Calls taken since midnight. */
    public int handledToday(AgentId agent, Instant now) {
        var day = handled.get(agent);
        return day == null || !day.day.equals(LocalDate.ofInstant(now, zone)) ? 0 : day.calls;
    }

    /** Who talked to the customer last; null: nobody, or too long ago. */
    public @Nullable AgentId lastAgent(String number) {
        return lastAgents.get(number);
    }

    /** When the call came to the queue where it waits; {@code otherwise} when that is not known. */
    public Instant enteredAt(CallId call, Instant otherwise) {
        var known = entered.get(call);
        return known == null ? otherwise : known.at;
    }

    public Pace pace(QueueId queue) {
        return paces.getOrDefault(queue, Pace.NONE);
    }

    public void queued(CallId call, @Nullable QueueId queue, Instant at, Consumer<Runnable> undo) {
        var known = entered.get(call);
        // A call that comes back to its queue never left it.
        if (known != null && java.util.Objects.equals(known.queue, queue)) return;
        put(entered, call, new Entered(queue, at), undo);
    }

    /** @param number the customer's */
    public void connected(
            CallId call,
            AgentId agent,
            String number,
            @Nullable QueueId queue,
            @Nullable Instant queuedAt,
            Instant at,
            Consumer<Runnable> undo) {
        put(lastAgents, number, agent, undo);
        if (lastAgents.size() > CUSTOMERS)
            remove(lastAgents, lastAgents.keySet().iterator().next(), undo);
        var others = talked.getOrDefault(call, Set.of());
        if (others.contains(agent)) return;
        var all = new HashSet<>(others);
        all.add(agent);
        put(talked, call, Set.copyOf(all), undo);
        var today = LocalDate.ofInstant(at, zone);
        var before = handled.get(agent);
        put(handled, agent, new Day(today, before == null || !before.day.equals(today) ? 1 : before.calls + 1), undo);
        put(talks, agent, new Talk(call, queue, at), undo);
        if (others.isEmpty() && queue != null && queuedAt != null) {
            var waited = Duration.between(queuedAt, at);
            var pace = pace(queue);
            var errors = pace.errors;
            for (var judged : judged(call, queue, at)) errors = errors.and(judged.said(), judged.waited());
            put(paces, queue, new Pace(waited, at, pace.handleTime, errors), undo);
        }
        remove(estimates, call, undo);
    }

    public void wrappedUp(CallId call, AgentId agent, Instant at, Consumer<Runnable> undo) {
        var talk = talks.get(agent);
        if (talk == null || !talk.call.equals(call)) return;
        remove(talks, agent, undo);
        if (talk.queue == null) return;
        var pace = pace(talk.queue);
        var took = Duration.between(talk.since, at);
        var mean = pace.handleTime == null
                ? took
                : pace.handleTime.multipliedBy(9).plus(took).dividedBy(10);
        put(paces, talk.queue, new Pace(pace.lastWait, pace.lastServedAt, mean, pace.errors), undo);
    }

    public void estimated(RoutingEvent.WaitEstimated event, Consumer<Runnable> undo) {
        var range = new EstimatedWait.Range(event.from(), event.to());
        estimated(event.call(), new Estimate(event.queue(), range, false, event.at()), undo);
    }

    public void announced(RoutingEvent.AnnouncementBegan event, Consumer<Runnable> undo) {
        var range = event.spoken().expected();
        if (range != null) estimated(event.call(), new Estimate(event.queue(), range, true, event.at()), undo);
    }

    private void estimated(CallId call, Estimate estimate, Consumer<Runnable> undo) {
        var all = new ArrayList<>(estimates.getOrDefault(call, List.of()));
        all.add(estimate);
        put(estimates, call, List.copyOf(all), undo);
    }

    /** What came of the estimates of a call that is answered now, those of other queues it went through left out. */
    public List<JudgedEstimate> judged(CallId call, @Nullable QueueId queue, Instant at) {
        var judged = new ArrayList<JudgedEstimate>();
        for (var one : estimates.getOrDefault(call, List.of())) {
            if (!one.queue.equals(queue)) continue;
            var waited = Duration.between(one.at, at);
            judged.add(new JudgedEstimate(
                    call,
                    one.queue,
                    one.at,
                    one.announced,
                    one.range,
                    waited,
                    EstimateErrors.share(one.range, waited)));
        }
        return judged;
    }

    public void ended(CallId call, Consumer<Runnable> undo) {
        remove(entered, call, undo);
        remove(estimates, call, undo);
        remove(talked, call, undo);
    }

    private static <K, V> void put(Map<K, V> map, K key, V value, Consumer<Runnable> undo) {
        var before = map.put(key, value);
        undo.accept(() -> {
            if (before == null) map.remove(key);
            else map.put(key, before);
        });
    }

    private static <K, V> void remove(Map<K, V> map, K key, Consumer<Runnable> undo) {
        var before = map.remove(key);
        if (before != null) undo.accept(() -> map.put(key, before));
    }
}
