package io.seatline.desk;

import io.seatline.account.Actor;
import io.seatline.floor.FloorLoop;
import io.seatline.floor.FloorView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a call can be handed to, or who can be asked about it, with what each does now. */
@RestController
public final class TransferTargetsEndpoint {
    private final FloorLoop floor;

    /** @param free he can be asked; of those, who is READY can be given the call as well */
    public record Colleague(int id, String name, String state, boolean free) {}

    public record QueueNow(int id, String name, int waiting, int agentsReady) {}

    /** The voice menu of an entry point: the customer can be sent there, nobody can be asked. */
    public record Menu(int id, String name) {}

    public record TransferTargets(List<Colleague> agents, List<QueueNow> queues, List<Menu> menus) {}

    public TransferTargetsEndpoint(FloorLoop floor) {
        this.floor = floor;
    }

    @GetMapping("/api/desk/transfer-targets")
    public CompletableFuture<TransferTargets> targets(Actor me) {
        return floor.look(now -> targets(now.view(), now.menus(), me));
    }

    private static TransferTargets targets(FloorView view, Map<Integer, String> menus, Actor me) {
        return new TransferTargets(
                view.agents().stream()
                        .filter(agent -> !agent.id().equals(me.id()))
                        .map(TransferTargetsEndpoint::colleague)
                        .toList(),
                view.queues().stream()
                        .map(queue ->
                                new QueueNow(queue.id().value(), queue.name(), queue.waiting(), queue.agentsReady()))
                        .toList(),
                menus.entrySet().stream()
                        .map(menu -> new Menu(menu.getKey(), menu.getValue()))
                        .sorted(Comparator.comparing(Menu::name))
                        .toList());
    }

    private static Colleague colleague(io.seatline.floor.FloorView.AgentLine agent) {
        var state = DeskWords.state(agent.state());
        var idle = state.equals("READY") || state.equals("NOT_READY");
        return new Colleague(agent.id().value(), agent.name(), state, idle && agent.reachable());
    }
}
