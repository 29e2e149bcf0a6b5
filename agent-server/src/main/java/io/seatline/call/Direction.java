package io.seatline.call;

/** Who rang whom. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
