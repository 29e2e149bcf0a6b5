package io.seatline.quality;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.quality.EvaluationSheets.EvaluationSheet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saying no to a score, and deciding about it; and the terms that both have. */
@RestController
public class DisputeEndpoint {
    private final Disputes rules;
    private final EvaluationSheets sheets;
    private final QualityTerms.Kept terms;
    private final SubjectLookup subjects;
    private final AuditLog audit;

    public record DisputeForm(List<Disputes.Objected> items) {}

    public record DecisionForm(
            List<Disputes.Decided> items, @Nullable String note) {}

    public record ReassignForm(int reviewerId) {}

    public DisputeEndpoint(
            Disputes rules, EvaluationSheets sheets, QualityTerms.Kept terms, SubjectLookup subjects, AuditLog audit) {
        this.rules = rules;
        this.sheets = sheets;
        this.terms = terms;
        this.subjects = subjects;
        this.audit = audit;
    }

    @PostMapping("/api/evaluations/{id}/dispute")
    @ResponseStatus(HttpStatus.CREATED)
    public EvaluationSheet raiseDispute(Actor me, @PathVariable UUID id, @RequestBody DisputeForm form) {
        rules.raise(me.id().value(), id, form.items());
        write(me, "dispute-raised", id, Map.of("criteria", form.items().size()));
        return sheets.sheet(me, id);
    }

    @PostMapping("/api/evaluations/{id}/dispute/decide")
    public EvaluationSheet decideDispute(Actor me, @PathVariable UUID id, @RequestBody DecisionForm form) {
        sheets.sheet(me, id);
        rules.decide(me.id().value(), me.role() == Role.ADMIN, id, form.items(), form.note());
        write(me, "dispute-decided", id, Map.of("decisions", form.items()));
        return sheets.sheet(me, id);
    }

    @PostMapping("/api/evaluations/{id}/dispute/reassign")
    public EvaluationSheet reassignDispute(Actor me, @PathVariable UUID id, @RequestBody ReassignForm form) {
        sheets.sheet(me, id);
        if (!subjects.mayScore(form.reviewerId())) throw Refused.invalid("reviewerId", "reviewer-unknown", Map.of());
        rules.reassign(id, form.reviewerId());
        write(me, "dispute-reassigned", id, Map.of("reviewerId", form.reviewerId()));
        return sheets.sheet(me, id);
    }

    @GetMapping("/api/quality/terms")
    public QualityTerms qualityTerms() {
        return terms.terms();
    }

    @PutMapping("/api/quality/terms")
    public QualityTerms changeQualityTerms(Actor me, @RequestBody QualityTerms form) {
        Refused.unlessWithin("appealDays", form.appealDays(), 1, 30);
        Refused.unlessWithin("dueDays", form.dueDays(), 1, 90);
        Refused.unlessWithin("repeatDays", form.repeatDays(), 1, 365);
        var before = terms.terms();
        var after = terms.change(form);
        audit.write(
                me.login(), me.address(), "quality-terms-changed", "terms", Map.of("before", before, "after", after));
        return after;
    }

    private void write(Actor me, String what, UUID id, Map<String, ?> detail) {
        audit.write(me.login(), me.address(), what, id.toString(), detail);
    }
}
