package io.seatline.transcript;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as wording is compared: full-width and half-width alike, lower case, no punctuation, and spaces only between words
 * of letters. Services differ in all of these. Remembers where each character came from.
 */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private int[] from;
    private boolean gap;

    FoldedText(String text) {
        from = new int[text.length() + 16];
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            String plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            for (int i = 0; i < plain.length(); i++) add(plain.charAt(i), at);
            at += Character.charCount(code);
        }
    }

    private void add(char one, int origin) {
        if (!Character.isLetterOrDigit(one) && !Character.isSurrogate(one)) {
            // don't is one word
            gap |= one != '\'' && one != '’';
            return;
        }
        if (gap && !folded.isEmpty() && isWord(one) && isWord(folded.charAt(folded.length() - 1))) put(' ', origin);
        gap = false;
        put(one, origin);
    }

    private void put(char one, int origin) {
        if (folded.length() == from.length) from = Arrays.copyOf(from, from.length * 2);
        from[folded.length()] = origin;
        folded.append(one);
    }

    /** Of a script that separates its words. */
    static boolean isWord(char one) {
        return Character.isLetterOrDigit(one) && !Character.isIdeographic(one);
    }

    String folded() {
        return folded.toString();
    }

    /** Where in the text the character at {@code at} came from. */
    int origin(int at) {
        return from[at];
    }
}
