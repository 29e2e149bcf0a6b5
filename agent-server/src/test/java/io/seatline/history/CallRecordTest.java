package io.seatline.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallRecordTest {
    private static final Instant T = Instant.parse("2026-11-22T10:00:00Z");
    private static final CallId ID = new CallId(new UUID(1, 1));
    private static final LegId LEG = new LegId("leg");
    private static final AgentId ANA = new AgentId(1);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final CallEvent ENDED = new CallEvent.CallEnded(
            ID, Outcome.ANSWERED, new EndCause(Blame.CUSTOMER, EndReason.HUNG_UP), T.plusSeconds(100));

    @Test
    void caller_who_lost_the_agent_keeps_his_first_place_and_gets_two_segments() {
        CallRecord call = fold(
                arrived(),
                new CallEvent.CallQueued(ID, new QueueId(1), null, T),
                connected(FIRST, 10),
                new CallEvent.CallHeld(ID, ANA, T.plusSeconds(20)),
                new CallEvent.CallQueued(ID, new QueueId(1), ANA, T.plusSeconds(30)),
                connected(SECOND, 40),
                ENDED);
        assertThat(call.queuedAt()).isEqualTo(T);
        assertThat(call.segments()).extracting(CallSegment::id).containsExactly(FIRST, SECOND);
        assertThat(call.segments().getFirst().endedAt()).isEqualTo(T.plusSeconds(30));
        assertThat(CallTimes.of(call, T.plusSeconds(999))).isEqualTo(new CallTimes(10_000, 70_000, 10_000));
    }

    @Test
    void second_ending_and_whatever_comes_after_the_end_change_nothing() {
        CallRecord call = fold(arrived(), connected(FIRST, 10), ENDED);
        var late = new CallEvent.CallEnded(
                ID, Outcome.NODE_LOST, new EndCause(Blame.US, EndReason.NODE_LOST), T.plusSeconds(200));
        assertThat(call.after(late)).isEqualTo(call);
        assertThat(call.after(connected(SECOND, 150))).isEqualTo(call);
    }

    @Test
    void same_connection_told_twice_is_one_segment() {
        CallRecord call = fold(arrived(), connected(FIRST, 10), connected(FIRST, 10));
        assertThat(call.segments()).hasSize(1);
    }

    @Test
    void wrap_up_after_the_end_is_kept_once() {
        CallRecord call = fold(
                arrived(),
                connected(FIRST, 10),
                ENDED,
                new CallEvent.CallWrappedUp(ID, ANA, "sold", "note", T.plusSeconds(110)),
                new CallEvent.CallWrappedUp(ID, ANA, null, "", T.plusSeconds(120)));
        assertThat(call.wrapUp()).isEqualTo(new CallRecord.WrapUp("sold", "note", T.plusSeconds(110)));
    }

    @Test
    void clock_that_steps_back_makes_no_negative_time() {
        CallRecord call = fold(
                arrived(),
                new CallEvent.CallQueued(ID, new QueueId(1), null, T.plusSeconds(50)),
                connected(FIRST, 40),
                new CallEvent.CallHeld(ID, ANA, T.plusSeconds(45)),
                new CallEvent.CallResumed(ID, ANA, T.plusSeconds(30)),
                new CallEvent.CallEnded(
                        ID, Outcome.ANSWERED, new EndCause(Blame.AGENT, EndReason.HUNG_UP), T.plusSeconds(20)));
        assertThat(CallTimes.of(call, T)).isEqualTo(new CallTimes(0, 0, 0));
    }

    private static CallEvent arrived() {
        return new CallEvent.CallArrived(ID, LEG, "13800000000", "", "4001", T);
    }

    private static CallEvent connected(UUID segment, int seconds) {
        return new CallEvent.CallConnected(ID, ANA, segment, LEG, LEG, true, T.plusSeconds(seconds));
    }

    private static CallRecord fold(CallEvent first, CallEvent... rest) {
        CallRecord call = Objects.requireNonNull(CallRecord.opened(first));
        for (CallEvent event : List.of(rest)) call = call.after(event);
        return call;
    }
}
