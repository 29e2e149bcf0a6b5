package io.seatline.doctor;

import java.util.Map;

/**
 * One thing looked at.
 *
 * @param fine false: something has to be mended, and the sentence says what to do
 * @param word a stable word that the sentence is found by, in either language
 * @param values what the sentence names
 */
public record Finding(boolean fine, String word, Map<String, String> values) {
    public Finding {
        values = Map.copyOf(values);
    }

    public static Finding fine(String word, Map<String, String> values) {
        return new Finding(true, word, values);
    }

    public static Finding mend(String word, Map<String, String> values) {
        return new Finding(false, word, values);
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
