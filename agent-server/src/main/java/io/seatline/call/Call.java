package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
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
        return opened(e.call(), Direction.INBOUND, e.number(), e.at(), new CallState.Arriving())
                .with(next -> {
                    next.name = e.name();
                    next.dialed = e.dialed();
                    next.customerLeg = e.leg();
                });
    }

    public static Call outbound(CallEvent.CallPlaced e) {
        return opened(e.call(), Direction.OUTBOUND, e.number(), e.at(), new CallState.CallingAgent())
                .with(next -> {
                    next.dialed = e.number();
                    next.agent = e.agent();
                    next.agentLeg = e.agentLeg();
                });
    }

    /** It arrives without a leg: the customer is at home. */
    public static Call due(CallEvent.CallbackDue e) {
        return opened(e.call(), Direction.INBOUND, e.number(), e.at(), new CallState.Arriving())
                .with(next -> {
                    next.name = e.name();
                    next.callback = Callback.promised(e.mode());
                });
    }

    private static Call opened(CallId id, Direction direction, String number, Instant at, CallState state) {
        return new Call(
                id, direction, number, "", "", null, null, null, null, at, null, null, false, false, null, null, null,
                List.of(), state);
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
        return present(agentLeg, consult == null ? null : consult.leg());
    }

    /** All its legs, the customer's first. */
    public List<LegId> legs() {
        return present(customerLeg, agentLeg, consult == null ? null : consult.leg());
    }

    private static List<LegId> present(@Nullable LegId... legs) {
        return Stream.of(legs).filter(Objects::nonNull).toList();
    }

    public Call in(CallState state) {
        return with(next -> next.state = state);
    }

    /** With the customer alone in {@code where}; {@code lost} since when it waits for who lost it. */
    public Call queuedIn(@Nullable QueueId where, @Nullable Instant lost, Instant at, CallState state) {
        return apart(state).with(next -> {
            next.queue = where;
            next.queuedAt = queuedAt == null ? at : queuedAt;
            next.lostAt = lost;
        });
    }

    /** {@code first} lost it or fetched it: his phone takes it by itself. */
    public Call expectedBy(AgentId first) {
        return with(next -> {
            next.agent = first;
            next.expected = true;
        });
    }

    public Call waitingFor(AgentId first, Instant since) {
        return with(next -> {
            next.agent = first;
            next.lostAt = since;
            next.expected = false;
        });
    }

    /** With another promise, or none; {@code customer} is null while he is at home. */
    public Call calledBack(
            @Nullable Callback promise, @Nullable LegId customer, @Nullable LegId ours, CallState state) {
        return with(next -> {
            next.callback = promise;
            next.customerLeg = customer;
            next.agentLeg = ours;
            next.state = state;
        });
    }

    /** The agent's phone is rung as {@code leg} while the customer is at home. */
    public Call rungFirst(LegId leg) {
        return with(next -> next.agentLeg = leg);
    }

    public Call dialedBy(AgentId who) {
        return with(next -> next.agent = who);
    }

    /** What he was promised and waits for still; null when he was not, or is on the line again. */
    public @Nullable Callback promise() {
        return callback == null || callback.keptAt() != null ? null : callback;
    }

    /** Since when he waits where it wears him out: who was called back was at home before. Null while he never waited. */
    public @Nullable Instant waitsSince() {
        return callback != null && callback.keptAt() != null ? callback.keptAt() : queuedAt;
    }

    /** He is to be called, and nobody has him on the line. */
    public boolean awaitsCallback() {
        return promise() != null && customerLeg == null;
    }

    public Call ringingAs(LegId leg, CallState state) {
        return with(next -> {
            next.customerLeg = leg;
            next.state = state;
        });
    }

    public Call joined(AgentId who, LegId customer, LegId hisLeg, CallState state) {
        return with(next -> {
            next.agent = who;
            next.customerLeg = customer;
            next.agentLeg = hisLeg;
            next.lostAt = null;
            next.expected = false;
            next.answered = true;
            next.consult = staying();
            next.callback = null;
            next.state = state;
        });
    }

    /** Who took the call over is its agent now, and nobody's consult. */
    private @Nullable Consult staying() {
        return consult != null && consult.state() == Consult.State.TAKING_OVER ? null : consult;
    }

    /** On the way outside from a voice menu; if that fails it waits in {@code where}. */
    public Call sentOutside(QueueId where, CallState state) {
        return apart(state).with(next -> next.queue = where);
    }

    /** In a voice menu, with none of ours. */
    public Call sentToMenu(CallState state) {
        return apart(state);
    }

    /** How it ends where the customer is with nobody of ours: answered if one of ours talked with him before. */
    public Outcome endingWithout(Outcome otherwise) {
        return answered ? Outcome.ANSWERED : otherwise;
    }

    public Call forwardedTo(LegId leg, CallState state) {
        return apart(state).with(next -> next.agentLeg = leg);
    }

    public Call asking(@Nullable Consult whom, CallState state) {
        return with(next -> {
            next.consult = whom;
            if (whom != null) next.asked = null;
            next.state = state;
        });
    }

    /** Nobody is asked any more: back with the customer, or on without him. */
    public Call askedNoMore(Consult whom, Consult.End why, CallState state) {
        return with(next -> {
            next.consult = null;
            next.asked = new Consult.Result(whom.to(), why);
            next.state = state;
        });
    }

    public Call handedOn(Transfer transfer) {
        return with(next -> next.transfers.add(transfer));
    }

    /** The customer is with nobody of ours, and nobody is asked about him. */
    private Call apart(CallState state) {
        return with(next -> {
            next.agentLeg = null;
            next.lostAt = null;
            next.expected = false;
            next.consult = null;
            next.state = state;
        });
    }

    private Call with(Consumer<CallDraft> change) {
        var next = new CallDraft(this);
        change.accept(next);
        return next.call();
    }
}
