package io.seatline.sampling;

import io.seatline.sampling.SamplingPlan.Reviewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who scores which of the drawn calls: each goes to the reviewer who is furthest behind his share, and never to the one who
 * spoke in it.
 */
public final class Distribution {
    private Distribution() {}

    /**
     * @param agents each drawn call's agent, in the order they are given out
     * @return without the calls that nobody may score
     */
    public static Map<UUID, Integer> of(Map<UUID, Integer> agents, List<Reviewer> reviewers) {
        var given = new HashMap<Integer, Integer>();
        var who = new LinkedHashMap<UUID, Integer>();
        agents.forEach((call, agent) -> {
            Optional<Reviewer> next = reviewers.stream()
                    .filter(reviewer -> reviewer.id() != agent)
                    .min((a, b) -> Double.compare(behind(a, given), behind(b, given)));
            next.ifPresent(reviewer -> {
                given.merge(reviewer.id(), 1, Integer::sum);
                who.put(call, reviewer.id());
            });
        });
        return who;
    }

    /** The share of his calls that he would have with one more. */
    private static double behind(Reviewer reviewer, Map<Integer, Integer> given) {
        return (given.getOrDefault(reviewer.id(), 0) + 1) / (double) reviewer.share();
    }
}
