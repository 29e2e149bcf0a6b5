package io.seatline.telephony.asterisk;

/** What a caller says of himself, made harmless: it is shown to agents and written to logs and the journal. */
final class CallerText {
    private static final int LONGEST = 80;

    private CallerText() {}

    static String number(String raw) {
        return cut(raw.replaceAll("[^0-9+*#]", ""));
    }

    static String name(String raw) {
        if (raw.equals("unknown") || raw.equals("<unknown>")) return "";
        return cut(
                raw.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]+", " ").strip());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
