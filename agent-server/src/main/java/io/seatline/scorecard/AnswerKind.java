package io.seatline.scorecard;

/** How a criterion is answered. */
public enum AnswerKind {
    /** {@code yes} has all points, {@code no} none. */
    YES_NO,
    /** {@code 1} to the criterion's highest step: none of the points to all, in equal steps. */
    SCALE,
    /** One of the options, each with its own share of the points. */
    CHOICE,
    /** Words; no points. */
    TEXT;

    public boolean scored() {
        return this != TEXT;
    }
}
