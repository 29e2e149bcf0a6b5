package io.seatline.kernel;

import java.text.Normalizer;
import java.util.Optional;

/** A number as it is kept and dialed: an optional plus and 2 to 20 digits. */
public record PhoneNumber(String value) {
    private static final int LONGEST_TEXT = 64;

    public PhoneNumber {
        if (!value.matches("\\+?[0-9]{2,20}")) {
            throw new IllegalArgumentException("not a phone number: " + value.length() + " characters");
        }
    }

    /** What a person typed or a trunk sent: full-width digits, spaces, dashes, dots and brackets are fine, letters are not. */
    public static Optional<PhoneNumber> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s().\\-\u2010-\u2015]", "");
        return plain.matches("\\+?[0-9]{2,20}") ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
