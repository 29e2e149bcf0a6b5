package io.seatline.award;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a recording, an agent or a team stands in a period.
 *
 * @param subject a recording's, an agent's or a team's id
 * @param mean of its scores, of 100, to a tenth
 * @param evaluations how many scores that mean is of
 * @param recording the best of it, to be heard
 * @param seconds of that recording
 * @param agentId null: a team
 * @param teamId of an agent as it was when he was scored last; null: he had none
 */
public record Standing(
        String subject,
        double mean,
        int evaluations,
        boolean criticalFailed,
        UUID recording,
        long seconds,
        @Nullable Integer agentId,
        @Nullable Integer teamId) {
    /** The mean first, then how sure it is, then an order that is the same whenever it is asked for. */
    static final Comparator<Standing> BEST_FIRST = Comparator.comparingDouble(Standing::mean)
            .reversed()
            .thenComparing(Comparator.comparingInt(Standing::evaluations).reversed())
            .thenComparing(Standing::subject);

    /** What can still be heard before what cannot. */
    private static final Comparator<Scored> BEST_SCORE = Comparator.comparing(Scored::stored)
            .thenComparingDouble(Scored::total)
            .thenComparingLong(Scored::seconds)
            .thenComparing(Scored::recording);

    /**
     * One score of the period.
     *
     * @param stored its sound can be heard
     */
    public record Scored(
            UUID recording,
            int agentId,
            @Nullable Integer teamId,
            double total,
            boolean criticalFailed,
            long seconds,
            boolean stored) {}

    /**
     * The best first.
     *
     * @param scores the oldest first
     */
    static List<Standing> of(AwardTerms terms, List<Scored> scores) {
        AwardTerms.Kind kind = terms.subject();
        var counted = scores.stream()
                // A short recording is refused itself; of an agent or a team it does not count.
                .filter(one -> kind == AwardTerms.Kind.RECORDING ? one.stored() : one.seconds() >= terms.leastSeconds())
                .filter(one -> kind != AwardTerms.Kind.TEAM || one.teamId() != null)
                .collect(groupingBy(one -> keyOf(kind, one), LinkedHashMap::new, toList()));
        return counted.entrySet().stream()
                .map(of -> standing(kind, of.getKey(), of.getValue()))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static Standing standing(AwardTerms.Kind kind, String subject, List<Scored> scores) {
        double mean = scores.stream().mapToDouble(Scored::total).average().orElse(0);
        Scored best = scores.stream().max(BEST_SCORE).orElseThrow();
        Scored last = scores.getLast();
        return new Standing(
                subject,
                Math.round(mean * 10) / 10.0,
                scores.size(),
                scores.stream().anyMatch(Scored::criticalFailed),
                best.recording(),
                best.seconds(),
                kind == AwardTerms.Kind.TEAM ? null : last.agentId(),
                last.teamId());
    }

    private static String keyOf(AwardTerms.Kind kind, Scored one) {
        return switch (kind) {
            case RECORDING -> one.recording().toString();
            case AGENT -> Integer.toString(one.agentId());
            case TEAM -> String.valueOf(one.teamId());
        };
    }
}
