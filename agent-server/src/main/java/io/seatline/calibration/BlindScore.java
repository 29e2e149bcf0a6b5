package io.seatline.calibration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What one reviewer gave one recording.
 *
 * @param total 0 to 100
 * @param shares of each criterion that counted, 0 to 1 of its points
 */
public record BlindScore(
        UUID evaluation, UUID recording, int reviewer, double total, Map<String, Double> shares, Instant submittedAt) {}
