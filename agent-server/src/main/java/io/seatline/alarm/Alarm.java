package io.seatline.alarm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong and not over yet.
 *
 * @param kind a stable word; the browser has its sentence
 * @param object what it is about; one open alarm per kind and object
 */
public record Alarm(
        long id,
        Instant at,
        String kind,
        String object,
        Map<String, String> params,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt) {
    public Alarm {
        params = Map.copyOf(params);
    }
}
