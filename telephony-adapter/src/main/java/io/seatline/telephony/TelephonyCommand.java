package io.seatline.telephony;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the floor asks of the switch. Each is safe to repeat. */
public sealed interface TelephonyCommand {

    /** Answers {@link TelephonyEvent.LegArrived}: the leg is the customer of {@code call}; the switch answers it and keeps it with music. */
    record Admit(LegId leg, UUID call) implements TelephonyCommand {}

    /** Answers {@link TelephonyEvent.LegArrived}: nobody serves the number dialed; the caller hears "number not in service" (Q.850 1). */
    record Refuse(LegId leg) implements TelephonyCommand {}

    /**
     * Rings {@code line} for a waiting caller. On answer the switch joins the two and, if asked, records the customer's
     * leg into the two files of segment {@code attempt}. If it fails or the line is lost later the caller goes back to the
     * music and {@link TelephonyEvent.LegReturned} says why; if either party hangs up, both legs end.
     */
    record Connect(LegId caller, UUID call, LineId line, UUID attempt, Duration ringFor, boolean capture)
            implements TelephonyCommand {}

    /** Ends whatever the caller is in (ringing an agent, talking) and keeps him with music. */
    record ReturnToWaiting(LegId caller) implements TelephonyCommand {}

    /**
     * Plays {@code sounds} to a waiting caller, one after the other, and takes digits if asked to; then he is with the music
     * again and {@link TelephonyEvent.PromptEnded} says what he pressed. {@link Connect} takes him out in the middle.
     *
     * @param prompt names this one playing; a second command with the same name is the same wish
     * @param sounds up to 10 files in the switch's folder of prompts
     * @param collect null: what he presses is not heard
     */
    record Play(
            LegId caller,
            UUID call,
            UUID prompt,
            List<SoundName> sounds,
            @Nullable Collect collect) implements TelephonyCommand {
        public Play {
            sounds = List.copyOf(sounds);
            if (sounds.size() > 10) throw new IllegalArgumentException("more than 10 sounds in one prompt");
            if (sounds.isEmpty() && collect == null)
                throw new IllegalArgumentException("nothing to play or to collect");
        }
    }

    /**
     * What a caller may press, also while the sounds last, which the first digit ends: {@code #} ends it before {@code most}; a {@code #} alone counts as a digit.
     *
     * @param most 1 to 30 digits
     * @param first how long to wait for the first digit after the last sound
     * @param between how long to wait for each further digit
     */
    record Collect(int most, Duration first, Duration between) {
        public Collect {
            if (most < 1 || most > 30) throw new IllegalArgumentException("1 to 30 digits can be collected");
        }
    }

    /**
     * Beeps and records what a waiting caller says, until {@code #}, {@code silence}, {@code longest} or his hanging up; then
     * he is with the music again and {@link TelephonyEvent.MessageEnded} is told. The file is named after {@code message}.
     */
    record RecordMessage(LegId caller, UUID call, UUID message, Duration longest, Duration silence)
            implements TelephonyCommand {}

    /**
     * Whenever this customer is to hear music, it is this piece from within a second on, wherever he is now. A piece that is not
     * kept ({@link KeepMusic}) is the house music.
     *
     * @param music null: the house music
     */
    record HoldWith(LegId customer, UUID call, @Nullable SoundName music) implements TelephonyCommand {}

    /** All pieces that {@link HoldWith} may name from now on; files in the switch's folder of prompts. Who hears one now hears on. */
    record KeepMusic(Set<SoundName> pieces) implements TelephonyCommand {
        public KeepMusic {
            pieces = Set.copyOf(pieces);
        }
    }

    /** Outbound, first half: rings the agent's own line as leg {@code newLeg}; once answered it waits for {@link DialCustomer}. */
    record DialAgent(LegId newLeg, UUID call, LineId line, Duration ringFor) implements TelephonyCommand {}

    /**
     * Rings the customer himself as leg {@code newLeg}, with nobody of ours on the line. Once he answers he waits with music
     * like a caller who was admitted ({@link TelephonyEvent.LegAnswered}); when he does not, {@link TelephonyEvent.LegHungUp}
     * says why.
     */
    record CallBack(LegId newLeg, UUID call, DialNumber number, DialNumber callerId, Duration ringFor)
            implements TelephonyCommand {}

    /**
     * Outbound, second half: dials {@code number} into the trunk from an agent's answered leg, which hears the network's own
     * tones. On answer the two are joined and, if asked, the customer's leg is recorded as segment {@code attempt}. Both
     * legs end when the customer does not answer ({@link TelephonyEvent.LegHungUp} of the customer's leg says why).
     */
    record DialCustomer(
            LegId agentLeg,
            UUID call,
            DialNumber number,
            DialNumber callerId,
            UUID attempt,
            Duration ringFor,
            boolean capture)
            implements TelephonyCommand {}

