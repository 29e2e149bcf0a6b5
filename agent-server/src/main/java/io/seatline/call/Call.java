package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call as it is now.
 *
 * @param queue null for an outbound call
 * @param agent who talks, dials or talked last; null while nobody did
 * @param queuedAt when the call first entered its queue; a call that comes back keeps its place
 * @param customerLeg null for an outbound call whose customer's phone has not rung yet
 */
public record Call(
        CallId id,
        Direction direction,
        String number,
        String name,
        String dialed,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable LegId customerLeg,
        @Nullable LegId agentLeg,
        Instant startedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant lostAt,
        CallState state) {

    public static Call inbound(CallEvent.CallArrived e) {
        return new Call(
                e.call(),
                Direction.INBOUND,
                e.number(),
                e.name(),
                e.dialed(),
                null,
                null,
                e.leg(),
                null,
                e.at(),
                null,
                null,
                new CallState.Arriving());
    }

    public static Call outbound(CallEvent.CallPlaced e) {
        return new Call(
                e.call(),
                Direction.OUTBOUND,
                e.number(),
                "",
                e.number(),
                null,
                e.agent(),
                null,
                e.agentLeg(),
                e.at(),
                null,
                null,
                new CallState.CallingAgent());
    }

    public boolean ended() {
        return state instanceof CallState.Ended;
    }

    public boolean talking() {
        return state instanceof CallState.Connected || state instanceof CallState.Held;
    }

    public Call in(CallState next) {
        return with(queue, agent, customerLeg, agentLeg, queuedAt, lostAt, next);
    }

    public Call queuedIn(@Nullable QueueId where, @Nullable Instant lost, Instant at, CallState next) {
        return with(where, agent, customerLeg, null, queuedAt == null ? at : queuedAt, lost, next);
    }

    public Call ringingAs(LegId leg, CallState next) {
        return with(queue, agent, leg, agentLeg, queuedAt, lostAt, next);
    }

    public Call joined(AgentId who, LegId customer, LegId hisLeg, CallState next) {
        return with(queue, who, customer, hisLeg, queuedAt, null, next);
    }

    private Call with(
            @Nullable QueueId queue,
            @Nullable AgentId agent,
            @Nullable LegId customerLeg,
            @Nullable LegId agentLeg,
            @Nullable Instant queuedAt,
            @Nullable Instant lostAt,
            CallState state) {
        return new Call(
                id,
                direction,
                number,
                name,
                dialed,
                queue,
                agent,
                customerLeg,
                agentLeg,
                startedAt,
                queuedAt,
                lostAt,
                state);
    }
}
