package io.seatline.floor;

import io.seatline.call.Callback;
import io.seatline.entry.EntryRun;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import io.seatline.routing.OfferId;
import io.seatline.routing.RoutingEvent.Spoken;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call as an auditor follows it. */
final class AuditedCaller {
    final CallId id;
    final String number;
    final boolean inbound;

    @Nullable
    LegId leg;

    @Nullable
    QueueId queue;

    /** When he first waited. */
    @Nullable
    Instant queuedAt;

    Instant enteredAt = Instant.EPOCH;
    boolean waits;
    /** He is to be called, and by whose phone it begins; null: he is on the line. */
    Callback.@Nullable Mode promised;
    /** How often he was rung in vain. */
    int missed;

    @Nullable
    Instant putOffUntil;

    /** His phone rings for the call he was promised. */
    @Nullable
    Instant rungSince;

    /** He was promised it and is still on the line. */
    @Nullable
    Instant hearsSince;

    /** He hears that he is recorded, and is offered to nobody before that is over. */
    @Nullable
    UUID notice;

    /** He hears that nobody comes. */
    boolean leaving;

    /** What he hears while he waits. */
    @Nullable
    UUID announcement;

    @Nullable
    Spoken spoken;

    /** When he was told something new last. */
    @Nullable
    Instant newsAt;

    /** Where he is before his queue. */
    @Nullable
    EntryRun run;

    /** He has heard that he is recorded. */
    boolean warned;

    boolean talked;
    /** Who talked with him last, or is to get him first. */
    @Nullable
    AgentId agent;

    /** Since when he is kept for {@code agent}. */
    @Nullable
    Instant lostAt;

    boolean expected;

    @Nullable
    Instant parkedAt;

    @Nullable
    OfferId offer;

    @Nullable
    AgentId offeredTo;

    /** Null once the offer is accepted. */
    @Nullable
    Instant ringsUntil;

    /** What joins him with somebody, or is about to. */
    @Nullable
    UUID segment;

    @Nullable
    UUID consult;

    @Nullable
    AgentId asked;

    @Nullable
    LegId askedLeg;

    boolean handingOver;
    /** His agent has sent him to a voice menu, which may let him go. */
    boolean inMenu;

    int transfers;
    /** Who need not be offered him, and until when. */
    final Map<AgentId, Instant> backOff = new HashMap<>();
    /** Who must not be offered him: he did not want him. */
    final Map<AgentId, Instant> refused = new HashMap<>();

    AuditedCaller(CallId id, String number, @Nullable LegId leg, boolean inbound) {
        this.id = id;
        this.number = number;
        this.leg = leg;
        this.inbound = inbound;
    }

    /** Whether somebody may be rung for him. */
    boolean available() {
        return waits && !leaving && (notice == null || lostAt != null);
    }

    void nobodyAsked() {
        consult = null;
        asked = null;
        askedLeg = null;
        handingOver = false;
    }
}
