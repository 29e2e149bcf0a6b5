package io.seatline.customer;

import io.seatline.kernel.CallId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An earlier call of the same number, as the card shows it. The names are empty where nobody took it. */
public record LastCall(
        CallId callId,
        Instant at,
        String direction,
        @Nullable String outcome,
        String agentName,
        String queueName,
        @Nullable String wrapUpCode,
        @Nullable String note) {}
