package io.seatline.kernel;

/** Why a call ended. The names are stable words: they stand in the journal and in reports. */
public enum EndReason {
    HUNG_UP,
    ABANDONED,
    BUSY,
    NO_ANSWER,
    REJECTED,
    INVALID_NUMBER,
    UNREACHABLE,
    NETWORK,
    MEDIA_LOST,
    /** The agent gave up before the customer answered. */
    CANCELED,
    /** The agent's own line did not answer an outbound call. */
    AGENT_UNREACHABLE,
    /** The switch died with the call on it. */
    NODE_LOST,
    /** The end happened while we could not see the switch. */
    UNSEEN,
    /** The switch refused a command. */
    SWITCH_REFUSED,
    /** So many waited in the queue that no more were let in. */
    QUEUE_FULL,
    /** Nobody was free within the longest wait that the queue allows. */
    WAITED_TOO_LONG,
    /** Outside the opening hours. */
    CLOSED
}