    /**
     * The agent asks somebody else: the customer goes to the music ({@link TelephonyEvent.AttemptResult#KEPT}) and the agent's
     * leg rings {@code target}, as a leg with the tag {@code TARGET} and attempt {@code consult}. When that leg ends, for
     * whatever reason, the agent's leg waits in silence; when the agent's leg ends, so does that leg.
     */
    record Consult(LegId customer, LegId agentLeg, UUID call, DialTarget target, UUID consult, Duration ringFor)
            implements TelephonyCommand {}

    /**
     * Joins a customer who waits, or who is in a conference, with a leg of his call, and, if asked, records the customer's leg as
     * segment {@code attempt}. Whom {@code other} talked with is left: an agent's leg waits in silence, a target's leg ends. If the
     * two cannot be joined the customer goes back to the music ({@link TelephonyEvent.AttemptResult#UNREACHABLE}); later it is as
     * with {@link Connect}.
     */
    record Join(LegId customer, LegId other, UUID call, UUID attempt, boolean capture) implements TelephonyCommand {}

    /** The target, who talks with the agent, goes to the music; the customer is joined with the agent as in {@link Join}. */
    record BackToCustomer(LegId customer, LegId agentLeg, LegId target, UUID call, UUID attempt, boolean capture)
            implements TelephonyCommand {}

    /** The customer, who talks with the agent, goes to the music, and the agent's leg talks with the kept target again. */
    record BackToTarget(LegId customer, LegId agentLeg, LegId target, UUID consult) implements TelephonyCommand {}

    /**
     * All three hear each other; the customer's leg is recorded, if asked, as segment {@code attempt}. Who leaves just leaves;
     * when none but the customer is there he is alone and his leg ends. When the customer leaves, the others are to be ended.
     */
    record Confer(LegId customer, LegId agentLeg, LegId target, UUID call, UUID attempt, boolean capture)
            implements TelephonyCommand {}

    /**
     * The customer's own leg, from wherever it is, dials a number outside as a leg with the tag {@code TARGET}, with music until
     * it is answered; the two are then joined, unrecorded. If it fails, or that leg is lost, he goes back to the music.
     */
    record Forward(LegId customer, UUID call, DialTarget.Outside to, UUID attempt, Duration ringFor)
            implements TelephonyCommand {}

    /**
     * From now on both files of segment {@code attempt} get silence instead of sound, of the same length ({@link
     * TelephonyEvent.CapturePaused}); the two go on hearing each other. It ends with {@link ResumeCapture} or with the segment.
     */
    record PauseCapture(LegId customer, UUID attempt) implements TelephonyCommand {}

    /** The files of the segment get sound again ({@link TelephonyEvent.CaptureResumed}). */
    record ResumeCapture(LegId customer, UUID attempt) implements TelephonyCommand {}

    /** Ends one leg. Ending an agent's leg with {@link HangupReason#MEDIA_LOST} sends its caller back to the music. */
    record HangUp(LegId leg, HangupReason reason) implements TelephonyCommand {}

    /** Creates or replaces a phone account; its registrations with an older secret end. The secret is never logged. */
    record ProvisionLine(LineId line, String secret) implements TelephonyCommand {
        public ProvisionLine {
            if (!secret.matches("[A-Za-z0-9_-]{16,80}"))
                throw new IllegalArgumentException("a line's secret has 16 to 80 URL-safe characters");
        }

        @Override
        public String toString() {
            return "ProvisionLine[line=" + line + ", secret=***]";
        }
    }

    /** Gives a phone account a new secret; its registration and its calls stay, the next registration needs the new one. */
    record RenewLine(LineId line, String secret) implements TelephonyCommand {
        public RenewLine {
            if (!secret.matches("[A-Za-z0-9_-]{16,80}"))
                throw new IllegalArgumentException("a line's secret has 16 to 80 URL-safe characters");
        }

        @Override
        public String toString() {
            return "RenewLine[line=" + line + ", secret=***]";
        }
    }

    /** Removes a phone account and its registration. */
    record RemoveLine(LineId line) implements TelephonyCommand {}

    /** Whom the switch rings by itself when none of ours answered for 60 s; after them it takes a voicemail. */
    record SetFallback(List<LineId> lines) implements TelephonyCommand {
        public SetFallback {
            lines = List.copyOf(lines);
        }
    }
}
