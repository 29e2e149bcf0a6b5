package io.seatline.entry;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.entry.FlowSettings.KeptFlow;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
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

    public record FlowRollBackForm(int version) {}

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
        return saved(me, "flow-created", store.add(form));
    }

    @PutMapping("/{id}")
    public KeptFlow changeFlow(Actor me, @PathVariable int id, @RequestBody FlowSettings form) {
        return saved(me, "flow-changed", store.change(id, form));
    }

    @PostMapping("/{id}/publish")
    public KeptFlow publishFlow(Actor me, @PathVariable int id) {
        var published = saved(me, "flow-published", store.publish(id, me.login()));
        centre.changed();
        return published;
    }

    @PostMapping("/{id}/roll-back")
    public KeptFlow rollBackFlow(Actor me, @PathVariable int id, @RequestBody FlowRollBackForm form) {
        var published = saved(me, "flow-rolled-back", store.rollBack(id, form.version()));
        centre.changed();
        return published;
    }

    /** Nothing is saved; the menu is checked as it would be. */
    @PostMapping("/try")
    public FlowTrial.Course tryFlow(@RequestBody TrialForm form) {
        if (form.pressed().size() > 100) throw Refused.invalid("pressed", "too-many", Map.of("max", 100));
        return FlowTrial.of(form.form().flow(store.prompts(), store.queues()), form.pressed());
    }

    private KeptFlow saved(Actor me, String what, KeptFlow flow) {
        audit.write(
                me.login(),
                me.address(),
                what,
                flow.name(),
                Map.of("draft", flow.draft(), "published", flow.published() == null ? 0 : flow.published()));
        return flow;
    }
}
