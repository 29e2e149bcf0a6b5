package io.seatline.entry;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.entry.FlowSettings.KeptFlow;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Voice menus, as an administrator keeps, tries, publishes and rolls them back. */
@RestController
@RequestMapping("/api/admin/flows")
public class FlowEndpoint {
    private final FlowStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record Flows(List<KeptFlow> items, int total) {}

    /** @param pressed what is pressed at each stop, in order */
    public record TrialForm(FlowForm form, List<String> pressed) {}

    /** @param version what was read */
    public record FlowPublishForm(int version) {}

    /** @param to the number of the version to go back to */
    public record FlowRollBackForm(int version, int to) {}

    public FlowEndpoint(FlowStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public Flows flows() {
        var flows = store.flows();
        return new Flows(flows, flows.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public KeptFlow createFlow(Actor me, @RequestBody FlowSettings form) {
        var made = store.add(form);
        audit.write(me.login(), me.address(), "flow-created", made.name(), Map.of("after", about(made)));
        return made;
    }

    @PutMapping("/{id}")
    public KeptFlow changeFlow(Actor me, @PathVariable int id, @RequestBody FlowSettings form) {
        var before = kept(id);
        return changed(me, "flow-changed", before, store.change(id, form));
    }

    @PostMapping("/{id}/publish")
    public KeptFlow publishFlow(Actor me, @PathVariable int id, @RequestBody FlowPublishForm form) {
        var before = kept(id);
        var published = changed(me, "flow-published", before, store.publish(id, form.version(), me.login()));
        centre.changed();
        return published;
    }

    @PostMapping("/{id}/roll-back")
    public KeptFlow rollBackFlow(Actor me, @PathVariable int id, @RequestBody FlowRollBackForm form) {
        var before = kept(id);
        var published = changed(me, "flow-rolled-back", before, store.rollBack(id, form.version(), form.to()));
        centre.changed();
        return published;
    }

    /** Nothing is saved; the menu is checked as it would be. */
    @PostMapping("/try")
    public FlowTrial.Course tryFlow(@RequestBody TrialForm form) {
        if (form.pressed().size() > 100) throw Refused.invalid("pressed", "too-many", Map.of("max", 100));
        if (form.pressed().stream().anyMatch(Objects::isNull))
            throw Refused.invalid("pressed", "field-required", Map.of());
        return FlowTrial.of(form.form().flow(store.prompts(), store.queues()), form.pressed());
    }

    private KeptFlow kept(int id) {
        return store.flow(id).orElseThrow(Refused::notFound);
    }

    private KeptFlow changed(Actor me, String what, KeptFlow before, KeptFlow after) {
        audit.write(
                me.login(), me.address(), what, after.name(), Map.of("before", about(before), "after", about(after)));
        return after;
    }

    private static Map<String, ?> about(KeptFlow flow) {
        return Map.of(
                "name",
                flow.name(),
                "draft",
                flow.draft(),
                "published",
                flow.published() == null ? 0 : flow.published());
    }
}
