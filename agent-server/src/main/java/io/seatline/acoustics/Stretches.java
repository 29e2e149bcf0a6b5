package io.seatline.acoustics;

import java.util.ArrayList;
import java.util.List;

/** Arithmetic on parts of a call that stand in order and do not overlap. */
final class Stretches {
    private Stretches() {}

    /** Where both are. */
    static List<Stretch> both(List<Stretch> a, List<Stretch> b) {
        var both = new ArrayList<Stretch>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            long from = Math.max(a.get(i).from(), b.get(j).from());
            long to = Math.min(a.get(i).to(), b.get(j).to());
            if (from < to) both.add(new Stretch(from, to));
            if (a.get(i).to() < b.get(j).to()) i++;
            else j++;
        }
        return both;
    }

    /** Where neither is, within the whole. */
    static List<Stretch> neither(List<Stretch> a, List<Stretch> b, long whole) {
        var free = new ArrayList<Stretch>();
        long at = 0;
        for (Stretch one : either(a, b)) {
            if (one.from() > at) free.add(new Stretch(at, one.from()));
            at = Math.max(at, one.to());
        }
        if (whole > at) free.add(new Stretch(at, whole));
        return free;
    }

    /** What is left of them; those that are left out may stand in any order. */
    static List<Stretch> without(List<Stretch> all, List<Stretch> out) {
        List<Stretch> left = all;
        for (Stretch one : out) {
            var next = new ArrayList<Stretch>();
            for (Stretch part : left) {
                if (part.to() <= one.from() || part.from() >= one.to()) {
                    next.add(part);
                    continue;
                }
                if (part.from() < one.from()) next.add(new Stretch(part.from(), one.from()));
                if (part.to() > one.to()) next.add(new Stretch(one.to(), part.to()));
            }
            left = next;
        }
        return left;
    }

    private static List<Stretch> either(List<Stretch> a, List<Stretch> b) {
        var all = new ArrayList<Stretch>(a);
        all.addAll(b);
        all.sort((x, y) -> Long.compare(x.from(), y.from()));
        return all;
    }

    /** Laid together where the gap between two is shorter. */
    static List<Stretch> bridged(List<Stretch> all, long gap) {
        var bridged = new ArrayList<Stretch>();
        for (Stretch one : all) {
            if (!bridged.isEmpty() && one.from() - bridged.getLast().to() < gap)
                bridged.set(bridged.size() - 1, new Stretch(bridged.getLast().from(), one.to()));
            else bridged.add(one);
        }
        return bridged;
    }

    static List<Stretch> atLeast(List<Stretch> all, long length) {
        return all.stream().filter(one -> one.length() >= length).toList();
    }

    static long total(List<Stretch> all) {
        return all.stream().mapToLong(Stretch::length).sum();
    }

    static long longest(List<Stretch> all) {
        return all.stream().mapToLong(Stretch::length).max().orElse(0);
    }
}
