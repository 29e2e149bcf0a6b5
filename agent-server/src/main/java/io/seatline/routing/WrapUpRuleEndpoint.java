package io.seatline.routing;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What each queue asks after its calls, as an administrator keeps it. */
@RestController
public class WrapUpRuleEndpoint {
    private final WrapUpRuleStore store;
    private final AuditLog audit;
    private final CentreChanges centre;

    public record WrapUpRuleLine(
            int queueId, String queueName, boolean codeRequired, int extendSeconds, int overtimeSeconds) {}

    public record WrapUpRuleForm(boolean codeRequired, int extendSeconds, int overtimeSeconds) {
        WrapUpRule rule() {
            Refused.unlessWithin("extendSeconds", extendSeconds, 0, 1800);
            Refused.unlessWithin("overtimeSeconds", overtimeSeconds, 30, 1800);
            return new WrapUpRule(codeRequired, Duration.ofSeconds(extendSeconds), Duration.ofSeconds(overtimeSeconds));
        }
    }

    public WrapUpRuleEndpoint(WrapUpRuleStore store, AuditLog audit, CentreChanges centre) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
    }

    @GetMapping("/api/admin/wrap-up-rules")
    public List<WrapUpRuleLine> wrapUpRules() {
        return store.rules().stream()
                .map(of -> new WrapUpRuleLine(
                        of.queueId(),
                        of.queueName(),
                        of.rule().codeRequired(),
                        (int) of.rule().extension().toSeconds(),
                        (int) of.rule().overtime().toSeconds()))
                .toList();
    }

    @PutMapping("/api/admin/wrap-up-rules/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void saveWrapUpRule(Actor me, @PathVariable int id, @RequestBody WrapUpRuleForm form) {
        store.saveRule(id, form.rule());
        audit.write(me.login(), me.address(), "wrap-up-rule-saved", Integer.toString(id), Map.of("after", form));
        centre.changed();
    }
}
