package io.seatline.call;

import io.seatline.kernel.AgentId;
import java.time.Instant;

/**
 * Once the call was handed on: by whom, how, to whom, with which words.
 *
 * @param note what the one who handed it on wrote for the next; may be empty
 */
public record Transfer(AgentId from, Kind kind, TransferTarget to, String note, Instant at) {
    /** Stable words. */
    public enum Kind {
        /** Without a word before. */
        BLIND,
        /** After the two had talked. */
        CONSULT,
        /** Out of a talk of three. */
        CONFERENCE
    }
}
