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
 * A restore reads no more than the end of the journal. Calls and log-ins that began before that window are of no account: none
 * lives as long as the window is, so they are over, wherever their end stands. Their events are left out, for they could not be
 * applied to a floor that does not know the beginning.
 */
final class JournalCut {
    private JournalCut() {}

    /** The events of calls and log-ins that begin within, in order. */
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
