package io.seatline.routing;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    public record SkillForm(String name) {}

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
        var made = store.addSkill(new SkillSettings(form.name()));
        audit.write(me.login(), me.address(), "skill-created", made.name(), Map.of("after", made));
        centre.changed();
        return made;
    }
}
