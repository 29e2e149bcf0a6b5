package io.seatline.floor;

import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.HangupReason;

/** What the network's word about a customer who was rung and did not answer means. */
record NotReached(Outcome outcome, EndCause cause) {
    /** A normal end before an answer is his own: he rejected the call. */
    static NotReached because(HangupReason reason) {
        return switch (reason.meaning()) {
            case BUSY -> of(Outcome.BUSY, Blame.CUSTOMER, EndReason.BUSY);
            case REJECTED, NORMAL -> of(Outcome.REJECTED, Blame.CUSTOMER, EndReason.REJECTED);
            case NO_ANSWER, UNKNOWN -> of(Outcome.NO_ANSWER, Blame.CUSTOMER, EndReason.NO_ANSWER);
            case INVALID_NUMBER -> of(Outcome.FAILED, Blame.CUSTOMER, EndReason.INVALID_NUMBER);
            case UNREACHABLE -> of(Outcome.FAILED, Blame.CUSTOMER, EndReason.UNREACHABLE);
            case NETWORK -> of(Outcome.FAILED, Blame.CARRIER, EndReason.NETWORK);
            case MEDIA_LOST -> of(Outcome.FAILED, Blame.CARRIER, EndReason.MEDIA_LOST);
        };
    }

    private static NotReached of(Outcome outcome, Blame blame, EndReason reason) {
        return new NotReached(outcome, new EndCause(blame, reason));
    }
}
