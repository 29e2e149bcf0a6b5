package io.seatline.routing;

import io.seatline.kernel.CallId;
import io.seatline.kernel.QueueId;
import java.time.Duration;
import java.time.Instant;

/**
 * An estimate of a caller who was answered, and what came of it.
 *
 * @param announced whether he was told
 * @param error how far the middle of the range was off, as a share of the true wait
 */
public record JudgedEstimate(
        CallId call,
        QueueId queue,
        Instant saidAt,
        boolean announced,
        EstimatedWait.Range said,
        Duration waited,
        double error) {}
