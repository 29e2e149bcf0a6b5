package io.seatline.routing;

import io.seatline.account.AccountStore;
import io.seatline.account.Role;
import io.seatline.account.TeamStore;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The names that lists are filtered by: who takes calls, the queues, the teams. */
@RestController
public class DirectoryEndpoint {
    private final AccountStore accounts;
    private final RoutingStore routing;
    private final TeamStore teams;

    public record Named(int id, String name) {}

    public record Names(List<Named> agents, List<Named> queues, List<Named> teams) {}

    public DirectoryEndpoint(AccountStore accounts, RoutingStore routing, TeamStore teams) {
        this.accounts = accounts;
        this.routing = routing;
        this.teams = teams;
    }

    @GetMapping("/api/directory")
    public Names names() {
        return new Names(
                accounts.all().stream()
                        .filter(a -> a.role() == Role.AGENT || a.role() == Role.SUPERVISOR)
                        .map(a -> new Named(a.id(), a.displayName()))
                        .toList(),
                routing.queues().stream()
                        .map(q -> new Named(q.id(), q.settings().name()))
                        .toList(),
                teams.all().stream().map(t -> new Named(t.id(), t.name())).toList());
    }
}
