package io.seatline.entry;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.entry.EntryPointSettings.KeptEntryPoint;
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

/** Entry points, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/entries")
public class EntryPointEndpoint {
    private final EntryPointStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record EntryPoints(List<KeptEntryPoint> items, int total) {}

    public EntryPointEndpoint(EntryPointStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping
    public EntryPoints entryPoints() {
        var entries = store.entryPoints();
        return new EntryPoints(entries, entries.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public KeptEntryPoint createEntryPoint(Actor me, @RequestBody EntryPointSettings form) {
        var made = store.add(form);
        audit.write(me.login(), me.address(), "entry-created", form.name(), Map.of("after", made));
        centre.changed();
        return made;
    }

    @PutMapping("/{id}")
    public KeptEntryPoint changeEntryPoint(Actor me, @PathVariable int id, @RequestBody EntryPointSettings form) {
        var before = store.entryPoint(id).orElseThrow(Refused::notFound);
        var after = store.change(id, form);
        audit.write(me.login(), me.address(), "entry-changed", form.name(), Map.of("before", before, "after", after));
        centre.changed();
        return after;
    }
}
