package io.seatline.telephony;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened at the switch. {@code at} is our clock when the word arrived. */
public sealed interface TelephonyEvent {
    Instant at();

    /** About one leg. */
    sealed interface LegEvent extends TelephonyEvent {
        LegId leg();
    }

    /**
     * A customer rings in; the floor must answer with {@link TelephonyCommand.Admit} or {@link TelephonyCommand.Refuse}
     * within 2 s, or the switch asks again later. The texts are the caller's own: untrusted, cut to 80 characters, control
     * characters removed. The number is filtered to {@code [0-9+*#]} and empty when withheld.
     */
    record LegArrived(LegId leg, String callerNumber, String callerName, String dialedNumber, Instant at)
            implements LegEvent {}

    record LegRinging(LegId leg, LegTag tag, Instant at) implements LegEvent {}

    record LegAnswered(LegId leg, LegTag tag, Instant at) implements LegEvent {}

    /** The party on this leg put the other on hold. */
    record LegHeld(LegId leg, LegTag tag, Instant at) implements LegEvent {}

    record LegResumed(LegId leg, LegTag tag, Instant at) implements LegEvent {}

    /**
     * The two hear each other. {@code leg} is the customer's, and {@code agentLeg} the one he talks with, be it tagged as agent or
     * target; while the customer is kept, {@code leg} is the target's. In a conference it comes for each pair with the customer.
     */
    record LegsBridged(LegId leg, LegId agentLeg, LegTag tag, Instant at) implements LegEvent {}

    /** The caller is with the music again: {@code attempt} ended with {@code result}. */
    record LegReturned(LegId leg, UUID call, UUID attempt, AttemptResult result, Instant at) implements LegEvent {}

    /** What was played to the caller is over, and he is with the music again. {@code digits}: {@code [0-9*#]}, empty for none. */
    record PromptEnded(LegId leg, UUID call, UUID prompt, String digits, Instant at) implements LegEvent {}

    /** The caller's message is recorded, and he is with the music again. Not told when he hung up: then the file alone says it. */
    record MessageEnded(LegId leg, UUID call, UUID message, Instant at) implements LegEvent {}

    /**
     * An agent's leg waits in silence: whom it asked ({@link TelephonyCommand.Consult}) was not reached, or has left the talk.
     *
     * @param result {@code NO_ANSWER}, {@code DECLINED} (also busy), {@code UNREACHABLE} or {@code LEFT}
     */
    record LegAlone(LegId leg, LegTag tag, UUID consult, AttemptResult result, Instant at) implements LegEvent {}

    /**
     * A leg is gone.
     *
     * @param tag null for a leg that was never admitted
     * @param byParty true when the party on this leg ended it; false when the switch did, for whatever reason
     */
    record LegHungUp(LegId leg, @Nullable LegTag tag, HangupReason reason, boolean byParty, Instant at)
            implements LegEvent {}

    /** How an attempt to connect a waiting caller ended, other than by a hang-up of the caller or a normal end. */
    enum AttemptResult {
        NO_ANSWER,
        DECLINED,
        UNREACHABLE,
        /** The agent's leg was lost while talking: tab closed, network gone. */
        LOST,
        /** We took the caller back ourselves. */
        WITHDRAWN,
        /** Whom the agent asked talked with him, and left. */
        LEFT,
        /** His agent is on the line still, and asks somebody else. */
        KEPT
    }

    /** About one recording segment. */
    sealed interface CaptureEvent extends TelephonyEvent {
        UUID attempt();
    }

    record CaptureStarted(UUID attempt, LegId leg, Instant at) implements CaptureEvent {}

    /** The two files of the segment are complete; {@link CaptureFiles} says where they are. */
    record CaptureSaved(UUID attempt, LegId leg, Instant at) implements CaptureEvent {}

    /** The segment's files get silence from now on. */
    record CapturePaused(UUID attempt, LegId leg, Instant at) implements CaptureEvent {}

    /** The segment's files get sound again. */
    record CaptureResumed(UUID attempt, LegId leg, Instant at) implements CaptureEvent {}

    /** About one phone account. */
    sealed interface LineEvent extends TelephonyEvent {
        LineId line();
    }

    record LineReachable(LineId line, Instant at) implements LineEvent {}

    record LineUnreachable(LineId line, Instant at) implements LineEvent {}

    /** About the switch as a whole. */
    sealed interface NodeEvent extends TelephonyEvent {}

    /** We are connected; {@code snapshot} is the truth about all legs and lines now. Also sent unasked, at least every 30 s. */
    record NodeConnected(NodeSnapshot snapshot, Instant at) implements NodeEvent {}

    /**
     * We cannot see the switch.
     *
     * @param gone true when its process is known to be dead (connection refused), so its legs are gone too
     */
    record NodeLost(boolean gone, Instant at) implements NodeEvent {}

    /** The switch refused or did not get a command; {@code why} is for the log. */
    record CommandFailed(TelephonyCommand command, String why, Instant at) implements TelephonyEvent {}
}
