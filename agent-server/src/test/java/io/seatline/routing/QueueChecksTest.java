package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.kernel.Refused;
import io.seatline.routing.QueueChecks.Other;
import io.seatline.routing.QueueRoutingSettings.RingSettings;
import io.seatline.routing.QueueSettings.QueueSkill;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueChecksTest {
    private static final int SALES = 1;
    private static final int REPAIR = 2;
    private static final int NIGHT = 3;
    private static final Set<Integer> AGENTS = Set.of(7, 8);

    private Map<Integer, Other> others = Map.of(
            SALES, new Other("sales", true, null),
            REPAIR, new Other("repair", true, null),
            NIGHT, new Other("night", false, null));

    private Strategy strategy = Strategy.LONGEST_IDLE;
    private List<Integer> named = List.of();
    private List<RingSettings> rings = List.of();
    private List<QueueSkill> skills = List.of(new QueueSkill(5, 3));
    private boolean active = true;

    @Nullable
    private Integer overflowTo;

    @Nullable
    private Integer overflowAfter;

    private boolean withoutAgents;

    @Nullable
    private Integer maxLength;

    @Nullable
    private Integer maxWait;

    private boolean maxWaitOverflows;

    private void check(int id) {
        var routing = new QueueRoutingSettings(
                strategy,
                named,
                20,
                false,
                0,
                10,
                1,
                rings,
                overflowTo,
                overflowAfter,
                withoutAgents,
                maxLength,
                maxWait,
                maxWaitOverflows,
                false);
        QueueChecks.check(
                id,
                new QueueSettings(
                        "sales", 20, 30, 20, true, active, skills, List.of(), 0, routing, QueueComfortSettings.NONE),
                others,
                AGENTS);
    }

    private Refused refused(String field, String slug) {
        var refused = assertThrows(Refused.class, () -> check(SALES));
        assertEquals(slug, refused.slug());
        assertEquals(field, refused.field());
        return refused;
    }

    private void allowed() {
        assertDoesNotThrow(() -> check(SALES));
        assertDoesNotThrow(() -> check(QueueChecks.NEW));
    }

    private static RingSettings ring(int levelsLower, @Nullable Integer dropped, Integer... agents) {
        return new RingSettings(10, levelsLower, dropped, null, List.of(agents));
    }

    @Test
    void plain_queue_is_allowed_and_one_that_asks_for_nothing_is_not() {
        allowed();
        skills = List.of();
        refused("skills", "queue-without-skills");
    }

    @Test
    void named_agents_are_named_and_known() {
        strategy = Strategy.NAMED_AGENTS;
        refused("named", "named-agents-missing");
        named = List.of(7, 9);
        refused("named", "unknown-agent");
        named = List.of(8, 7);
        allowed();
        rings = List.of(ring(0, null, 9));
        refused("rings", "unknown-agent");
    }

    @Test
    void each_ring_lets_somebody_more_in() {
        rings = List.of(ring(1, null), ring(1, null), ring(0, 5));
        allowed();
        rings = List.of(ring(1, null), ring(0, null));
        assertEquals(2, refused("rings", "ring-never-widens").params().get("ring"));
        // Level 3 sinks to 1 and no further.
        rings = List.of(ring(2, null), ring(1, null));
        assertEquals(2, refused("rings", "ring-never-widens").params().get("ring"));
        rings = List.of(ring(0, 99));
        assertEquals(1, refused("rings", "ring-never-widens").params().get("ring"));
        rings = List.of(ring(0, 5), ring(0, null, 7));
        assertEquals(2, refused("rings", "ring-never-widens").params().get("ring"));
    }

    @Test
    void overflow_has_a_reason_and_a_reason_has_a_queue() {
        overflowTo = REPAIR;
        refused("overflowQueueId", "overflow-never");
        maxLength = 10;
        allowed();
        overflowTo = null;
        // Where there is no other queue the next caller is turned away.
        allowed();
        overflowAfter = 60;
        refused("overflowQueueId", "overflow-queue-missing");
        overflowAfter = null;
        withoutAgents = true;
        refused("overflowQueueId", "overflow-queue-missing");
        withoutAgents = false;
        maxWait = 300;
        allowed();
        maxWaitOverflows = true;
        refused("overflowQueueId", "overflow-queue-missing");
    }

    @Test
    void overflow_comes_before_the_longest_wait() {
        overflowTo = REPAIR;
        overflowAfter = 60;
        maxWait = 60;
        refused("overflowSeconds", "overflow-after-max-wait");
        maxWait = 61;
        allowed();
    }

    @Test
    void overflow_goes_to_a_queue_that_is_there_and_open() {
        overflowAfter = 60;
        overflowTo = 44;
        refused("overflowQueueId", "overflow-queue-unknown");
        overflowTo = NIGHT;
        assertEquals(
                "night",
                refused("overflowQueueId", "overflow-queue-inactive").params().get("name"));
    }

    @Test
    void no_call_goes_round_in_circles() {
        overflowAfter = 60;
        overflowTo = SALES;
        assertEquals(
                "sales → sales",
                refused("overflowQueueId", "overflow-loop").params().get("loop"));
        overflowTo = REPAIR;
        others = Map.of(
                SALES, new Other("sales", true, null),
                REPAIR, new Other("repair", true, NIGHT),
                NIGHT, new Other("night", true, SALES));
        assertEquals(
                "sales → repair → night → sales",
                refused("overflowQueueId", "overflow-loop").params().get("loop"));
        // A circle of others is theirs to mend, and does not hang the check.
        others = Map.of(
                SALES, new Other("sales", true, null),
                REPAIR, new Other("repair", true, NIGHT),
                NIGHT, new Other("night", true, REPAIR));
        allowed();
    }

    @Test
    void queue_that_takes_the_overflow_of_an_open_one_stays_open() {
        active = false;
        allowed();
        others = Map.of(SALES, new Other("sales", true, SALES), REPAIR, new Other("repair", false, SALES));
        allowed();
        others = Map.of(SALES, new Other("sales", true, null), REPAIR, new Other("repair", true, SALES));
        assertEquals(
                "repair", refused("active", "queue-takes-overflow").params().get("name"));
    }
}
