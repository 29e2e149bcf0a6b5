package io.seatline.keeping;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.keeping.RetentionSettings.KeptRetention;
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

/** How long recordings are kept, as an administrator decides it. */
@RestController
@RequestMapping("/api/admin/retentions")
public class RetentionEndpoint {
    private final RetentionStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record RetentionLines(List<KeptRetention> items, int total) {}

    public RetentionEndpoint(RetentionStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public RetentionLines retentions() {
        var all = store.all();
        return new RetentionLines(all, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public KeptRetention createRetention(Actor me, @RequestBody RetentionSettings form) {
        var made = store.add(form);
        audit.write(me.login(), me.address(), "retention-created", form.name(), Map.of("after", made));
        centre.changed();
        return made;
    }

    @PutMapping("/{id}")
    public KeptRetention changeRetention(Actor me, @PathVariable int id, @RequestBody RetentionSettings form) {
        var before = store.find(id).orElseThrow(Refused::notFound);
        var after = store.change(id, form);
        audit.write(
                me.login(), me.address(), "retention-changed", form.name(), Map.of("before", before, "after", after));
        centre.changed();
        return after;
    }
}
