package io.seatline.call;

import io.seatline.kernel.AgentId;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call being changed: what no line names stays as it was. */
final class CallDraft {
    private final Call was;
    String name;
    String dialed;

    @Nullable
    QueueId queue;

    @Nullable
    AgentId agent;

    @Nullable
    LegId customerLeg;

    @Nullable
    LegId agentLeg;

    @Nullable
    Instant queuedAt;

    @Nullable
    Instant lostAt;

    boolean expected;
    boolean answered;

    @Nullable
    Consult consult;

    Consult.@Nullable Result asked;

    @Nullable
    Callback callback;

    final List<Transfer> transfers;
    CallState state;

    CallDraft(Call was) {
        this.was = was;
        name = was.name();
        dialed = was.dialed();
        queue = was.queue();
        agent = was.agent();
        customerLeg = was.customerLeg();
        agentLeg = was.agentLeg();
        queuedAt = was.queuedAt();
        lostAt = was.lostAt();
        expected = was.expected();
        answered = was.answered();
        consult = was.consult();
        asked = was.asked();
        callback = was.callback();
        transfers = new ArrayList<>(was.transfers());
        state = was.state();
    }

    Call call() {
        return new Call(
                was.id(),
                was.direction(),
                was.number(),
                name,
                dialed,
                queue,
                agent,
                customerLeg,
                agentLeg,
                was.startedAt(),
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
