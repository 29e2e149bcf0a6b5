package io.seatline.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The plainest index there is: for each queue a set of waiting calls and a set of idle agents. No rings, no levels, no points. */
final class TreeSetMatcher {
    private record Waits(int call, long since) {}

    private record Idle(int agent, long since) {}

    private final List<TreeSet<Waits>> waiting = new ArrayList<>();
    private final List<TreeSet<Idle>> idle = new ArrayList<>();
    private final int[][] queuesOf;

    TreeSetMatcher(int queues, int[][] queuesOf) {
        this.queuesOf = queuesOf;
        for (int queue = 0; queue < queues; queue++) {
            waiting.add(new TreeSet<>(Comparator.comparingLong(Waits::since).thenComparingInt(Waits::call)));
            idle.add(new TreeSet<>(Comparator.comparingLong(Idle::since).thenComparingInt(Idle::agent)));
        }
    }

    /** The agent who gets it; -1: it waits. */
    int arrives(int call, int queue, long now) {
        var free = idle.get(queue);
        if (free.isEmpty()) {
            waiting.get(queue).add(new Waits(call, now));
            return -1;
        }
        var first = free.first();
        for (int other : queuesOf[first.agent]) idle.get(other).remove(first);
        return first.agent;
    }

    /** The call he gets; -1: he is idle. */
    int free(int agent, long now) {
        Waits oldest = null;
        int from = -1;
        for (int queue : queuesOf[agent]) {
            var calls = waiting.get(queue);
            if (calls.isEmpty()) continue;
            var head = calls.first();
            if (oldest == null || head.since < oldest.since) {
                oldest = head;
                from = queue;
            }
        }
        if (oldest != null) {
            waiting.get(from).remove(oldest);
            return oldest.call;
        }
        for (int queue : queuesOf[agent]) idle.get(queue).add(new Idle(agent, now));
        return -1;
    }
}
