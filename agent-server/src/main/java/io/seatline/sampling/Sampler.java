package io.seatline.sampling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.seatline.kernel.Refused;
import io.seatline.quality.Evaluation;
import io.seatline.quality.Evaluation.Origin;
import io.seatline.quality.Evaluations;
import io.seatline.sampling.PlanStore.Assigned;
import io.seatline.sampling.PlanStore.KeptPlan;
import io.seatline.sampling.PlanStore.NewDraw;
import io.seatline.sampling.PlanStore.Stratum;
import io.seatline.sampling.SamplingPlan.Candidate;
import io.seatline.sampling.SamplingPlan.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws: what is eligible, who wins, who scores it, all kept at once. */
public final class Sampler {
    private static final Logger log = LoggerFactory.getLogger(Sampler.class);
    static final String BY_ITSELF = "sampling";
    private static final String NOTHING = "plan-nothing-eligible";

    private final PlanStore store;
    private final Evaluations evaluations;
    private final Supplier<String> seeds;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param seeds each unforeseeable
     * @param zone in which a day, a week and a month begin
     */
    public Sampler(PlanStore store, Evaluations evaluations, Supplier<String> seeds, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.evaluations = evaluations;
        this.seeds = seeds;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a draw would find: agents, their calls, how many of them. */
    public List<Stratum> preview(int plan, Instant from, Instant to) {
        KeptPlan kept = store.find(plan).orElseThrow(Refused::notFound);
        return strata(kept.plan(), store.candidates(plan, from, to), "");
    }

    /** @throws Refused when there is nothing to draw from */
    public int draw(int plan, Instant from, Instant to, String who) {
        KeptPlan kept = store.find(plan).orElseThrow(Refused::notFound);
        if (!from.isBefore(to)) throw Refused.invalid("to", "plan-times", Map.of());
        Instant now = clock.instant();
        if (to.isAfter(now)) throw Refused.invalid("to", "plan-future", Map.of());
        List<Candidate> calls = store.candidates(plan, from, to);
        // Only now: whoever chose which calls are eligible could not know it.
        String seed = seeds.get();
        List<Stratum> strata = strata(kept.plan(), calls, seed);
        if (strata.isEmpty()) throw Refused.invalid("from", NOTHING, Map.of());
        var draw = new NewDraw(kept, seed, from, to, now, who, strata, assigned(kept.plan(), calls, strata));
        return store.keep(draw).orElseThrow(Refused::changedMeanwhile);
    }

    /** Draws what is due. Never throws; what is left over is done at the next look. */
    public void look() {
        try {
            for (KeptPlan plan : store.all()) if (plan.active()) drawIfDue(plan);
        } catch (RuntimeException failure) {
            log.warn("sampling plans wait: {}", failure.toString());
        }
    }

    private void drawIfDue(KeptPlan plan) {
        Instant end = begins(plan.plan().period(), clock.instant(), 0);
        Instant until = plan.drawnUntil();
        Instant from = until == null ? begins(plan.plan().period(), clock.instant(), 1) : until;
        if (!from.isBefore(end)) return;
        try {
            draw(plan.id(), from, end, BY_ITSELF);
        } catch (Refused refused) {
            if (refused.slug().equals(NOTHING)) store.passed(plan.id(), end);
            else log.warn("plan {} does not draw: {}", plan.name(), refused.slug());
        }
    }

    /** When the period that holds {@code at} began, or the one so many before it. */
    Instant begins(SamplingPlan.Period period, Instant at, int before) {
        ZonedDateTime day = at.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime begins = switch (period) {
            case DAY -> day.minusDays(before);
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(before);
            case MONTH -> day.withDayOfMonth(1).minusMonths(before);
        };
        return begins.toInstant();
    }

    private static List<Stratum> strata(SamplingPlan plan, List<Candidate> calls, String seed) {
        Map<Integer, List<UUID>> eligible = calls.stream()
                .filter(plan::eligible)
                .collect(groupingBy(
                        call -> call.subject().agentId(),
                        TreeMap::new,
                        mapping(call -> call.subject().recordingId(), toList())));
        return eligible.entrySet().stream()
                .map(of -> new Stratum(
                        of.getKey(),
                        "",
                        plan.perAgent(),
                        of.getValue().stream().sorted().toList(),
                        Lottery.draw(seed, of.getValue(), plan.perAgent())))
                .toList();
    }

    private List<Assigned> assigned(SamplingPlan plan, List<Candidate> calls, List<Stratum> strata) {
        var subjects = new LinkedHashMap<UUID, Evaluation.Subject>();
        calls.forEach(call -> subjects.put(call.subject().recordingId(), call.subject()));
        var agents = new LinkedHashMap<UUID, Integer>();
        var chances = new LinkedHashMap<UUID, Double>();
        for (Stratum stratum : strata) {
            for (UUID call : stratum.drawn()) {
                agents.put(call, stratum.agentId());
                chances.put(call, Lottery.chance(stratum.eligible().size(), stratum.asked()));
            }
        }
        boolean random = plan.kind() == Kind.RANDOM;
        var assigned = new ArrayList<Assigned>();
        Distribution.of(agents, plan.reviewers()).forEach((call, reviewer) -> {
            var evaluation = evaluations.made(
                    Objects.requireNonNull(subjects.get(call)),
                    plan.cardId(),
                    reviewer,
                    random ? Origin.RANDOM : Origin.RISK);
            assigned.add(new Assigned(evaluation, random ? chances.get(call) : null));
        });
        return assigned;
    }
}
