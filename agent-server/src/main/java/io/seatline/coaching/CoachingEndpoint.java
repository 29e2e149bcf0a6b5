package io.seatline.coaching;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.audit.AuditLog;
import io.seatline.coaching.Coaching.State;
import io.seatline.coaching.CoachingStore.NewCoaching;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Origin;
import io.seatline.quality.EvaluationSheets;
import io.seatline.quality.EvaluationStore;
import io.seatline.quality.Evaluations;
import io.seatline.quality.SubjectLookup;
import io.seatline.scorecard.ScorecardStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What agents are to learn: from a score to a talk, and from the talk to the calls after it. */
@RestController
@RequestMapping("/api/coaching")
public class CoachingEndpoint {
    private static final int LONGEST = 1000;
    private static final int MOST = 300;
    private static final int MOST_DAYS = 90;
    private static final int MOST_CALLS = 10;

    private final CoachingStore store;
    private final EvaluationStore evaluations;
    private final EvaluationSheets sheets;
    private final Evaluations rules;
    private final SubjectLookup people;
    private final ScorecardStore cards;
    private final AuditLog audit;
    private final InstantSource clock;

    /**
     * @param coachId who talks with the agent; null: I do
     * @param days until the talk, 1 to 90
     */
    public record CoachingForm(
            @Nullable UUID evaluationId,
            @Nullable String criterion,
            @Nullable Integer coachId,
            int days,
            @Nullable String goal) {}

    public record CoachingStepForm(int version, @Nullable String text) {}

    /** @param count how many calls are drawn, 1 to 10 */
    public record FollowUpDrawForm(int count) {}

    public record CoachingLines(List<Coaching> items) {}

    public CoachingEndpoint(
            CoachingStore store,
            EvaluationStore evaluations,
            EvaluationSheets sheets,
            Evaluations rules,
            SubjectLookup people,
            ScorecardStore cards,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.sheets = sheets;
        this.rules = rules;
        this.people = people;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    public CoachingLines coachings(Actor me, @RequestParam @Nullable UUID evaluationId) {
        Integer own = me.role() == Role.AGENT ? Integer.valueOf(me.id().value()) : null;
        return new CoachingLines(store.all(own, me.asSupervisor(), evaluationId, MOST));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Coaching addCoaching(Actor me, @RequestBody CoachingForm form) {
        Evaluation evaluation = Optional.ofNullable(form.evaluationId())
                .flatMap(evaluations::find)
                .filter(one -> one.origin() != Origin.CALIBRATION && one.outcome() != null)
                .orElseThrow(Refused::notFound);
        sheets.requireHeard(me, evaluation.subject().recordingId());
        String criterion = Optional.ofNullable(form.criterion())
                .filter(asked -> cards.version(evaluation.cardId(), evaluation.cardNumber())
                        .flatMap(card -> card.content().criterion(asked))
                        .isPresent())
                .orElseThrow(() -> Refused.invalid("criterion", "score-no-criterion", Map.of()));
        Integer named = form.coachId();
        int coach = named == null ? me.id().value() : named;
        int agent = evaluation.subject().agentId();
        if (!people.mayScore(coach) || coach == agent) throw Refused.invalid("coachId", "coaching-no-coach", Map.of());
        Refused.unlessWithin("days", form.days(), 1, MOST_DAYS);
        String goal = TypedText.line("goal", form.goal(), LONGEST);
        Instant now = clock.instant();
        int made = store.add(new NewCoaching(
                evaluation.id(),
                criterion,
                agent,
                evaluation.cardId(),
                coach,
                goal,
                now.plus(Duration.ofDays(form.days())),
                me.id().value(),
                now));
        return told(me, "coaching-added", made);
    }

    @PostMapping("/{id}/hold")
    public Coaching holdCoaching(Actor me, @PathVariable int id, @RequestBody CoachingStepForm form) {
        coached(me, id).in(State.OPEN);
        String agreed = TypedText.line("text", form.text(), LONGEST);
        store.hold(id, form.version(), agreed, clock.instant());
        return told(me, "coaching-held", id);
    }

    @PostMapping("/{id}/follow-ups")
    public Coaching followCoaching(Actor me, @PathVariable int id, @RequestBody FollowUpDrawForm form) {
        var before = coached(me, id).in(State.HELD);
        Refused.unlessWithin("count", form.count(), 1, MOST_CALLS);
        Instant held = Optional.ofNullable(before.heldAt()).orElseThrow();
        var drawn = store.drawn(before.agentId(), before.cardId(), held, form.count());
        if (drawn.size() < form.count())
            throw Refused.invalid("count", "coaching-too-few", Map.of("found", drawn.size(), "asked", form.count()));
        store.follow(
                id,
                drawn.stream()
                        .map(call -> rules.made(call, before.cardId(), me.id().value(), Origin.CHOSEN))
                        .toList());
        return told(me, "coaching-followed", id);
    }

    @PostMapping("/{id}/close")
    public Coaching closeCoaching(Actor me, @PathVariable int id, @RequestBody CoachingStepForm form) {
        coached(me, id).in(State.HELD);
        String result = TypedText.line("text", form.text(), LONGEST);
        store.close(id, form.version(), result, clock.instant());
        return told(me, "coaching-closed", id);
    }

    @PostMapping("/{id}/read")
    public Coaching readCoaching(Actor me, @PathVariable int id) {
        int agent = me.id().value();
        var mine = store.all(agent, null, null, MOST).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (mine.state() == State.OPEN) throw Refused.conflict("coaching-not-now", Map.of());
        if (mine.readAt() != null) return mine;
        store.read(id, clock.instant());
        return told(me, "coaching-read", id);
    }

    /** Whoever coaches goes on with it, or an administrator. */
    private Coaching coached(Actor me, int id) {
        var found = store.find(id).orElseThrow(Refused::notFound);
        if (found.coachId() != me.id().value() && me.role() != Role.ADMIN)
            throw new Refused(Refused.Kind.FORBIDDEN, "coaching-not-yours", Map.of("name", found.coachName()), null);
        return found;
    }

    private Coaching told(Actor me, String what, int id) {
        var now = store.find(id).orElseThrow(Refused::notFound);
        audit.write(
                me.login(),
                me.address(),
                what,
                Integer.toString(id),
                Map.of("evaluation", now.evaluationId(), "criterion", now.criterion(), "agentId", now.agentId()));
        return now;
    }
}
