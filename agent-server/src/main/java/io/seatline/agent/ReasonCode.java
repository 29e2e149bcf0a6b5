package io.seatline.agent;

/**
 * Why an agent is not ready. Which codes an agent may choose is the centre's own list; the constants are the system's own
 * words. A code stands in the journal for ever.
 *
 * @param value a capital letter, then capital letters, digits and underscores; at most 40
 */
public record ReasonCode(String value) {
    public static final ReasonCode LOGIN = new ReasonCode("LOGIN");
    /** Ring, no answer: an offer expired. */
    public static final ReasonCode RONA = new ReasonCode("RONA");
    /** His page or his phone was away too long. */
    public static final ReasonCode DESK_AWAY = new ReasonCode("DESK_AWAY");

    public ReasonCode {
        if (!fits(value)) {
            throw new IllegalArgumentException("not a reason code: " + value.length() + " characters");
        }
    }

    public static boolean fits(String value) {
        return value.matches("[A-Z][A-Z0-9_]{0,39}");
    }

    @Override
    public String toString() {
        return value;
    }
}
