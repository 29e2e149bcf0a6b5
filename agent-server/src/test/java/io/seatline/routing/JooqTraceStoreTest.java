package io.seatline.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.kernel.CallId;
import io.seatline.routing.RoutingTrace.By;
import io.seatline.routing.RoutingTrace.Candidate;
import io.seatline.routing.RoutingTrace.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JooqTraceStoreTest {
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00.123456Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JooqTraceStore store = new JooqTraceStore(
            TestDatabase.fresh().db(), json::writeValueAsString, text -> json.readValue(text, RoutingTrace.class));

    private static RoutingTrace trace(UUID call, Instant at, @Nullable Integer agent) {
        var candidates = List.of(
                new Candidate(7, "安娜 \"A\"", agent == null ? Verdict.BUSY : Verdict.CHOSEN, 61_000, 3, 5),
                new Candidate(8, "", Verdict.RING_NOT_OPEN, 0, 0, 0));
        return new RoutingTrace(
                new CallId(call),
                at,
                agent == null ? null : new UUID(2, agent),
                4,
                "咨询",
                1,
                12_345,
                3_205,
                2,
                agent,
                agent == null ? null : By.LONGEST_IDLE,
                candidates,
                Map.of(Verdict.BUSY, 9_000, Verdict.RING_NOT_OPEN, 1));
    }

    @Test
    void trace_comes_back_as_it_was_said() {
        var call = UUID.randomUUID();
        var nobody = trace(call, AT, null);
        var chosen = trace(call, AT.plusSeconds(5), 7);
        store.add(List.of(nobody, chosen));
        assertEquals(List.of(nobody, chosen), store.of(call));
        assertEquals(8_999, nobody.unlisted());
    }

    @Test
    void decisions_of_a_call_are_in_order_however_they_were_written_and_those_of_others_are_left_out() {
        var call = UUID.randomUUID();
        var second = trace(call, AT.plusSeconds(9), 7);
        var first = trace(call, AT, null);
        var sameMoment = trace(call, AT.plusSeconds(9), 8);
        store.add(List.of(second, trace(UUID.randomUUID(), AT, 7), first));
        store.add(List.of(sameMoment));
        assertEquals(List.of(first, second, sameMoment), store.of(call));
        assertEquals(List.of(), store.of(UUID.randomUUID()));
    }

    @Test
    void call_that_goes_round_for_hours_is_read_to_the_two_hundredth_decision() {
        var call = UUID.randomUUID();
        var many = new ArrayList<RoutingTrace>();
        for (int n = 0; n < 230; n++) many.add(trace(call, AT.plusSeconds(n), null));
        store.add(many);
        assertEquals(many.subList(0, 200), store.of(call));
    }

    @Test
    void what_is_older_than_the_given_moment_is_deleted_and_the_rest_stays() {
        var call = UUID.randomUUID();
        var old = trace(call, AT.minus(Duration.ofDays(15)), null);
        var kept = trace(call, AT.minus(Duration.ofDays(14)), 7);
        store.add(List.of(old, kept));
        store.deleteBefore(AT.minus(Duration.ofDays(14)));
        assertEquals(List.of(kept), store.of(call));
    }

    @Test
    void writing_nothing_is_allowed() {
        store.add(List.of());
        assertTrue(store.of(UUID.randomUUID()).isEmpty());
    }
}
