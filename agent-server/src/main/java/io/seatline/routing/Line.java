package io.seatline.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sorted line. Nearly all join at its end and leave from its front, which costs nothing; in the middle the shorter side is
 * moved on in one piece, which for ten thousand is still faster than a walk through a tree. What the order goes by must not
 * change while somebody stands in it, and no two may be equal in it.
 */
final class Line<E extends Comparable<E>> {
    private @Nullable Object[] all = new Object[8];
    private int from;
    private int to;

    int size() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    E get(int place) {
        return at(from + place);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only what add() took stands between from and to
    private E at(int index) {
        return (E) all[index];
    }

    void add(E one) {
        int index = from < to && at(to - 1).compareTo(one) > 0 ? search(one) : to;
        if (index - from < to - index && from > 0) {
            System.arraycopy(all, from, all, from - 1, index - from);
            from--;
            all[index - 1] = one;
            return;
        }
        if (to == all.length) index -= makeRoom();
        System.arraycopy(all, index, all, index + 1, to - index);
        to++;
        all[index] = one;
    }

    /** By how much all have moved to the front. */
    private int makeRoom() {
        int moved = from;
        // Either a quarter is free at the front, or it grows: so moving costs each one a constant time only.
        var target = moved > all.length / 4 ? all : Arrays.copyOf(all, all.length * 2);
        System.arraycopy(all, from, target, 0, to - from);
        Arrays.fill(target, to - from, to, null);
        all = target;
        to -= moved;
        from = 0;
        return moved;
    }

    void remove(E one) {
        int index = from < to && at(from) == one ? from : search(one);
        if (index == to || at(index) != one) throw new IllegalStateException(one + " does not stand in the line");
        if (index - from < to - index) {
            System.arraycopy(all, from, all, from + 1, index - from);
            all[from++] = null;
        } else {
            System.arraycopy(all, index + 1, all, index, to - index - 1);
            all[--to] = null;
        }
        if (from == to) {
            from = 0;
            to = 0;
        }
    }

    /** The first who does not come before {@code one}. */
    private int search(E one) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).compareTo(one) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
