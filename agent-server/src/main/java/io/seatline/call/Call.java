package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call as it is now.
 *
 * @param queue null for an outbound call
 * @param agent who talks, dials or talked last; null while nobody did
 * @param queuedAt when the call first entered its queue; a call that comes back, or is handed on, keeps its place
 * @param customerLeg null for an outbound call whose customer's phone has not rung yet
 * @param agentLeg whom the customer talks with, or talked with last: his agent, or somebody outside to whom he was passed on
 * @param lostAt since when the call waits for {@code agent} before all others; null when for nobody
 * @param expected the phone of the agent who is rung takes it by itself: he lost this call, or fetched it
 * @param answered somebody of ours has talked with the customer
 * @param consult whom the agent asks about it now
 * @param asked how the last consult ended; null while there was none, or one is on
 * @param callback he was promised to be called, also when that is kept; null when he was not, or has talked since
 * @param transfers each time it was handed on, in order
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
        boolean expected,
        boolean answered,
        @Nullable Consult consult,
        Consult.@Nullable Result asked,
        @Nullable Callback callback,
        List<Transfer> transfers,
        CallState state) {
    public Call {
        transfers = List.copyOf(transfers);
    }

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
                false,
                false,
                null,
                null,
                null,
                List.of(),
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
                false,
                false,
                null,
                null,
                null,
                List.of(),
                new CallState.CallingAgent());
    }

    /** It arrives without a leg: the customer is at home. */
    public static Call due(CallEvent.CallbackDue e) {
        return new Call(
                e.call(),
                Direction.INBOUND,
                e.number(),
                e.name(),
                "",
                null,
                null,
                null,
                null,
                e.at(),
                null,
                null,
                false,
                false,
                null,
                null,
                Callback.promised(e.mode()),
                List.of(),
                new CallState.Arriving());
    }

    public boolean ended() {
        return state instanceof CallState.Ended;
    }

    public boolean talking() {
        return state instanceof CallState.Connected || state instanceof CallState.Held;
    }

    /** The consult, if {@code attempt} is its. */
    public @Nullable Consult consult(@Nullable UUID attempt) {
        return consult != null && consult.id().equals(attempt) ? consult : null;
    }

    /** The leg that this agent is in the call with; null when he is not. */
    public @Nullable LegId legOf(AgentId who) {
        if (consult != null && who.equals(consult.agent())) return consult.leg();
        return who.equals(agent) ? agentLeg : null;
    }

    /** All legs of ours that it has beside the customer's. */
    public List<LegId> ourLegs() {
        return Stream.of(agentLeg, consult == null ? null : consult.leg())
                .filter(Objects::nonNull)
                .toList();
    }

    public Call in(CallState next) {
        return with(queue, agent, customerLeg, agentLeg, queuedAt, lostAt, expected, answered, consult, asked, next);
    }

    public Call queuedIn(@Nullable QueueId where, @Nullable Instant lost, Instant at, CallState next) {
        return with(
                where,
                agent,
                customerLeg,
                null,
                queuedAt == null ? at : queuedAt,
                lost,
                false,
                answered,
                null,
                asked,
                next);
    }

    /** {@code first} lost it or fetched it: his phone takes it by itself. */
    public Call expectedBy(AgentId first) {
        return with(queue, first, customerLeg, agentLeg, queuedAt, lostAt, true, answered, consult, asked, state);
    }

    public Call waitingFor(AgentId first, Instant since) {
        return with(queue, first, customerLeg, agentLeg, queuedAt, since, false, answered, consult, asked, state);
    }

    /** With another promise, or none; {@code customer} is null while he is at home. */
    public Call calledBack(@Nullable Callback promise, @Nullable LegId customer, @Nullable LegId ours, CallState next) {
        return new Call(
                id, direction, number, name, dialed, queue, agent, customer, ours, startedAt, queuedAt, lostAt,
                expected, answered, consult, asked, promise, transfers, next);
    }

    /** The agent's phone is rung as {@code leg} while the customer is at home. */
    public Call rungFirst(LegId leg) {
        return with(queue, agent, customerLeg, leg, queuedAt, lostAt, expected, answered, consult, asked, state);
    }

    public Call dialedBy(AgentId who) {
        return with(queue, who, customerLeg, agentLeg, queuedAt, lostAt, expected, answered, consult, asked, state);
    }

    /** What he was promised and waits for still; null when he was not, or is on the line again. */
    public @Nullable Callback promise() {
        return callback == null || callback.keptAt() != null ? null : callback;
    }

    /** He is to be called, and nobody has him on the line. */
    public boolean awaitsCallback() {
        return promise() != null && customerLeg == null;
    }

    public Call ringingAs(LegId leg, CallState next) {
        return with(queue, agent, leg, agentLeg, queuedAt, lostAt, expected, answered, consult, asked, next);
    }

    public Call joined(AgentId who, LegId customer, LegId hisLeg, CallState next) {
        return with(queue, who, customer, hisLeg, queuedAt, null, false, true, staying(), asked, next)
                .calledBack(null, customer, hisLeg, next);
    }

    /** Who took the call over is its agent now, and nobody's consult. */
    private @Nullable Consult staying() {
        return consult != null && consult.state() == Consult.State.TAKING_OVER ? null : consult;
    }

    /** On the way outside from a voice menu; if that fails it waits in {@code where}. */
    public Call sentOutside(QueueId where, CallState next) {
        return with(where, agent, customerLeg, null, queuedAt, null, false, answered, null, asked, next);
    }

    /** In a voice menu, with none of ours. */
    public Call sentToMenu(CallState next) {
        return with(queue, agent, customerLeg, null, queuedAt, null, false, answered, null, asked, next);
    }

    /** How it ends where the customer is with nobody of ours: answered if one of ours talked with him before. */
    public Outcome endingWithout(Outcome otherwise) {
        return answered ? Outcome.ANSWERED : otherwise;
    }

    public Call forwardedTo(LegId leg, CallState next) {
        return with(queue, agent, customerLeg, leg, queuedAt, null, false, answered, null, asked, next);
    }

    public Call asking(@Nullable Consult whom, CallState next) {
        return with(
                queue,
                agent,
                customerLeg,
                agentLeg,
                queuedAt,
                lostAt,
                expected,
                answered,
                whom,
                whom == null ? asked : null,
                next);
    }

    /** Nobody is asked any more: back with the customer, or on without him. */
    public Call askedNoMore(Consult whom, Consult.End why, CallState next) {
        var result = new Consult.Result(whom.to(), why);
        return with(queue, agent, customerLeg, agentLeg, queuedAt, lostAt, expected, answered, null, result, next);
    }

    public Call handedOn(Transfer transfer) {
        var all = new ArrayList<>(transfers);
        all.add(transfer);
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
                expected,
                answered,
                consult,
                asked,
                callback,
                all,
                state);
    }

    private Call with(
            @Nullable QueueId queue,
            @Nullable AgentId agent,
            @Nullable LegId customerLeg,
            @Nullable LegId agentLeg,
            @Nullable Instant queuedAt,
            @Nullable Instant lostAt,
            boolean expected,
            boolean answered,
            @Nullable Consult consult,
            Consult.@Nullable Result asked,
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
                expected,
                answered,
                consult,
                asked,
                callback,
                transfers,
                state);
    }
}
