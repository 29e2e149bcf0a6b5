package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentSignal;
import io.seatline.agent.AgentState;
import java.time.Instant;
import java.util.List;

/** How the events of agents change what is live. */
final class AgentFold {
    private AgentFold() {}

    static void apply(FloorState floor, AgentEvent event) {
        switch (event) {
            case AgentEvent.AgentLoggedIn e -> {
                if (floor.agent(e.agent()) == null) {
                    floor.put(new FloorAgent(e.agent(), new AgentState.LoggedOut(e.at()), e.at(), null, List.of()));
                }
                floor.signal(e.agent(), new AgentSignal.LoggedIn(e.at()));
            }
            case AgentEvent.AgentWentReady e -> floor.signal(e.agent(), new AgentSignal.WentReady(e.at()));
            case AgentEvent.AgentWentNotReady e ->
                floor.signal(e.agent(), new AgentSignal.WentNotReady(e.reason(), e.at()));
            case AgentEvent.AgentChoseNext e -> floor.signal(e.agent(), new AgentSignal.ChoseNext(e.next(), e.at()));
            case AgentEvent.AgentExtendedWrapUp e ->
                floor.signal(e.agent(), new AgentSignal.ExtendedWrapUp(e.call(), e.deadline(), e.at()));
            case AgentEvent.AgentStartedWrapUp e -> {
                floor.signal(e.agent(), new AgentSignal.StartedWrapUp(e.call(), e.deadline(), e.at()));
                var live = floor.call(e.call());
                var agent = floor.agent(e.agent());
                // He handed it on: what he wraps up goes on without him.
                if (live != null && agent != null) floor.put(agent.after(live, floor.entryRun(live.id())));
            }
            case AgentEvent.AgentLoggedOut e -> floor.signal(e.agent(), new AgentSignal.LoggedOut(e.at()));
        }
    }

    /** Work ends with the wrap-up; an offer that came to nothing or a break does not send an agent to the end of the line. */
    static Instant idleSince(FloorAgent agent, AgentSignal signal) {
        return switch (signal) {
            case AgentSignal.LoggedIn(var at) -> at;
            case AgentSignal.Joined(var _, var at) -> at;
            case AgentSignal.WentReady(var at) when agent.state() instanceof AgentState.WrappingUp -> at;
            case AgentSignal.WentNotReady(var _, var at) when agent.state() instanceof AgentState.WrappingUp -> at;
            case AgentSignal.Released(var _, var at) when agent.state() instanceof AgentState.Talking -> at;
            default -> agent.idleSince();
        };
    }
}
