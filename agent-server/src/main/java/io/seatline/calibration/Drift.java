package io.seatline.calibration;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How each reviewer's leaning moves over the months: whether talking about it helped. */
final class Drift {
    private Drift() {}

    /**
     * One reviewer in one month.
     *
     * @param month as in 2026-11
     * @param calls that others scored too
     * @param mean deviation from the others, in points of 100
     */
    record DriftPoint(String month, int reviewer, int calls, double mean) {}

    /** By reviewer, then by month. @param sessions the scores of each; a session is of the month of its last score */
    static List<DriftPoint> of(Collection<List<BlindScore>> sessions, ZoneId zone) {
        Map<Integer, Map<YearMonth, List<Agreement.Leaning>>> all = new TreeMap<>();
        for (List<BlindScore> session : sessions) {
            var last = session.stream().map(BlindScore::submittedAt).max(Comparator.naturalOrder());
            if (last.isEmpty()) continue;
            YearMonth month = YearMonth.from(last.get().atZone(zone));
            for (Agreement.Leaning leaning : Agreement.of(session).reviewers())
                all.computeIfAbsent(leaning.reviewer(), _ -> new TreeMap<>())
                        .computeIfAbsent(month, _ -> new ArrayList<>())
                        .add(leaning);
        }
        var points = new ArrayList<DriftPoint>();
        all.forEach((reviewer, months) -> months.forEach((month, leanings) -> {
            int calls = leanings.stream().mapToInt(Agreement.Leaning::calls).sum();
            double sum =
                    leanings.stream().mapToDouble(it -> it.mean() * it.calls()).sum();
            points.add(new DriftPoint(month.toString(), reviewer, calls, sum / calls));
        }));
        return points;
    }
}
