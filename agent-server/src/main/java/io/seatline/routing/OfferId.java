package io.seatline.routing;

import java.util.UUID;

/** One attempt to give one call to one agent; the switch knows the same id as the attempt, the vault as the segment. */
public record OfferId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
