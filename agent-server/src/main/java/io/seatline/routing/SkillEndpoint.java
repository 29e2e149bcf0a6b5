package io.seatline.routing;

import io.seatline.account.Actor;
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

/** Skills, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/skills")
public class SkillEndpoint {
    private final RoutingStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    /** @param version absent for a new one */
    public record SkillForm(String name, @Nullable Integer version) {
        SkillSettings settings() {
            return new SkillSettings(name, version == null ? 0 : version);
        }
    }

    public record Skills(List<SkillSettings.KeptSkill> items, int total) {}

    public SkillEndpoint(RoutingStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public Skills all() {
        var skills = store.skills();
        return new Skills(skills, skills.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public SkillSettings.KeptSkill create(Actor me, @RequestBody SkillForm form) {
        var made = store.addSkill(form.settings());
        audit.write(me.login(), me.address(), "skill-created", made.name(), Map.of("after", made));
        centre.changed();
        return made;
    }

    @PutMapping("/{id}")
    public SkillSettings.KeptSkill rename(Actor me, @PathVariable int id, @RequestBody SkillForm form) {
        var before = store.skill(id).orElseThrow(Refused::notFound);
        var after = store.changeSkill(id, form.settings());
        audit.write(me.login(), me.address(), "skill-changed", after.name(), Map.of("before", before, "after", after));
        centre.changed();
        return after;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(Actor me, @PathVariable int id) {
        var before = store.skill(id).orElseThrow(Refused::notFound);
        store.deleteSkill(id);
        audit.write(me.login(), me.address(), "skill-deleted", before.name(), Map.of("before", before));
        centre.changed();
    }
}
