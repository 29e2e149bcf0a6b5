package io.seatline.telephony;

import java.util.regex.Pattern;

/** A phone account that can be rung. 1 to 40 characters of {@code [a-z0-9-]}. */
public record LineId(String value) {
    private static final Pattern VALID = Pattern.compile("[a-z0-9-]{1,40}");

    public LineId {
        if (!VALID.matcher(value).matches())
            throw new IllegalArgumentException("not a line id: " + value.length() + " characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
