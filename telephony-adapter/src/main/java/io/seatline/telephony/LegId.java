package io.seatline.telephony;

import java.util.regex.Pattern;

/** One party's line into a call, as the switch names it (Asterisk: the channel's Uniqueid). 1 to 80 characters of {@code [A-Za-z0-9._-]}. */
public record LegId(String value) {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    public LegId {
        if (!VALID.matcher(value).matches())
            throw new IllegalArgumentException("not a leg id: " + value.length() + " characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
