package io.seatline.telephony;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A switch with people around it, for {@link TelephonyContract}: the fake with its verbs, or the real one with robots. */
public interface TelephonyWorld {
    Telephony telephony();

    /** A customer rings in; he hangs up when asked to. */
    Person customerRings(String number, String name, String dialed);

    /** Who was reached by dialing {@code number} out. */
    Person customerReached(UUID call, String number);

    /** Who answered on {@link #lineThatAnswers}. */
    Person agent(UUID call);

    LineId lineThatAnswers();

    LineId lineThatDeclines();

    LineId lineThatIgnores();

    /** A phone registers with the secret; true when the switch lets it. */
    Phone phone(LineId line, String secret);

    /** The first event from now or before, not awaited yet, that fits; fails after some seconds. */
    <T extends TelephonyEvent> T await(Class<T> type, Predicate<T> fits);

    /** Waits until the newest word about the line is this one: each may come twice, so the first that fits may be an old one. */
    default void lastWordOf(LineId line, boolean reachable) {
        int words = 0;
        while (isReachable(line) != reachable) {
            if (++words > 20)
                throw new AssertionError(line + " does not become " + (reachable ? "reachable" : "unreachable"));
            await(
                    TelephonyEvent.LineEvent.class,
                    it -> it.line().equals(line) && it instanceof TelephonyEvent.LineReachable == reachable);
        }
    }

    /** What the newest word about the line was; false without any. */
    boolean isReachable(LineId line);

    static boolean newest(List<TelephonyEvent> events, LineId line) {
        return events.reversed().stream()
                        .filter(it -> it instanceof TelephonyEvent.LineEvent about
                                && about.line().equals(line))
                        .findFirst()
                        .orElse(null)
                instanceof TelephonyEvent.LineReachable;
    }

    /** Whether an event that fits came so far, awaited or not. */
    boolean came(Predicate<TelephonyEvent> fits);

    void cutConnection();

    void connectionComesBack();

    /** Waits until each of the two who talk hears the other. */
    void theyHearEachOther(Person customer);

    /** Waits until the one hears the other. */
    void hears(Person listener, Person speaker);

    /** Waits until the segment holds two seconds more. */
    void isRecorded(UUID attempt);

    /** A segment holds the customer on one side and {@code other}, but not {@code absent}, on the other. */
    void recorded(UUID attempt, Person customer, Person other, Person absent);

    /** A segment holds the customer on one side and both of the others, at once, on the other. */
    void recordedTogether(UUID attempt, Person customer, Person one, Person other);

    /** The two files of a segment hold the right voice each. */
    void soundIsOnTheRightSides(UUID attempt, Person customer);

    /**
     * A segment's two files hold sound, then at least {@code seconds} on end without any (below -60 dBFS), then sound again, and
     * are of one length.
     */
    void silentWithin(UUID attempt, int seconds);

    /** A sound of two seconds that lies in the folder of prompts. */
    SoundName sound();

    /** Waits until the customer hears {@link #sound}. */
    void hearsTheSound(Person customer);

    /** Waits until the music he hears is this piece; null: the house music. */
    void hearsAsMusic(Person customer, @Nullable SoundName music);

    /** Waits until a second more of the message is in its file. */
    void messageGrows(UUID message);

    /** The file of a message holds the customer's voice. */
    void messageHolds(UUID message, Person customer);

    interface Person {
        void hangsUp();

        /** On the keys of a customer's phone. */
        default void presses(String digits) {
            throw new UnsupportedOperationException("only customers who ring in press keys");
        }
    }

    interface Phone {
        boolean isRegistered();

        void isClosed();
    }
}
