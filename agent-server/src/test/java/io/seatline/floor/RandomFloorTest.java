package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallState;
import io.seatline.kernel.DomainEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * 1,000 random days of 1,000 steps. What must never break, and who looks:
 *
 * <ol>
 *   <li>An agent has at most one open offer, a call at most one: {@link AuditedHall}, {@link FloorInvariants#checkState}.
 *   <li>He talks in one call at a time: the same two.
 *   <li>An offer goes only to who is ready, reachable, skilled for the open ring, and did not just refuse: {@link FairnessAudit}.
 *   <li>An agent's state follows from what was told: {@link FloorAudit#turn} compares the two after each turn.
 *   <li>Who is logged out has no offer and no talk: {@link AuditedHall} allows it from ready and not ready alone.
 *   <li>A wrap-up ends by hand or at its deadline, neither earlier nor later, also across a restart: {@link FloorAudit}.
 *   <li>A call begins once and ends once, in one way: {@link AuditedHall}, {@link FloorInvariants#checkJournal}.
 *   <li>Answered means joined with an agent, and the reverse: {@link FloorAudit}, {@link FloorInvariants#checkJournal}.
 *   <li>No leg at the switch without its live call, no live call without its caller: {@link SwitchAudit}, {@link RandomDay}.
 *   <li>What cannot follow is never told; an exception of the floor fails the day: {@link AuditedHall}.
 *   <li>One phone rings for one offer, nothing is asked of the switch twice: {@link FloorAudit}.
 *   <li>No wait is negative; a place in the queue is kept over every return and transfer: {@link FloorAudit}.
 *   <li>A leg of ours never becomes a caller; a transfer stands in its call's history: {@link FloorAudit}.
 *   <li>Nobody is hung up on because a part of ours failed; who hangs up while waiting has abandoned: {@link FloorAudit}.
 *   <li>Words that come twice, late or in another order change nothing: every second day is delivered like that.
 *   <li>First come, first served among equals; the longest idle first where the queue says so: {@link FairnessAudit}.
 *   <li>Nobody is idle beside a call he could take: {@link FairnessAudit} after each turn.
 *   <li>A call at its deadline does not ring on, a parked one comes back: {@link FloorAudit} at each tick.
 *   <li>Offered is the sum of all outcomes; an agent's calls count once each: {@link FloorAudit#dayIsOver}.
 *   <li>State is a fold over the journal: after each kill of the server, and of the whole day at its end.
 *   <li>Everybody can go home, whatever happened: {@link RandomDay}.
 *   <li>A promise of a call is kept, taken back or given up within its limits: {@link PromiseAudit}.
 *   <li>What is played is told, has its end, and each key leads where it should: {@link PromptAudit}, {@link MenuAudit}.
 * </ol>
 *
 * <p>Held elsewhere: recordings, audit rows, leaders and the dialer are no matter of the floor's; that ageing lets nobody
 * starve is the matcher's ({@code MatcherTest}); that the journal has no gap its own ({@code JooqFloorJournalTest}).
 */
class RandomFloorTest {
    /** {@code -Dseatline.floor.seed=N} runs that day alone. */
    private static final long SEED = Long.getLong("seatline.floor.seed", 0);

    private static final int DAYS = Integer.getInteger("seatline.floor.days", 1_000);
    private static final int STEPS = 1_000;

    @Test
    void random_days_keep_every_invariant() {
        var seeds = SEED > 0 ? LongStream.of(SEED) : LongStream.rangeClosed(1, DAYS);
        var seen = seeds.parallel()
                .mapToObj(RandomFloorTest::run)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        // A day in which something never happens proves nothing about it.
        if (SEED == 0) assertEquals(new TreeSet<>(JsonEvents.types()), new TreeSet<>(seen));
    }

    private static Set<String> run(long seed) {
        var world = new FloorWorld(seed);
        world.shuffled = seed % 2 == 0;
        world.writes = seed % 10 < 2;
        try {
            new RandomDay(world).pass(STEPS);
            var journal = world.journal.stream().map(FloorJournal.Entry::event).toList();
            FloorInvariants.checkJournal(journal);
            assertReplayEqual(world, journal);
            world.audit.dayIsOver(world.floor.state(), world.now);
            return journal.stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.toSet());
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "day " + seed + " fails (again with -Dseatline.floor.seed=" + seed + "): " + e.getMessage(), e);
        }
    }

    private static void assertReplayEqual(FloorWorld world, List<DomainEvent> journal) {
        var again = new FloorState(ZoneId.systemDefault());
        for (var event : journal) again.apply(event);
        var state = world.floor.state();
        assertEquals(List.copyOf(state.agents()), List.copyOf(again.agents()));
        assertEquals(List.copyOf(state.calls()), List.copyOf(again.calls()));
        assertTrue(again.calls().stream().noneMatch(call -> call.state() instanceof CallState.Ended));
    }
}
