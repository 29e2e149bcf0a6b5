package io.seatline.doctor;

import java.util.Map;

/**
 * One thing looked at.
 *
 * @param weight of what is not {@code FINE} the sentence says what to do
 * @param word a stable word that the sentence is found by, in either language
 * @param values what the sentence names
 */
public record Finding(Weight weight, String word, Map<String, String> values) {
    /** Whether a centre can do with it. */
    public enum Weight {
        FINE,
        /** A part will not work, the rest will. */
        WARNING,
        MEND
    }

    public Finding {
        values = Map.copyOf(values);
    }

    public static Finding fine(String word, Map<String, String> values) {
        return new Finding(Weight.FINE, word, values);
    }

    public static Finding warning(String word, Map<String, String> values) {
        return new Finding(Weight.WARNING, word, values);
    }

    public static Finding mend(String word, Map<String, String> values) {
        return new Finding(Weight.MEND, word, values);
    }

    /** Why a failure came about: its two deepest causes; what lies above is only where it was noticed. */
    public static String reason(Throwable failure) {
        Throwable deepest = failure;
        Throwable above = failure;
        while (deepest.getCause() != null) {
            above = deepest;
            deepest = deepest.getCause();
        }
        String said = said(deepest);
        String before = said(above).replaceAll("\\s*\\R.*", "");
        return before.contains(said) || above == deepest ? said(above) : before + ": " + said;
    }

    /** What a failure says of itself, never empty. */
    static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message.strip();
    }
}
