package io.seatline.sampling;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.quality.SubjectLookup;
import io.seatline.sampling.PlanStore.DrawLine;
import io.seatline.sampling.PlanStore.KeptPlan;
import io.seatline.sampling.PlanStore.Stratum;
import io.seatline.scorecard.ScorecardStore;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sampling plans, their draws, and the proof of each. */
@RestController
public class PlanEndpoint {
    private final PlanStore store;
    private final Sampler sampler;
    private final SubjectLookup people;
    private final ScorecardStore cards;
    private final AuditLog audit;
    private final InstantSource clock;

    public record PlanLines(List<KeptPlan> items, int total) {}

    public record PlanForm(
            @Nullable String name, boolean active, @Nullable SamplingPlan plan, int version) {}

    /** Calls that began within. */
    public record DrawForm(Instant from, Instant to) {}

    /** @param missing how many calls the plan asks for and there are not */
    public record StratumLine(
            int agentId, String agentName, int asked, int eligible, int drawn, double chance, int missing) {}

    public record DrawPreview(int eligible, int drawn, int missing, List<StratumLine> strata) {}

    public record DrawLines(List<DrawLine> items, int total) {}

    /**
     * @param holds drawing again from what was eligible, with the same seed, gives the same calls
     * @param strata with every call that could have been drawn
     */
    public record DrawProof(int id, String seed, Instant from, Instant to, boolean holds, List<ProvedStratum> strata) {}

    public record ProvedStratum(StratumLine line, List<UUID> eligible, List<UUID> drawn) {}

    public PlanEndpoint(
            PlanStore store,
            Sampler sampler,
            SubjectLookup people,
            ScorecardStore cards,
            AuditLog audit,
            InstantSource clock) {
        this.store = store;
        this.sampler = sampler;
        this.people = people;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/admin/sampling-plans")
    public PlanLines samplingPlans() {
        var all = store.all();
        return new PlanLines(all, all.size());
    }

    @PostMapping("/api/admin/sampling-plans")
    @ResponseStatus(HttpStatus.CREATED)
    public KeptPlan createSamplingPlan(Actor me, @RequestBody PlanForm form) {
        var made = store.create(name(form), form.active(), plan(form), me.login(), clock.instant());
        audit.write(me.login(), me.address(), "sampling-plan-created", made.name(), Map.of("after", made));
        return made;
    }

    @PutMapping("/api/admin/sampling-plans/{id}")
    public KeptPlan changeSamplingPlan(Actor me, @PathVariable int id, @RequestBody PlanForm form) {
        var before = store.find(id).orElseThrow(Refused::notFound);
        var after =
                store.change(id, form.version(), name(form), form.active(), plan(form), me.login(), clock.instant());
        audit.write(
                me.login(),
                me.address(),
                "sampling-plan-changed",
                after.name(),
                Map.of("before", before, "after", after));
        return after;
    }

    @PostMapping("/api/admin/sampling-plans/{id}/preview")
    public DrawPreview previewDraw(@PathVariable int id, @RequestBody DrawForm form) {
        var lines = sampler.preview(id, form.from(), form.to()).stream()
                .map(PlanEndpoint::line)
                .toList();
        return new DrawPreview(
                lines.stream().mapToInt(StratumLine::eligible).sum(),
                lines.stream().mapToInt(StratumLine::drawn).sum(),
                lines.stream().mapToInt(StratumLine::missing).sum(),
                lines);
    }

    @PostMapping("/api/admin/sampling-plans/{id}/draw")
    @ResponseStatus(HttpStatus.CREATED)
    public DrawProof draw(Actor me, @PathVariable int id, @RequestBody DrawForm form) {
        int draw = sampler.draw(id, form.from(), form.to(), me.login());
        audit.write(
                me.login(),
                me.address(),
                "sampling-drawn",
                Integer.toString(draw),
                Map.of("plan", id, "from", form.from(), "to", form.to()));
        return proof(draw);
    }

    @GetMapping("/api/admin/sampling-plans/{id}/draws")
    public DrawLines draws(@PathVariable int id) {
        var lines = store.draws(id);
        return new DrawLines(lines, lines.size());
    }

    @GetMapping("/api/sampling-draws/{id}")
    public DrawProof proof(@PathVariable int id) {
        var draw = store.draw(id).orElseThrow(Refused::notFound);
        boolean holds = draw.strata().stream()
                .allMatch(stratum ->
                        stratum.drawn().equals(Lottery.draw(draw.seed(), stratum.eligible(), stratum.asked())));
        return new DrawProof(
                id,
                draw.seed(),
                draw.from(),
                draw.to(),
                holds,
                draw.strata().stream()
                        .map(stratum -> new ProvedStratum(line(stratum), stratum.eligible(), stratum.drawn()))
                        .toList());
    }

    private static StratumLine line(Stratum stratum) {
        int eligible = stratum.eligible().size();
        return new StratumLine(
                stratum.agentId(),
                stratum.agentName(),
                stratum.asked(),
                eligible,
                stratum.drawn().size(),
                Lottery.chance(eligible, stratum.asked()),
                Math.max(0, stratum.asked() - eligible));
    }

    private static String name(PlanForm form) {
        return TypedText.line("name", form.name(), 80);
    }

    private SamplingPlan plan(PlanForm form) {
        SamplingPlan plan = form.plan();
        if (plan == null) throw Refused.invalid("plan", "field-required", Map.of());
        if (cards.current(plan.cardId()).isEmpty()) throw Refused.invalid("cardId", "card-unpublished", Map.of());
        for (var reviewer : plan.checked().reviewers())
            if (!people.mayScore(reviewer.id())) throw Refused.invalid("reviewers", "reviewer-unknown", Map.of());
        return plan;
    }
}
