package io.seatline.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text that a person or a network typed: bounded, without control characters, before it goes anywhere. */
public final class TypedText {
    private TypedText() {}

    /** A required line; refused when blank or too long. */
    public static String line(String field, @Nullable String text, int longest) {
        String clean = optionalLine(field, text, longest);
        if (clean.isEmpty()) {
            throw Refused.invalid(field, "field-required", Map.of());
        }
        return clean;
    }

    public static String optionalLine(String field, @Nullable String text, int longest) {
        String clean = text == null ? "" : text.strip();
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw Refused.invalid(field, "field-too-long", Map.of("max", longest));
        }
        if (clean.codePoints().anyMatch(TypedText::unseen)) {
            throw Refused.invalid(field, "field-unprintable", Map.of());
        }
        return clean;
    }

    /** For text we cannot send back, such as a caller's name: made clean and cut instead of refused. */
    public static String cut(@Nullable String text, int longest) {
        if (text == null) {
            return "";
        }
        int[] seen = text.codePoints().filter(c -> !unseen(c)).limit(longest).toArray();
        return new String(seen, 0, seen.length).strip();
    }

    /** Control, format (bidi overrides) and half characters; what the eye cannot see must not reach a log or a screen. */
    private static boolean unseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
