package io.seatline.account;

import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/teams")
public class TeamEndpoint {
    private final TeamStore teams;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record Teams(List<Team> items, int total) {}

    public record TeamForm(
            String name,
            @Nullable List<Integer> supervisors,
            @Nullable List<String> reasons,
            int version) {
        TeamSettings settings() {
            return new TeamSettings(
                    name,
                    supervisors == null ? List.of() : supervisors,
                    reasons == null ? List.of() : reasons,
                    version);
        }
    }

    public TeamEndpoint(TeamStore teams, AuditLog audit, CentreChanges centre) {
        this.teams = teams;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public Teams all() {
        var all = teams.all();
        return new Teams(all, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Team create(Actor me, @RequestBody TeamForm form) {
        Team made = teams.create(form.settings());
        audit.write(me.login(), me.address(), "team-created", made.name(), Map.of("after", made));
        centre.changed();
        return made;
    }

    @PutMapping("/{id}")
    public Team change(Actor me, @PathVariable int id, @RequestBody TeamForm form) {
        Team before = teams.find(id).orElseThrow(Refused::notFound);
        Team after = teams.change(id, form.settings());
        audit.write(me.login(), me.address(), "team-changed", after.name(), Map.of("before", before, "after", after));
        centre.changed();
        return after;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(Actor me, @PathVariable int id) {
        Team before = teams.find(id).orElseThrow(Refused::notFound);
        teams.delete(id);
        audit.write(me.login(), me.address(), "team-deleted", before.name(), Map.of("before", before));
        centre.changed();
    }
}
