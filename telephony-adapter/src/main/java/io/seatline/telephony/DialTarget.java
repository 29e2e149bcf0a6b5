package io.seatline.telephony;

/** Whom an agent asks, or to whom a customer is passed on. */
public sealed interface DialTarget {
    /** A line of ours. */
    record Line(LineId line) implements DialTarget {}

    /** @param callerId what the one who is rung sees */
    record Outside(DialNumber number, DialNumber callerId) implements DialTarget {}
}
