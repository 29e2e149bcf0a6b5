package io.seatline.kernel;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a number that somebody looks for; what people write between digits is left out.
 *
 * @param anywhere false for those who see numbers masked: they find by the end that they see or by the whole number, so that
 *     nobody reads the hidden digits out by asking for one after the other
 */
public record NumberPart(String digits, boolean anywhere) {
    private static final int LONGEST_TEXT = 64;
    /** Of a number at least twice as long; of a shorter one fewer are seen. */
    private static final int SEEN = 4;

    private static final int SEEN_OF_SHORT = 2;

    public NumberPart {
        if (!digits.matches("\\+?[0-9*#]{1,20}")) throw new IllegalArgumentException("no part of a number");
    }

    /** @return empty for blank text: then nothing narrows the search */
    public static Optional<NumberPart> asked(@Nullable String text, boolean anywhere) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String plain = text.length() > LONGEST_TEXT
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s().\\-\u2010-\u2015]", "");
        if (!plain.matches("\\+?[0-9*#]{1,20}")) {
            throw Refused.invalid("number", "number-invalid", Map.of());
        }
        return Optional.of(new NumberPart(plain, anywhere));
    }

    /** For a LIKE: a number has none of its signs. */
    public String pattern() {
        if (anywhere) return "%" + digits + "%";
        int seen = digits.length() <= SEEN_OF_SHORT ? SEEN_OF_SHORT : SEEN;
        return digits.length() <= SEEN ? "_".repeat(2 * seen - digits.length()) + "%" + digits : digits;
    }
}
