package io.seatline.kernel;

/** Who brought about an ending. A path that forgot to say so counts as ours. */
public enum Blame {
    CUSTOMER,
    AGENT,
    CARRIER,
    US,
    UNKNOWN
}
