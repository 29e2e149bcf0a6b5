package io.seatline.acoustics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static Stretch s(long from, long to) {
        return new Stretch(from, to);
    }

    @Test
    void both_and_neither_and_bridges_are_what_they_say() {
        var a = List.of(s(0, 10), s(20, 30));
        var b = List.of(s(5, 22), s(40, 50));
        assertThat(Stretches.both(a, b)).containsExactly(s(5, 10), s(20, 22));
        assertThat(Stretches.neither(a, b, 60)).containsExactly(s(30, 40), s(50, 60));
        assertThat(Stretches.bridged(a, 11)).containsExactly(s(0, 30));
        assertThat(Stretches.bridged(a, 10)).isEqualTo(a);
    }

    @Test
    void each_moment_is_of_one_two_or_no_side() {
        var random = new Random(2);
        for (int n = 0; n < 500; n++) {
            var a = some(random);
            var b = some(random);
            long both = Stretches.total(Stretches.both(a, b));
            long neither = Stretches.total(Stretches.neither(a, b, 1000));
            assertThat(Stretches.total(a) + Stretches.total(b) - both + neither).isEqualTo(1000);
        }
    }

    private static List<Stretch> some(Random random) {
        var all = new ArrayList<Stretch>();
        for (long at = random.nextInt(50); at < 900; at += 1 + random.nextInt(80)) {
            long to = at + 1 + random.nextInt(60);
            all.add(s(at, to));
            at = to;
        }
        return all;
    }
}
