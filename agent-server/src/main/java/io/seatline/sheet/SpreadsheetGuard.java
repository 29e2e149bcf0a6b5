package io.seatline.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet that opens a CSV file from running or changing what somebody typed: a text that would begin a formula,
 * and a number that would lose zeros or digits, gets an apostrophe in front, and loses it again when it is read back.
 * See the OWASP page on CSV injection; the full-width signs count in Chinese and Japanese spreadsheets.
 */
final class SpreadsheetGuard {
    private static final char MARK = '\'';
    private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";
    /** Leading zeros go, and from 12 digits on a spreadsheet shows powers of ten. */
    private static final Pattern NUMBER_AT_RISK = Pattern.compile("0[0-9]+|[0-9]{12,}");

    private SpreadsheetGuard() {}

    static String guarded(String text) {
        return atRisk(text) ? MARK + text : text;
    }

    static String unguarded(String text) {
        return marked(text) ? text.substring(1) : text;
    }

    /** A text that looks guarded already is guarded once more, so that reading gives back exactly what was written. */
    private static boolean atRisk(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        String rest = text.substring(at);
        return !rest.isEmpty()
                && (TRIGGERS.indexOf(rest.charAt(0)) >= 0
                        || NUMBER_AT_RISK.matcher(rest).matches());
    }

    private static boolean marked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK && atRisk(text.substring(1));
    }
}
