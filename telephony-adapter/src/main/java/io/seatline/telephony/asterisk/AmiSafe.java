package io.seatline.telephony.asterisk;

/**
 * A value that may be written to the manager connection. Asterisk ends a header at any line feed, so one character of a
 * caller's name would be enough to start an action of the caller's own; and it cuts a line at 1,024 bytes without a word.
 */
record AmiSafe(String value) {
    static final int LONGEST = 512;

    AmiSafe {
        if (value.length() > LONGEST)
            throw new IllegalArgumentException("too long for the manager connection: " + value.length());
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character must not reach the manager connection");
        }
    }
}
