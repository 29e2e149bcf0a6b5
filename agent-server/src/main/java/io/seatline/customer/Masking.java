package io.seatline.customer;

/** Hides the middle of a number from those who need not read it: 138****1234. */
public final class Masking {
    private static final int SHOWN_AT_END = 4;
    private static final int SHOWN_AT_START = 3;

    private Masking() {}

    public static String number(String number) {
        int start = number.startsWith("+") ? SHOWN_AT_START + 1 : SHOWN_AT_START;
        int hidden = number.length() - start - SHOWN_AT_END;
        if (hidden < 1) {
            // Too short to show both ends: the last two are enough to tell two callers apart.
            int shown = Math.min(2, number.length() / 2);
            return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
        }
        return number.substring(0, start) + "*".repeat(hidden) + number.substring(number.length() - SHOWN_AT_END);
    }
}
