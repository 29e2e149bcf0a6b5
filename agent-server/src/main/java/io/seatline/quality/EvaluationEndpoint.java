package io.seatline.quality;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.PageAsked;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.Evaluation.Origin;
import io.seatline.quality.EvaluationSheets.EvaluationSheet;
import io.seatline.quality.EvaluationStore.EvaluationLines;
import io.seatline.scorecard.GivenAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations: assigned, answered, submitted, signed. An agent's own published ones are all there is to him. */
@RestController
@RequestMapping("/api/evaluations")
public class EvaluationEndpoint {
    private static final int LONGEST_REMARK = 1000;

    private final EvaluationStore store;
    private final Evaluations rules;
    private final EvaluationSheets sheets;
    private final Remark.Store remarks;
    private final SubjectLookup subjects;
    private final AuditLog audit;
    private final InstantSource clock;

    /** @param reviewerId who scores; null: I do */
    public record EvaluationForm(
            @Nullable UUID recordingId,
            int cardId,
            @Nullable Integer reviewerId) {}

    public record AnswersForm(int version, Map<String, GivenAnswer> answers) {}

    /** @param releaseAt null: now */
    public record SubmitForm(int version, @Nullable Instant releaseAt) {}

    public record RemarkForm(
            long atMs, @Nullable String criterion, @Nullable String text, boolean personal) {}

    /** @param id null: nothing is left to do */
    public record NextEvaluation(@Nullable UUID id) {}

    public EvaluationEndpoint(
            EvaluationStore store,
            Evaluations rules,
            EvaluationSheets sheets,
            Remark.Store remarks,
            SubjectLookup subjects,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.sheets = sheets;
        this.remarks = remarks;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public EvaluationLines evaluations(
            Actor me,
            @RequestParam(defaultValue = "") List<EvaluationState> states,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Integer agentId,
            @RequestParam @Nullable Integer reviewerId,
            @RequestParam @Nullable Integer teamId,
            @RequestParam @Nullable Integer queueId,
            @RequestParam @Nullable Integer cardId,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String criterion,
            @RequestParam(defaultValue = "") Set<EvaluationSearch.Mark> only,
            @RequestParam @Nullable UUID recordingId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var asked = new PageAsked(page, size);
        boolean agent = me.role() == Role.AGENT;
        return store.search(new EvaluationSearch(
                states,
                from,
                to,
                agent ? Integer.valueOf(me.id().value()) : agentId,
                reviewerId,
                teamId,
                queueId,
                cardId,
                code,
                criterion,
                recordingId,
                only,
                agent,
                me.asSupervisor(),
                me.id().value(),
                asked.page(),
                asked.size()));
    }

    @GetMapping("/next")
    public NextEvaluation nextEvaluation(Actor me, @RequestParam @Nullable UUID after) {
        return new NextEvaluation(store.next(me.id().value(), after).orElse(null));
    }

    @GetMapping("/{id}")
    public EvaluationSheet evaluation(Actor me, @PathVariable UUID id) {
        return sheets.sheet(me, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public EvaluationSheet assignEvaluation(Actor me, @RequestBody EvaluationForm form) {
        UUID recording = Optional.ofNullable(form.recordingId()).orElseThrow(Refused::notFound);
        var subject = subjects.of(recording)
                .orElseThrow(() -> Refused.invalid("recordingId", "recording-not-stored", Map.of()));
        sheets.requireHeard(me, recording);
        Integer named = form.reviewerId();
        int reviewer = named == null ? me.id().value() : named;
        if (!subjects.mayScore(reviewer)) throw Refused.invalid("reviewerId", "reviewer-unknown", Map.of());
        var made = rules.assign(subject, form.cardId(), reviewer, Origin.CHOSEN);
        write(me, "evaluation-assigned", made.id(), Map.of("recording", recording, "reviewerId", reviewer));
        return sheets.sheet(me, made.id());
    }

    @PutMapping("/{id}/answers")
    public EvaluationSheet answerEvaluation(Actor me, @PathVariable UUID id, @RequestBody AnswersForm form) {
        rules.answer(me.id().value(), id, form.version(), form.answers());
        return sheets.sheet(me, id);
    }

    @PostMapping("/{id}/submit")
    public EvaluationSheet submitEvaluation(Actor me, @PathVariable UUID id, @RequestBody SubmitForm form) {
        var scored = rules.submit(me.id().value(), id, form.version(), form.releaseAt());
        var outcome = scored.outcome();
        // Who reads the log may have the same call to score.
        write(
                me,
                "evaluation-submitted",
                id,
                outcome == null || scored.origin() == Origin.CALIBRATION ? Map.of() : Map.of("total", outcome.total()));
        return sheets.sheet(me, id);
    }

    @PostMapping("/{id}/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    public EvaluationSheet addRemark(Actor me, @PathVariable UUID id, @RequestBody RemarkForm form) {
        var sheet = sheets.sheet(me, id);
        String text = TypedText.line("text", form.text(), LONGEST_REMARK);
        Long length = sheet.recording().durationMs();
        if (form.atMs() < 0 || length != null && form.atMs() > length)
            throw Refused.invalid("atMs", "remark-outside", Map.of());
        String criterion = form.criterion();
        if (criterion != null && sheet.card().criterion(criterion).isEmpty())
            throw Refused.invalid("criterion", "score-no-criterion", Map.of());
        remarks.add(id, form.atMs(), criterion, text, form.personal(), me.id().value(), clock.instant());
        return sheets.sheet(me, id);
    }

    @DeleteMapping("/{id}/remarks/{remark}")
    public EvaluationSheet removeRemark(Actor me, @PathVariable UUID id, @PathVariable int remark) {
        // What an agent has seen stays.
        if (EvaluationState.SEEN.contains(sheets.sheet(me, id).state()))
            throw Refused.conflict("evaluation-closed", Map.of());
        if (!remarks.remove(id, remark, me.id().value())) throw Refused.notFound();
        return sheets.sheet(me, id);
    }

    @PostMapping("/{id}/acknowledge")
    public EvaluationSheet acknowledgeEvaluation(Actor me, @PathVariable UUID id) {
        rules.acknowledge(me.id().value(), id);
        write(me, "evaluation-acknowledged", id, Map.of());
        return sheets.sheet(me, id);
    }

    private void write(Actor me, String what, UUID id, Map<String, ?> detail) {
        audit.write(me.login(), me.address(), what, id.toString(), detail);
    }
}
