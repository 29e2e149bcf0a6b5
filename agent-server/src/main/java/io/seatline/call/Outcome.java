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
    VOICEMAIL,
    /** He never asked for a person: the voice menu was enough, or he gave up in it. */
    ENDED_IN_IVR,
    /** The voice menu passed him on, and he talked with somebody outside. */
    PASSED_ON,
    /** He rang outside the opening hours and left no message. */
    CLOSED,
    /** He rang outside the opening hours, and is called back: another call. */
    CALLBACK_REQUESTED,
    /** He was to be called back and could not be reached. */
    NOT_REACHED
}
