package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.call.CallEvent;
import io.seatline.entry.EntryEvent;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.RoutingEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A restore reads the last day and a half, so its first events may be about calls and log-ins whose beginning lies before.
 * No call and no log-in lives that long; what has no beginning in the window is over, and is left out.
 */
final class JournalCut {
    private JournalCut() {}

    static List<DomainEvent> openOnly(List<FloorJournal.Entry> entries) {
        Set<CallId> calls = new HashSet<>();
        Set<AgentId> agents = new HashSet<>();
        var kept = new ArrayList<DomainEvent>(entries.size());
        for (var entry : entries) {
            var event = entry.event();
            switch (event) {
                case CallEvent.CallArrived e -> calls.add(e.call());
                case CallEvent.CallbackDue e -> calls.add(e.call());
                case CallEvent.CallPlaced e when agents.contains(e.agent()) -> calls.add(e.call());
                case AgentEvent.AgentLoggedIn e -> agents.add(e.agent());
                default -> {
                    // Only beginnings open the window.
                }
            }
            var inside = switch (event) {
                case CallEvent.CallConnected e -> calls.contains(e.call()) && agents.contains(e.agent());
                case CallEvent e -> calls.contains(e.call());
                case EntryEvent e -> calls.contains(e.call());
                case AgentEvent e -> agents.contains(e.agent());
                case RoutingEvent e -> calls.contains(e.call());
                case OfferEvent e -> calls.contains(e.call()) && agents.contains(e.agent());
                default -> true;
            };
            if (inside) kept.add(event);
        }
        return kept;
    }
}
