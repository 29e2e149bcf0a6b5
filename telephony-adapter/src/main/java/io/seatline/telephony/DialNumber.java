package io.seatline.telephony;

/** A number as it is dialed into the trunk: an optional plus and 2 to 20 digits. No other character ever reaches a dial string. */
public record DialNumber(String value) {
    public DialNumber {
        if (!value.matches("\\+?[0-9]{2,20}")) throw new IllegalArgumentException("not a dialable number");
    }

    @Override
    public String toString() {
        return value;
    }
}
