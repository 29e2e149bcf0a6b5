package io.seatline.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is kept and dialed: an optional plus and 2 to 20 digits. A customer's number leaves for a page only as
 * {@link #masked} shows it; who needs it whole names the call, and asks for it.
 */
public record PhoneNumber(String value) {
    private static final int LONGEST_TEXT = 64;
    private static final int SHOWN_AT_END = 4;
    private static final int HIDDEN = 4;
    /** Written with or without its country's or area's digits it is the same line: its last seven say so. */
    private static final int SAME_LINE = 7;

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9](?:[ .()\\-]{0,2}[0-9])+");

    private static final Pattern KEPT = Pattern.compile("\\+?[0-9]{2,20}");

    public PhoneNumber {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a phone number: " + value.length() + " characters");
        }
    }

    /** What a person typed or a trunk sent: full-width digits, spaces, dashes, dots and brackets are fine, letters are not. */
    public static Optional<PhoneNumber> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s().\\-\u2010-\u2015]", "");
        return isOne(plain) ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    /** Whether the text is a number as it is kept, without anything that people write between digits. */
    public static boolean isOne(String text) {
        return KEPT.matcher(text).matches();
    }

    /** Its four digits before the last four hidden: 138****1234, 0755****8888. Also of what is no number that can be dialed. */
    public static String masked(String number) {
        int end = number.length() - SHOWN_AT_END;
        if (end >= HIDDEN) return number.substring(0, end - HIDDEN) + "*".repeat(HIDDEN) + number.substring(end);
        // Too short to show both ends: the last two are enough to tell two callers apart.
        int shown = Math.min(2, number.length() / 2);
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }

    /** A text of others without that number: many networks send the number where the name belongs. */
    public static String maskedIn(String text, String number) {
        if (text.equals(number)) return masked(number);
        String line = digits(number);
        if (line.length() < SAME_LINE) return text;
        String end = line.substring(line.length() - SAME_LINE);
        return WRITTEN.matcher(text).replaceAll(found -> {
            String digits = digits(found.group());
            return digits.endsWith(end) ? masked(digits) : Matcher.quoteReplacement(found.group());
        });
    }

    /** A caller's name without his number in it; empty where it was nothing but the number. */
    public static String nameWithout(String number, String name) {
        String left = maskedIn(name, number);
        return left.equals(name) || !left.matches("[-+*0-9 ().]*") ? left : "";
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
