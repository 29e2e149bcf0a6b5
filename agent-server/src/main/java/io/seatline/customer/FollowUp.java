package io.seatline.customer;

import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to a customer, by when, and who does it.
 *
 * @param callId the call it was promised in; null when it came otherwise
 * @param customerName empty for a number that is nobody's
 * @param doneAt null while it is open
 */
public record FollowUp(
        int id,
        @Nullable UUID callId,
        @Nullable Integer customerId,
        String customerName,
        String number,
        String text,
        Instant dueAt,
        AgentId agent,
        String agentName,
        @Nullable Instant doneAt,
        int version) {}
