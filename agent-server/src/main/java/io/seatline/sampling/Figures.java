package io.seatline.sampling;

import io.seatline.sampling.FigureStore.Coverage;
import io.seatline.sampling.FigureStore.Eligible;
import io.seatline.sampling.FigureStore.Question;
import io.seatline.sampling.FigureStore.Scored;
import io.seatline.sampling.Sample.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Averages with what they rest on. Only what was drawn at random says something about all calls. */
public final class Figures {
    private final FigureStore store;

    /**
     * @param evaluations all that were scored, drawn or not; the list behind the figure
     * @param estimate of all calls, from those drawn at random
     * @param plain the bare average of all that were scored: of the sample, never of all calls
     * @param rank 1 is the best; those between which the intervals do not decide share one; null: no interval
     */
    public record Figure(
            String key,
            String name,
            int evaluations,
            Estimate estimate,
            double plain,
            double passed,
            int criticalFailed,
            int disputed,
            int won,
            @Nullable Integer rank) {}

    /** @param total of everything, in the same way */
    public record FigureTable(List<Figure> items, Figure total, Coverage coverage) {}

    private record Stratum(int drawId, int agentId) {}

    public Figures(FigureStore store) {
        this.store = store;
    }

    public FigureTable table(Question question) {
        List<Scored> all = store.scored(question);
        Map<Stratum, Integer> eligible = new LinkedHashMap<>();
        for (Eligible one : store.eligible(question))
            eligible.put(new Stratum(one.drawId(), one.agentId()), one.calls());
        var groups = new LinkedHashMap<String, List<Scored>>();
        for (Scored one : all) {
            if (one.key() != null)
                groups.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
        }
        var figures = new ArrayList<Figure>();
        groups.forEach((key, scored) -> figures.add(
                figure(key, scored.getFirst().name(), scored, estimate(all, eligible, one -> key.equals(one.key())))));
        figures.sort(Comparator.comparing(Figure::name));
        Figure total = figure("", "", all, estimate(all, eligible, one -> true));
        return new FigureTable(ranked(figures), total, store.coverage(question));
    }

    private static Estimate estimate(List<Scored> all, Map<Stratum, Integer> eligible, Predicate<Scored> counts) {
        var strata = new LinkedHashMap<Stratum, List<Unit>>();
        for (Scored one : all) {
            Integer draw = one.drawId();
            if (draw == null) continue;
            strata.computeIfAbsent(new Stratum(draw, one.agentId()), stratum -> new ArrayList<>())
                    .add(new Unit(one.total(), counts.test(one)));
        }
        var samples = new ArrayList<Sample>();
        strata.forEach((stratum, units) -> {
            // Strata of which nothing counts say nothing here, and would only add their spread of nothing.
            if (units.stream().noneMatch(Unit::counts)) return;
            samples.add(new Sample(Math.max(units.size(), eligible.getOrDefault(stratum, units.size())), units));
        });
        return Estimate.of(samples);
    }

    private static Figure figure(String key, String name, List<Scored> scored, Estimate estimate) {
        int count = scored.size();
        return new Figure(
                key,
                name,
                count,
                estimate,
                scored.stream().mapToDouble(Scored::total).average().orElse(0),
                count == 0 ? 0 : scored.stream().filter(Scored::passed).count() / (double) count,
                (int) scored.stream().filter(Scored::criticalFailed).count(),
                (int) scored.stream().filter(Scored::disputed).count(),
                (int) scored.stream().filter(Scored::won).count(),
                null);
    }

    /** A place is one more than the number of those that are certainly better. */
    static List<Figure> ranked(List<Figure> figures) {
        return figures.stream()
                .map(one -> {
                    if (one.estimate().low() == null) return one;
                    long better = figures.stream()
                            .filter(other -> other.estimate().certainlyAbove(one.estimate()))
                            .count();
                    return new Figure(
                            one.key(),
                            one.name(),
                            one.evaluations(),
                            one.estimate(),
                            one.plain(),
                            one.passed(),
                            one.criticalFailed(),
                            one.disputed(),
                            one.won(),
                            (int) better + 1);
                })
                .toList();
    }
}
