package io.seatline.call;

/** How a call ended: exactly one per call, set once. The names are stable words. */
public enum Outcome {
    ANSWERED,
    ABANDONED,
    /** Nobody serves the number dialed. */
    REFUSED,
    BUSY,
    NO_ANSWER,
    REJECTED,
    FAILED,
    /** Outbound: the agent gave up first. */
    CANCELED,
    NODE_LOST,
    VOICEMAIL
}
