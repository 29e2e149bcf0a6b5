package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LineTest {
    private static ArrayList<Integer> in(Line<Integer> line) {
        var all = new ArrayList<Integer>();
        for (int place = 0; place < line.size(); place++) all.add(line.get(place));
        return all;
    }

    /** Boxed once, for a line knows its own by identity. */
    private static Integer[] numbers(int count) {
        var numbers = new Integer[count];
        for (int n = 0; n < count; n++) numbers[n] = n;
        return numbers;
    }

    @Test
    void whatever_comes_and_goes_the_line_is_what_a_tree_would_be() {
        var numbers = numbers(1_000);
        for (long seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var line = new Line<Integer>();
            var tree = new TreeSet<Integer>();
            // Some seeds grow, some shrink, some stay.
            int joins = 35 + random.nextInt(30);
            for (int step = 0; step < 3_000; step++) {
                var one = numbers[random.nextInt(numbers.length)];
                if (random.nextInt(100) < joins) {
                    if (tree.add(one)) line.add(one);
                } else if (tree.remove(one)) {
                    line.remove(one);
                }
                assertEquals(tree.size(), line.size());
                if (step % 50 == 0) assertEquals(new ArrayList<>(tree), in(line), "seed " + seed + " step " + step);
            }
            assertEquals(new ArrayList<>(tree), in(line));
        }
    }

    @Test
    void queue_that_moves_on_for_ever_stays_in_order() {
        var numbers = numbers(10_000);
        var line = new Line<Integer>();
        for (int n = 0; n < numbers.length; n++) {
            line.add(numbers[n]);
            if (n < 30) continue;
            assertEquals(n - 30, line.get(0));
            line.remove(numbers[n - 30]);
        }
        assertEquals(30, line.size());
        assertEquals(9_999, line.get(29));
    }

    @Test
    void who_does_not_stand_in_the_line_cannot_leave_it() {
        var numbers = numbers(3);
        var line = new Line<Integer>();
        assertTrue(line.isEmpty());
        assertThrows(IllegalStateException.class, () -> line.remove(numbers[1]));
        line.add(numbers[0]);
        line.add(numbers[2]);
        assertThrows(IllegalStateException.class, () -> line.remove(numbers[1]));
        assertEquals(2, line.size());
    }
}
