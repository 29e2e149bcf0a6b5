package io.seatline.history;

import io.seatline.call.Direction;
import io.seatline.call.Outcome;
import io.seatline.call.Transfer;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls as people look for them: numbers are masked, and each is given whole only to who asks for it by its call. */
public interface CallHistory {
    CallLines search(CallSearch search, Instant now);

    /** The customer's whole number; empty where there is none. @param agent who must have had part in the call; null: anybody */
    Optional<String> number(UUID call, @Nullable Integer agent);

    record CallLines(List<CallLine> items, int total) {}

    /**
     * @param customerName ours where we know the number, else what the network said
     * @param endedAt null, as outcome, blame and reason, while the call goes on
     * @param agents all who talked with the customer, in order
     * @param transfers each time it was handed on, in order
     * @param input what the caller typed and chose in a voice menu
     * @param recordingIds those that can be played
     */
    record CallLine(
            UUID id,
            Direction direction,
            String customerNumber,
            String customerName,
            String dialedNumber,
            @Nullable Integer queueId,
            @Nullable String queueName,
            @Nullable Integer agentId,
            @Nullable String agentName,
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            long waitMs,
            long talkMs,
            long holdMs,
            @Nullable Outcome outcome,
            @Nullable Blame blame,
            @Nullable EndReason reason,
            @Nullable String wrapUpCode,
            @Nullable String note,
            @Nullable CallSound sound,
            List<UUID> recordingIds,
            List<String> agents,
            List<Transferred> transfers,
            List<CallerInput> input) {}

    record CallerInput(String label, String value) {}

    /**
     * How the call sounded to its agents.
     *
     * @param mos the worst of the parts' averages, 1 to 5; null when no page could measure it
     * @param oneWay somebody was not heard in the beginning of a part
     */
    record CallSound(@Nullable Double mos, boolean oneWay) {}

    /** @param toAgent null, as queue, menu and number, when the call was handed to another kind */
    record Transferred(
            Instant at,
            Transfer.Kind kind,
            @Nullable String fromAgent,
            @Nullable String toAgent,
            @Nullable String toQueue,
            @Nullable String toMenu,
            @Nullable String toNumber,
            String note) {}
}
