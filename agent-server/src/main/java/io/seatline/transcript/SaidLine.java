package io.seatline.transcript;

/**
 * One sentence or so of one side.
 *
 * @param fromMs from the beginning of the recording
 */
public record SaidLine(Side side, long fromMs, long toMs, String text) {
    /** Whose channel it was heard on. */
    public enum Side {
        AGENT,
        CUSTOMER
    }
}
