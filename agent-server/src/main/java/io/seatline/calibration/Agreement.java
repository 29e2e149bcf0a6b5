package io.seatline.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the blind scores of one session say of those who gave them. A deviation is from the mean of the others on the same call: above
 * zero is milder than they.
 *
 * @param icc of the totals, over the calls that every reviewer scored; null: too few, or all scores are the same
 * @param reviewers in the order of their accounts
 * @param items as they first come up
 */
public record Agreement(@Nullable IntraclassCorrelation icc, List<Leaning> reviewers, List<AgreementItem> items) {
    /**
     * One reviewer against the others.
     *
     * @param calls that others scored too
     * @param mean in points of 100, with its sign
     * @param absolute in points of 100, without it
     */
    public record Leaning(int reviewer, int calls, double mean, double absolute) {}

    /**
     * One criterion.
     *
     * @param pairs how many times two answered it about the same call
     * @param same share of those pairs whose answers were the same, 0 to 1
     * @param kappa weighted; null: it cannot be told from chance
     * @param deviations of each reviewer, in points of 100 of the criterion
     */
    public record AgreementItem(
            String criterion,
            int pairs,
            double same,
            @Nullable Double kappa,
            Map<Integer, Double> deviations) {}

    public static Agreement of(Collection<BlindScore> scores) {
        var reviewers = scores.stream().map(BlindScore::reviewer).collect(Collectors.toCollection(TreeSet::new));
        var byCall = scores.stream()
                .collect(Collectors.groupingBy(BlindScore::recording, TreeMap::new, Collectors.toList()));
        var leanings = new ArrayList<Leaning>();
        for (int reviewer : reviewers) {
            List<Double> off = deviations(byCall, reviewer, BlindScore::total);
            if (off.isEmpty()) continue;
            leanings.add(new Leaning(
                    reviewer,
                    off.size(),
                    mean(off),
                    mean(off.stream().map(Math::abs).toList())));
        }
        var criteria = new LinkedHashSet<String>();
        scores.forEach(score -> criteria.addAll(score.shares().keySet()));
        return new Agreement(
                icc(byCall, reviewers),
                leanings,
                criteria.stream()
                        .map(criterion -> item(criterion, byCall, reviewers))
                        .filter(item -> item.pairs() > 0)
                        .toList());
    }

    /** Of one reviewer's scores from the mean of the others, call by call. */
    static List<Double> deviations(
            Map<UUID, List<BlindScore>> byCall, int reviewer, ToDoubleFunction<BlindScore> figure) {
        var all = new ArrayList<Double>();
        for (List<BlindScore> call : byCall.values()) {
            OptionalDouble own = call.stream()
                    .filter(it -> it.reviewer() == reviewer)
                    .mapToDouble(figure)
                    .findFirst();
            OptionalDouble others = call.stream()
                    .filter(it -> it.reviewer() != reviewer)
                    .mapToDouble(figure)
                    .average();
            if (own.isPresent() && others.isPresent()) all.add(own.getAsDouble() - others.getAsDouble());
        }
        return all;
    }

    private static @Nullable IntraclassCorrelation icc(
            Map<UUID, List<BlindScore>> byCall, Collection<Integer> reviewers) {
        double[][] whole = byCall.values().stream()
                .filter(call -> call.size() == reviewers.size())
                .map(call -> call.stream()
                        .sorted(Comparator.comparingInt(BlindScore::reviewer))
                        .mapToDouble(BlindScore::total)
                        .toArray())
                .toArray(double[][]::new);
        return IntraclassCorrelation.of(whole).orElse(null);
    }

    private static AgreementItem item(
            String criterion, Map<UUID, List<BlindScore>> byCall, Collection<Integer> reviewers) {
        // Who finds that it does not apply says nothing about how well it was done.
        var answered = new TreeMap<UUID, List<BlindScore>>();
        byCall.forEach((call, scores) -> answered.put(
                call,
                scores.stream().filter(it -> it.shares().containsKey(criterion)).toList()));
        var pairs = new ArrayList<WeightedKappa.Pair>();
        int count = 0, same = 0;
        for (int one : reviewers)
            for (int other : reviewers) {
                if (one >= other) continue;
                var pair = pair(criterion, answered.values(), one, other);
                for (int i = 0; i < pair.one().length; i++, count++) if (pair.one()[i] == pair.other()[i]) same++;
                if (pair.one().length > 0) pairs.add(pair);
            }
        OptionalDouble kappa = WeightedKappa.of(pairs);
        var deviations = new TreeMap<Integer, Double>();
        for (int reviewer : reviewers) {
            List<Double> off = deviations(answered, reviewer, it -> 100 * share(it, criterion));
            if (!off.isEmpty()) deviations.put(reviewer, mean(off));
        }
        return new AgreementItem(
                criterion,
                count,
                count == 0 ? 0 : (double) same / count,
                kappa.isPresent() ? kappa.getAsDouble() : null,
                deviations);
    }

    private static WeightedKappa.Pair pair(String criterion, Collection<List<BlindScore>> calls, int one, int other) {
        var ones = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (List<BlindScore> call : calls) {
            var first = call.stream().filter(it -> it.reviewer() == one).findFirst();
            var second = call.stream().filter(it -> it.reviewer() == other).findFirst();
            if (first.isEmpty() || second.isEmpty()) continue;
            ones.add(share(first.get(), criterion));
            others.add(share(second.get(), criterion));
        }
        return new WeightedKappa.Pair(array(ones), array(others));
    }

    private static double share(BlindScore score, String criterion) {
        return score.shares().getOrDefault(criterion, 0.0);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
