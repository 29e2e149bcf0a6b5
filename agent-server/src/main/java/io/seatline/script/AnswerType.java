package io.seatline.script;

/** What kind of answer a question takes. Stable words: they stand in kept scripts. */
public enum AnswerType {
    TEXT,
    NUMBER,
    DATE,
    CHOICE,
    MULTIPLE_CHOICE,
    YES_NO;

    /** Whether the answer is one of a list, so that a step can branch on it. */
    public boolean chosen() {
        return switch (this) {
            case CHOICE, MULTIPLE_CHOICE, YES_NO -> true;
            case TEXT, NUMBER, DATE -> false;
        };
    }
}
