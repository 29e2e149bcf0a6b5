package io.seatline.telephony;

/** A phone account that can be rung. 1 to 40 characters of {@code [a-z0-9-]}. */
public record LineId(String value) {
    public LineId {
        if (!value.matches("[a-z0-9-]{1,40}"))
            throw new IllegalArgumentException("not a line id: " + value.length() + " characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
