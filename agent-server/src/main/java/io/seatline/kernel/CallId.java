package io.seatline.kernel;

import java.util.UUID;

/** One conversation, from arrival to end, whatever legs it has on the way. */
public record CallId(UUID value) {
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
