package io.seatline.kernel;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a number that somebody looks for; shorter than a number, and what people write between digits is left out. */
public record NumberPart(String digits) {
    private static final int LONGEST_TEXT = 64;

    /** @return empty for blank text: then nothing narrows the search */
    public static Optional<NumberPart> asked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String plain = text.length() > LONGEST_TEXT
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s().\\-\u2010-\u2015]", "");
        if (!plain.matches("\\+?[0-9*#]{1,20}")) {
            throw Refused.invalid("number", "number-invalid", Map.of());
        }
        return Optional.of(new NumberPart(plain));
    }
}
