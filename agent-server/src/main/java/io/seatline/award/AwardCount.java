package io.seatline.award;

import io.seatline.award.AwardRound.Nominee;
import io.seatline.kernel.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From votes to places, and from places to winners. */
final class AwardCount {
    private AwardCount() {}

    /** @param place from 1; nobody shares one, since prizes are counted */
    record Counted(int nominee, int votes, int place) {}

    /** By votes, then by the scores, then in an order that is the same whenever it is counted. */
    static List<Counted> places(List<Nominee> nominees, Map<Integer, Integer> votes) {
        var order = nominees.stream()
                .sorted(Comparator.<Nominee>comparingInt(one -> votes.getOrDefault(one.id(), 0))
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Nominee::mean).reversed())
                        .thenComparing(
                                Comparator.comparingInt(Nominee::evaluations).reversed())
                        .thenComparing(Nominee::subject))
                .toList();
        var counted = new ArrayList<Counted>();
        for (Nominee one : order)
            counted.add(new Counted(one.id(), votes.getOrDefault(one.id(), 0), counted.size() + 1));
        return List.copyOf(counted);
    }

    /**
     * The place that each winner won; for one who is struck the next moves up.
     *
     * @param struck by whom it was never to be won
     * @throws Refused when somebody is struck who would not win anyway
     */
    static Map<Integer, Integer> winners(List<Nominee> counted, List<Integer> struck, int most) {
        var won = new LinkedHashMap<Integer, Integer>();
        var left = new ArrayList<>(struck);
        for (Nominee one : counted.stream()
                .sorted(Comparator.comparingInt(one -> Objects.requireNonNull(one.place())))
                .toList()) {
            if (won.size() == most) break;
            if (!left.remove((Integer) one.id())) won.put(one.id(), won.size() + 1);
        }
        if (!left.isEmpty()) throw Refused.invalid("strikes", "award-not-winning", Map.of());
        return won;
    }
}
