package io.seatline.floor;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What changed since {@link #mark}: how it is taken back, whose desks show it, and what of it the matcher has not been told
 * yet.
 */
final class FloorChanges {
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private Set<AgentId> touched = new HashSet<>();
    private boolean parked;
    /** Not told yet; what was told since the mark comes back with {@link #takeBack}. */
    private Set<AgentId> agents = new LinkedHashSet<>();

    private Set<CallId> calls = new LinkedHashSet<>();
    private Set<AgentId> toldAgents = new LinkedHashSet<>();
    private Set<CallId> toldCalls = new LinkedHashSet<>();

    /** Forgets how to take back what happened so far. */
    void mark() {
        undo.clear();
        // New ones: to clear those that once held everybody would cost as much with every input.
        touched = new HashSet<>();
        toldAgents = new LinkedHashSet<>();
        toldCalls = new LinkedHashSet<>();
        parked = false;
    }

    void takeBack() {
        while (!undo.isEmpty()) undo.pop().run();
        touched.clear();
        agents.addAll(toldAgents);
        calls.addAll(toldCalls);
    }

    /** Where a change leaves word how it is taken back. */
    Consumer<Runnable> undo() {
        return undo::push;
    }

    <K, V> void replace(Map<K, V> map, K key, V value) {
        var before = map.put(key, value);
        undo.push(() -> {
            if (before == null) map.remove(key);
            else map.put(key, before);
        });
    }

    /** @return what was there; null when nothing was */
    <K, V> @Nullable V remove(Map<K, V> map, K key) {
        var before = map.remove(key);
        if (before != null) undo.push(() -> map.put(key, before));
        return before;
    }

    void touch(@Nullable AgentId agent) {
        if (agent != null) touched.add(agent);
    }

    Set<AgentId> touched() {
        return touched;
    }

    /** A call was parked, or one is not any more: everybody is shown that. */
    void parked() {
        parked = true;
    }

    boolean parkedChanged() {
        return parked;
    }

    void agent(AgentId agent) {
        agents.add(agent);
    }

    void call(CallId call) {
        calls.add(call);
    }

    Set<CallId> calls() {
        return Set.copyOf(calls);
    }

    Set<AgentId> tellAgents() {
        if (agents.isEmpty()) return Set.of();
        var told = agents;
        agents = new LinkedHashSet<>();
        toldAgents.addAll(told);
        return told;
    }

    Set<CallId> tellCalls() {
        if (calls.isEmpty()) return Set.of();
        var told = calls;
        calls = new LinkedHashSet<>();
        toldCalls.addAll(told);
        return told;
    }
}
