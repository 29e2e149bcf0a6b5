package io.seatline.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One agent's desk: everything the page needs, at one moment. Times are the server's; numbers are masked. */
public record DeskView(
        long version,
        Instant now,
        AgentPart agent,
        @Nullable OfferPart offer,
        @Nullable CallPart call,
        @Nullable WrapUpPart wrapUp,
        @Nullable DraftPart draft,
        @Nullable OutcomePart lastOutcome,
        List<ParkedPart> parked) {
    public DeskView {
        parked = List.copyOf(parked);
    }

    public record AgentPart(
            int id,
            String name,
            String state,
            @Nullable String reason,
            @Nullable String next,
            Instant since,
            boolean reachable,
            @Nullable String unreachableBecause,
            @Nullable Instant backAt) {}

    /** @param callback the customer is at home: he is dialed when the agent has answered */
    public record OfferPart(
            UUID id,
            UUID callId,
            Instant deadline,
            String number,
            String name,
            String queue,
            @Nullable Instant queuedAt,
            boolean autoAnswer,
            boolean callback,
            @Nullable AskedPart asked,
            List<TransferPart> transfers,
            List<EntryInput> entry,
            @Nullable Card card) {
        public OfferPart {
            transfers = List.copyOf(transfers);
            entry = List.copyOf(entry);
        }
    }

    /** A colleague asks about a call of his: who, and with which words. */
    public record AskedPart(String by, String note) {}

    /** Once the call was handed on. */
    public record TransferPart(String from, String kind, String note, Instant at) {}

    /**
     * Somebody is asked about the call.
     *
     * @param mine this agent asks; otherwise he is asked
     * @param with the colleague's name, or the number outside, masked
     */
    public record ConsultPart(UUID id, boolean mine, String state, String with, boolean outside, Instant since) {}

    /** How the last consult ended. */
    public record ConsultEndPart(String with, boolean outside, String why) {}

    public record ParkedPart(UUID callId, String number, String name, String by, boolean mine, Instant since) {}

    /** What the caller typed or chose before his queue. */
    public record EntryInput(String label, String value) {}

    /**
     * Of the call's recording.
     *
     * @param stage only at PAUSED no sound is recorded for certain
     */
    public record PausePart(String stage, Instant until) {}

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
            @Nullable PausePart pause,
            @Nullable ConsultPart consult,
            @Nullable ConsultEndPart consultEnd,
            List<TransferPart> transfers,
            List<EntryInput> entry,
            @Nullable Card card) {
        public CallPart {
            transfers = List.copyOf(transfers);
            entry = List.copyOf(entry);
        }
    }

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
            List<EntryInput> entry,
            @Nullable Card card) {
        public WrapUpPart {
            entry = List.copyOf(entry);
        }
    }

    /** What this agent has written about his call and not sent off yet, on this page or on another before it. */
    public record DraftPart(UUID callId, @Nullable String code, String note) {}

    public record OutcomePart(UUID callId, String number, String outcome, String blame, String reason) {}

    /** Where a number belongs, in both languages. */
    public record Place(String zh, String en) {}

    /** What was promised and is not done yet. */
    public record Promise(int id, String text, Instant dueAt, String agentName) {}

    /** What a house outside says; its words, not ours. */
    public record Fact(String name, String value) {}

    /**
     * @param customerId null for a number that is nobody's
     * @param version of the customer's card; 0 when he has none
     * @param place null where the number does not say it
     * @param outsidePage whether the queue's outside page opens by itself; null when it has none
     */
    public record Card(
            @Nullable Integer customerId,
            int version,
            String name,
            String company,
            boolean vip,
            String note,
            List<LastCall> lastCalls,
            @Nullable Place place,
            List<Promise> promises,
            @Nullable Boolean outsidePage,
            List<Fact> facts) {
        public Card {
            lastCalls = List.copyOf(lastCalls);
            promises = List.copyOf(promises);
            facts = List.copyOf(facts);
        }

        public Card with(List<Fact> found) {
            return new Card(
                    customerId, version, name, company, vip, note, lastCalls, place, promises, outsidePage, found);
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
