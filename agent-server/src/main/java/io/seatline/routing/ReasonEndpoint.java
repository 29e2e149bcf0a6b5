package io.seatline.routing;

import io.seatline.account.Actor;
import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Why agents are not ready: everybody sees the list, an administrator keeps it. */
@RestController
public class ReasonEndpoint {
    private final ReasonStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    /** @param offered whether who asks may choose it for himself: an agent's team may have a list of its own */
    public record ReasonLine(
            String code,
            ReasonKind kind,
            String nameZh,
            String nameEn,
            int position,
            @Nullable Integer limitSeconds,
            boolean active,
            boolean offered) {
        static ReasonLine of(NotReadyReason reason, Set<ReasonCode> offered) {
            return new ReasonLine(
                    reason.code().value(),
                    reason.kind(),
                    reason.nameZh(),
                    reason.nameEn(),
                    reason.position(),
                    reason.limitSeconds(),
                    reason.active(),
                    offered.contains(reason.code()));
        }
    }

    public record ReasonForm(
            ReasonKind kind,
            String nameZh,
            String nameEn,
            int position,
            @Nullable Integer limitSeconds,
            boolean active) {}

    public ReasonEndpoint(ReasonStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping("/api/reasons")
    public List<ReasonLine> reasons(Actor me) {
        var all = store.reasons();
        var offered = Choices.offered(all, store.own(me.id()));
        return all.stream().map(reason -> ReasonLine.of(reason, offered)).toList();
    }

    @PutMapping("/api/admin/reasons/{code}")
    public ReasonLine saveReason(Actor me, @PathVariable String code, @RequestBody ReasonForm form) {
        var kept = store.saveReason(new NotReadyReason(
                NotReadyReason.code(code),
                form.kind(),
                form.nameZh(),
                form.nameEn(),
                form.position(),
                form.limitSeconds(),
                form.active()));
        var saved = ReasonLine.of(kept, Choices.offered(List.of(kept), Set.of()));
        audit.write(me.login(), me.address(), "reason-saved", code, Map.of("after", saved));
        centre.changed();
        return saved;
    }
}
