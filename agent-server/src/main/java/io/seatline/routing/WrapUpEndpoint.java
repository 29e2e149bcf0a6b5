package io.seatline.routing;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Wrap-up codes: everybody sees the ones in use, an administrator keeps them. */
@RestController
public class WrapUpEndpoint {
    private final RoutingStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record WrapUpChoice(
            String code,
            String nameZh,
            String nameEn,
            @Nullable String parent,
            boolean leaf) {}

    public record WrapUpCodes(List<WrapUpCode> items, int total) {}

    public WrapUpEndpoint(RoutingStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping("/api/wrap-up-codes")
    public List<WrapUpChoice> inUse() {
        var codes = store.wrapUpCodes();
        var leaves = CodeTree.leaves(codes);
        return codes.stream()
                .filter(WrapUpCode::active)
                .map(code -> new WrapUpChoice(
                        code.code(), code.nameZh(), code.nameEn(), code.parent(), leaves.contains(code.code())))
                .toList();
    }

    @GetMapping("/api/admin/wrap-up-codes")
    public WrapUpCodes all() {
        var codes = store.wrapUpCodes();
        return new WrapUpCodes(codes, codes.size());
    }

    @PutMapping("/api/admin/wrap-up-codes/{code}")
    public WrapUpCode save(Actor me, @PathVariable String code, @RequestBody WrapUpCode form) {
        if (!form.code().equals(code)) {
            throw Refused.invalid("code", "code-invalid", Map.of("max", 40));
        }
        store.saveWrapUpCode(form);
        audit.write(me.login(), me.address(), "wrap-up-code-saved", code, Map.of("after", form));
        centre.changed();
        return form;
    }
}
