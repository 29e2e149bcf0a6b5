package io.seatline.rectification;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Origin;
import io.seatline.quality.EvaluationSheets;
import io.seatline.quality.EvaluationStore;
import io.seatline.quality.QualityTerms;
import io.seatline.rectification.Rectification.State;
import io.seatline.rectification.Rectification.Step;
import io.seatline.scorecard.ScorecardStore;
import io.seatline.scorecard.Scoring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What must be put right: raised from a score, answered by who leads, checked by somebody else. */
@RestController
@RequestMapping("/api/rectifications")
public class RectificationEndpoint {
    private static final int LONGEST = 1000;
    private static final int MOST = 500;

    private final RectificationStore store;
    private final EvaluationStore evaluations;
    private final EvaluationSheets sheets;
    private final ScorecardStore cards;
    private final QualityTerms.Kept terms;
    private final AuditLog audit;
    private final InstantSource clock;

    public record RaiseForm(
            @Nullable UUID evaluationId,
            @Nullable String criterion,
            @Nullable String text) {}

    public record AnswerForm(int version, @Nullable String text) {}

    /** @param accepted false: the team is to do more */
    public record CheckForm(
            int version, boolean accepted, @Nullable String text) {}

    public record RectificationLines(List<Rectification> items) {}

    public RectificationEndpoint(
            RectificationStore store,
            EvaluationStore evaluations,
            EvaluationSheets sheets,
            ScorecardStore cards,
            QualityTerms.Kept terms,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.cards = cards;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public RectificationLines rectifications(
            Actor me, @RequestParam @Nullable State state, @RequestParam @Nullable UUID evaluationId) {
        return new RectificationLines(store.all(state, evaluationId, me.asSupervisor(), MOST));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Rectification raiseRectification(Actor me, @RequestBody RaiseForm form) {
        UUID id = form.evaluationId();
        Evaluation evaluation = id == null
                ? null
                : evaluations
                        .find(id)
                        .filter(one -> one.origin() != Origin.CALIBRATION && one.outcome() != null)
                        .orElse(null);
        if (evaluation == null) throw Refused.notFound();
        sheets.requireHeard(me, evaluation.subject().recordingId());
        String criterion = form.criterion();
        if (criterion == null || !isFailed(evaluation, criterion))
            throw Refused.invalid("criterion", "rectification-not-failed", Map.of());
        String text = TypedText.line("text", form.text(), LONGEST);
        Instant now = clock.instant();
        var days = terms.terms();
        // The same again so soon is more than a slip.
        boolean escalated = store.isRepeated(evaluation, criterion, now.minus(Duration.ofDays(days.repeatDays())));
        int made = store.raise(
                evaluation,
                criterion,
                escalated,
                now.plus(Duration.ofDays(days.dueDays())),
                text,
                me.id().value(),
                now);
        return told(me, "rectification-raised", made);
    }

    @PostMapping("/{id}/answer")
    public Rectification answerRectification(Actor me, @PathVariable int id, @RequestBody AnswerForm form) {
        var before = found(me, id, form.version());
        State next = before.state().after(Step.ANSWERED);
        // He is the one who checks it, and nobody checks his own answer.
        if (before.escalated() && me.role() == Role.ADMIN)
            throw Refused.conflict("rectification-supervisor-answers", Map.of());
        String text = TypedText.line("text", form.text(), LONGEST);
        store.move(id, form.version(), next, Step.ANSWERED, text, me.id().value(), clock.instant());
        return told(me, "rectification-answered", id);
    }

    @PostMapping("/{id}/check")
    public Rectification checkRectification(Actor me, @PathVariable int id, @RequestBody CheckForm form) {
        var before = found(me, id, form.version());
        Step step = form.accepted() ? Step.ACCEPTED : Step.RETURNED;
        State next = before.state().after(step);
        if (before.answeredBy() == me.id().value()) throw Refused.conflict("rectification-own-answer", Map.of());
        if (before.escalated() && me.role() != Role.ADMIN) throw Refused.conflict("rectification-escalated", Map.of());
        String text = TypedText.line("text", form.text(), LONGEST);
        store.move(id, form.version(), next, step, text, me.id().value(), clock.instant());
        return told(me, form.accepted() ? "rectification-accepted" : "rectification-returned", id);
    }

    /** As it was when the person looked at it. */
    private Rectification found(Actor me, int id, int version) {
        var found = store.find(id, me.asSupervisor()).orElseThrow(Refused::notFound);
        if (found.version() != version) throw Refused.changedMeanwhile();
        return found;
    }

    /** As the score stands that counts: nothing of its points, or a critical one failed. */
    private boolean isFailed(Evaluation evaluation, String criterion) {
        var card = cards.version(evaluation.cardId(), evaluation.cardNumber()).orElseThrow();
        var answers = evaluations.scores(evaluation.id()).getLast().answers();
        return Scoring.score(card.content(), answers).items().stream().anyMatch(item -> {
            Double share = item.share();
            return item.criterion().equals(criterion) && (item.criticalFailed() || share != null && share == 0);
        });
    }

    private Rectification told(Actor me, String what, int id) {
        var now = store.find(id, null).orElseThrow(Refused::notFound);
        audit.write(
                me.login(),
                me.address(),
                what,
                Integer.toString(id),
                Map.of("evaluation", now.evaluationId(), "criterion", now.criterion(), "escalated", now.escalated()));
        return now;
    }
}
