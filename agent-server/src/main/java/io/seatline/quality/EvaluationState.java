package io.seatline.quality;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far an evaluation is. It goes only forward; what a score was before stays beside it. */
public enum EvaluationState {
    ASSIGNED,
    IN_PROGRESS,
    /** Scored, and the agent does not see it yet. */
    SUBMITTED,
    PUBLISHED,
    /** The agent signed it. */
    ACKNOWLEDGED,
    DISPUTED,
    RESOLVED;

    /** What the agent sees. */
    public static final Set<EvaluationState> SEEN = EnumSet.range(PUBLISHED, RESOLVED);

    /** What happens to one. */
    public enum Signal {
        ANSWERED,
        SUBMITTED,
        RELEASED,
        ACKNOWLEDGED,
        DISPUTED,
        DECIDED
    }

    /** Empty: that cannot happen now. */
    public Optional<EvaluationState> after(Signal signal) {
        return Optional.ofNullable(
                switch (signal) {
                    case ANSWERED -> this == ASSIGNED || this == IN_PROGRESS ? IN_PROGRESS : null;
                    case SUBMITTED -> this == ASSIGNED || this == IN_PROGRESS ? SUBMITTED : null;
                    case RELEASED -> this == SUBMITTED ? PUBLISHED : null;
                    case ACKNOWLEDGED -> this == PUBLISHED ? ACKNOWLEDGED : null;
                    case DISPUTED -> this == PUBLISHED ? DISPUTED : null;
                    case DECIDED -> this == DISPUTED ? RESOLVED : null;
                });
    }
}
