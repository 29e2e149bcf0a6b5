package io.seatline.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentDayTest {
    private static final Instant T = Instant.parse("2026-11-25T02:00:00Z");
    private static final AgentId ANA = new AgentId(1);
    private static final AgentId BO = new AgentId(2);
    private static final LegId LEG = new LegId("leg");

    @Test
    void handle_time_is_talk_hold_and_wrap_up_of_the_calls_that_were_handled() {
        AgentDay day = AgentDay.of(ANA, List.of(inbound(100, 20), outbound(Outcome.ANSWERED), outbound(Outcome.BUSY)));
        assertEquals(new AgentDay(1, 2, 1, 160_000, 20_000, 180_000, 90_000L), day);
    }

    @Test
    void a_call_that_goes_on_counts_when_it_is_over() {
        CallRecord running = fold(arrived(), connected(ANA, 10));
        assertEquals(new AgentDay(0, 0, 0, 0, 0, 0, null), AgentDay.of(ANA, List.of(running)));
    }

    @Test
    void who_handed_a_call_on_has_his_own_part_and_not_the_others_wrap_up() {
        CallRecord call = fold(
                arrived(),
                connected(ANA, 10),
                new CallEvent.CallQueued(id(1), null, ANA, T.plusSeconds(40)),
                connected(BO, 50),
                ended(Outcome.ANSWERED, 110),
                new CallEvent.CallWrappedUp(id(1), BO, null, "", T.plusSeconds(125)));
        assertEquals(new AgentDay(1, 0, 0, 30_000, 0, 30_000, 30_000L), AgentDay.of(ANA, List.of(call)));
        assertEquals(new AgentDay(1, 0, 0, 60_000, 15_000, 75_000, 75_000L), AgentDay.of(BO, List.of(call)));
    }

    private static CallRecord inbound(int seconds, int wrapUp) {
        return fold(
                arrived(),
                connected(ANA, 10),
                new CallEvent.CallHeld(id(1), ANA, T.plusSeconds(20)),
                new CallEvent.CallResumed(id(1), ANA, T.plusSeconds(30)),
                ended(Outcome.ANSWERED, 10 + seconds),
                new CallEvent.CallWrappedUp(id(1), ANA, null, "", T.plusSeconds(10L + seconds + wrapUp)));
    }

    private static CallRecord outbound(Outcome outcome) {
        var placed = new CallEvent.CallPlaced(id(1), ANA, "13812340000", LEG, T);
        return outcome == Outcome.ANSWERED
                ? fold(placed, connected(ANA, 5), ended(outcome, 65))
                : fold(placed, ended(outcome, 65));
    }

    private static CallEvent arrived() {
        return new CallEvent.CallArrived(id(1), LEG, "13812340000", "", "4001", T);
    }

    private static CallEvent connected(AgentId agent, int at) {
        return new CallEvent.CallConnected(
                id(1), agent, new UUID(7, agent.value()), LEG, LEG, false, T.plusSeconds(at));
    }

    private static CallEvent ended(Outcome outcome, int at) {
        return new CallEvent.CallEnded(
                id(1), outcome, new EndCause(Blame.CUSTOMER, EndReason.HUNG_UP), T.plusSeconds(at));
    }

    private static CallId id(int n) {
        return new CallId(new UUID(1, n));
    }

    private static CallRecord fold(CallEvent first, CallEvent... rest) {
        CallRecord call = Objects.requireNonNull(CallRecord.opened(first));
        for (CallEvent event : rest) call = call.after(event);
        return call;
    }
}
