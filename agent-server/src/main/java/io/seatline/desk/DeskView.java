package io.seatline.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One agent's desk: everything the page needs, at one moment. Times are the server's. */
public record DeskView(
        long version,
        Instant now,
        AgentPart agent,
        @Nullable OfferPart offer,
        @Nullable CallPart call,
        @Nullable WrapUpPart wrapUp,
        @Nullable OutcomePart lastOutcome) {
    public record AgentPart(
            int id,
            String name,
            String state,
            @Nullable String reason,
            @Nullable String next,
            Instant since,
            boolean reachable,
            @Nullable String unreachableBecause) {}

    public record OfferPart(
            UUID id,
            UUID callId,
            Instant deadline,
            String number,
            String name,
            String queue,
            @Nullable Instant queuedAt,
            @Nullable Card card) {}

    public record CallPart(
            UUID id,
            String direction,
            String state,
            String number,
            String name,
            @Nullable String queue,
            Instant since,
            @Nullable Instant connectedAt,
            boolean recording,
            @Nullable Card card) {}

    public record WrapUpPart(
            UUID callId,
            String number,
            String name,
            String direction,
            String outcome,
            String reason,
            @Nullable Instant deadline,
            boolean codeRequired,
            @Nullable Instant latest,
            @Nullable Instant releasedAt,
            @Nullable Card card) {}

    public record OutcomePart(UUID callId, String number, String outcome, String blame, String reason) {}

    /** @param customerId null for a number that is nobody's */
    public record Card(
            @Nullable Integer customerId,
            String name,
            String company,
            boolean vip,
            String note,
            List<LastCall> lastCalls) {
        public Card {
            lastCalls = List.copyOf(lastCalls);
        }
    }

    public record LastCall(
            UUID callId,
            Instant at,
            String direction,
            @Nullable String outcome,
            @Nullable String agentName,
            @Nullable String queueName,
            @Nullable String wrapUpCode,
            @Nullable String note) {}
}
