package io.seatline.agent;

/** Why an agent is not ready. The first are his own choice, the rest the system's. Stable words. */
public enum ReasonCode {
    BREAK,
    LUNCH,
    TRAINING,
    MEETING,
    OTHER,
    LOGIN,
    /** Ring, no answer: an offer expired. */
    RONA,
    /** His page or his phone was away too long. */
    DESK_AWAY;

    public boolean chosenByAgent() {
        return ordinal() <= OTHER.ordinal();
    }
}
