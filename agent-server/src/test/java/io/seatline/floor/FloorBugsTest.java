package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The classic bugs of a call centre, built into the floor one by one: a few random days must show each. */
class FloorBugsTest {
    private static final int DAYS = 200;
    private static final int STEPS = 300;

    @Test
    void every_classic_bug_is_caught() {
        var bugs = FloorBugs.all();
        var survived = bugs.entrySet().stream()
                .parallel()
                .filter(bug -> !caught(bug.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), survived, "of " + bugs.size() + " bugs these were not noticed");
        assertTrue(bugs.size() >= 50);
    }

    /** Otherwise the days above would prove nothing. */
    @Test
    void floor_without_a_bug_raises_no_alarm() {
        for (long seed = 1; seed <= 20; seed++) day(seed, new FloorBug());
    }

    private static boolean caught(Supplier<FloorBug> bug) {
        for (long seed = 1; seed <= DAYS; seed++) {
            try {
                day(seed, bug.get());
            } catch (RuntimeException | AssertionError noticed) {
                return true;
            }
        }
        return false;
    }

    private static void day(long seed, FloorBug bug) {
        var world = new FloorWorld(seed, FloorWorld.SETTINGS, made -> bug.floor(made::nextId));
        world.shuffled = seed % 2 == 0;
        world.writes = false;
        new RandomDay(world).pass(STEPS);
        FloorInvariants.checkJournal(
                world.journal.stream().map(FloorJournal.Entry::event).toList());
        world.audit.dayIsOver(world.floor.state(), world.now);
    }
}
