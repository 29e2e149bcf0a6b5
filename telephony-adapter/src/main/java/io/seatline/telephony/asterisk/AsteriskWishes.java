package io.seatline.telephony.asterisk;

import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.*;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.LegAnswered;
import io.seatline.telephony.TelephonyEvent.LegHungUp;
import io.seatline.telephony.TelephonyEvent.LegReturned;
import io.seatline.telephony.TelephonyEvent.MessageEnded;
import io.seatline.telephony.TelephonyEvent.PromptEnded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the switch and is not seen done yet, so that a repeated wish does not begin anew, and one that comes too early
 * waits for its time. Lives on the node's thread.
 */
final class AsteriskWishes {
    private final Consumer<TelephonyCommand> perform;
    /** Attempts asked for and not seen on their leg yet. */
    private final Map<LegId, UUID> asked = new HashMap<>();
    /**
     * Callers we admitted and were told to connect or to play to before the switch said that they wait: moved earlier, their channel would
     * leave the dialplan's question in the middle, without a tag.
     */
    private final Map<LegId, TelephonyCommand> early = new HashMap<>();
    /**
     * Callers on their way to the music, for the first time or again, or to a prompt: who moves them meanwhile waits for them to be
     * there, for the switch refuses a second move while the first is under way.
     */
    private final Set<LegId> underWay = new HashSet<>();
    /** What is being played or recorded on a leg. */
    private final Map<LegId, UUID> prompted = new HashMap<>();

    /** @param perform carries out what waited for its time */
    AsteriskWishes(Consumer<TelephonyCommand> perform) {
        this.perform = perform;
    }

    /** The attempt the leg is in, or is on its way to; null: none. */
    @Nullable
    UUID attemptOf(AmiLeg leg) {
        UUID pending = asked.get(leg.id);
        return pending != null || leg.tag == null ? pending : leg.tag.attempt();
    }

    void asks(LegId leg, UUID attempt) {
        asked.put(leg, attempt);
        prompted.remove(leg);
    }

    boolean isUnderWay(LegId caller) {
        return underWay.contains(caller);
    }

    void setsOut(LegId caller) {
        underWay.add(caller);
    }

    /** The caller sets out to hear or to speak this; false when he does so already. */
    boolean prompts(LegId caller, UUID name) {
        if (name.equals(prompted.put(caller, name))) return false;
        underWay.add(caller);
        return true;
    }

    /** It is performed when the caller is where he goes; only the last one is. */
    void putOff(LegId caller, TelephonyCommand command) {
        early.put(caller, command);
    }

    void withdraw(LegId caller) {
        early.remove(caller);
    }

    /** The dialplan's own word that a caller is where we moved him. */
    void heard(AmiMessage message) {
        if (!message.get("UserEvent").equals("SeatlinePrompting")) return;
        LegId leg = AmiEventTranslator.legId(message.get("Uniqueid"));
        if (leg != null) arrived(leg);
    }

    /** What the switch told settles what was asked. */
    void heard(TelephonyEvent event) {
        switch (event) {
            case LegReturned it -> {
                asked.remove(it.leg(), it.attempt());
                arrived(it.leg());
            }
            case LegHungUp it -> {
                asked.remove(it.leg());
                early.remove(it.leg());
                underWay.remove(it.leg());
                prompted.remove(it.leg());
            }
            case PromptEnded it -> {
                prompted.remove(it.leg(), it.prompt());
                arrived(it.leg());
            }
            case MessageEnded it -> prompted.remove(it.leg(), it.message());
            case LegAnswered it -> {
                underWay.remove(it.leg());
                performEarly(it.leg());
            }
            default -> {}
        }
    }

    /** The switch did not do it: whom it did not move is where he was, and may be moved otherwise. */
    void refused(TelephonyCommand command) {
        switch (command) {
            case Connect it -> asked.remove(it.caller(), it.attempt());
            case DialCustomer it -> asked.remove(it.agentLeg(), it.attempt());
            case Consult it -> asked.remove(it.agentLeg(), it.consult());
            case Join it -> asked.remove(it.customer(), it.attempt());
            case Confer it -> asked.remove(it.customer(), it.attempt());
            case BackToCustomer it -> asked.remove(it.customer(), it.attempt());
            case Forward it -> asked.remove(it.customer(), it.attempt());
            case ReturnToWaiting it -> arrived(it.caller());
            case Play it -> notPrompted(it.caller(), it.prompt());
            case RecordMessage it -> notPrompted(it.caller(), it.message());
            default -> {}
        }
    }

    private void notPrompted(LegId caller, UUID name) {
        prompted.remove(caller, name);
        arrived(caller);
    }

    private void arrived(LegId caller) {
        if (underWay.remove(caller)) performEarly(caller);
    }

    private void performEarly(LegId caller) {
        TelephonyCommand waiting = early.remove(caller);
        if (waiting != null) perform.accept(waiting);
    }

    /** After a snapshot the legs themselves say what they are in. */
    void forget() {
        asked.clear();
        early.clear();
        underWay.clear();
        prompted.clear();
    }
}
