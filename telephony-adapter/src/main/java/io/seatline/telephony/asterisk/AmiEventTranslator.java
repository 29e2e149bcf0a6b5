package io.seatline.telephony.asterisk;

import static io.seatline.telephony.LegTag.Role.CUSTOMER;
import static io.seatline.telephony.LegTag.Role.TARGET;

import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's events in, ours out. Pure: no clock, no connection, no thread; a recorded stream gives the same answer each time.
 * Arrivals are not told here (they come over AGI), and neither are legs without our tag other than an arriving customer's, so
 * the robots and the echo test are invisible.
 */
final class AmiEventTranslator {
    /** He rings here. */
    private static final int RING = 4;
    /** It rings there. */
    private static final int RINGING = 5;

    private static final int UP = 6;
    /** Asterisk tells cause 0 when it stopped ringing by itself. */
    private static final HangupReason RANG_OUT = new HangupReason(19, 0);

    private static final HangupReason NOT_REGISTERED = new HangupReason(20, 0);

    private final Map<LegId, AmiLeg> legs = new LinkedHashMap<>();
    private final Map<LegId, LegTag> expected = new HashMap<>();
    /** Legs that ended lately: a word about them may still come, and must not bring them back. */
    private final Set<LegId> gone = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LegId, Boolean> eldest) {
            return size() > 2_000;
        }
    });

    private final AmiLines lines = new AmiLines();

    /** A leg of this name is about to be made; with nobody to be reached it ends before it begins. False when it was named before. */
    boolean expect(LegId leg, LegTag tag) {
        return !gone.contains(leg) && expected.putIfAbsent(leg, tag) == null;
    }

    /** The addresses of a line's phones, as far as they were told. */
    Set<String> contacts(LineId line) {
        return lines.of(line);
    }

    /** Forgets what events told and goes on from a snapshot. */
    void adopt(Collection<AmiLeg> channels) {
        // What was asked before and is not there now may have been lost on the way: it may be asked again.
        expected.clear();
        Map<LegId, AmiLeg> before = Map.copyOf(legs);
        legs.clear();
        for (AmiLeg leg : channels) {
            AmiLeg known = before.get(leg.id);
            leg.admitted = known != null && known.admitted || wasLetIn(leg);
            if (known != null) {
                leg.endedByParty = known.endedByParty;
                leg.captureReady = known.captureReady;
                leg.capturing = known.capturing;
            } else if (leg.is(CUSTOMER) && !leg.bridge.isEmpty() && leg.tag != null) {
                // Started before we listened: perhaps recorded, which the files will show.
                leg.capturing = leg.tag.attempt();
            }
            legs.put(leg.id, leg);
        }
    }

    /**
     * Who rang in comes up after his tag and after the dialplan's word, which we may have missed. Whom we ring is let in by that
     * word alone, once he answered.
     */
    private static boolean wasLetIn(AmiLeg leg) {
        return leg.tag != null && (leg.state == RING || leg.state == UP);
    }

    @Nullable
    AmiLeg leg(LegId id) {
        return legs.get(id);
    }

    Collection<AmiLeg> legs() {
        return List.copyOf(legs.values());
    }

    List<TelephonyEvent> translate(AmiMessage event, Instant at) {
        List<TelephonyEvent> told = new ArrayList<>();
        switch (event.event()) {
            case "ContactStatus" -> lines.contact(event, at, told);
            case "OriginateResponse" -> originated(event, at, told);
            default -> {
                AmiLeg leg = legOf(event);
                if (leg != null) about(leg, event, at, told);
            }
        }
        return told;
    }

    private void about(AmiLeg leg, AmiMessage event, Instant at, List<TelephonyEvent> told) {
        int before = leg.state;
        leg.seen(event);
        LegTag tag = leg.tag;
        switch (event.event()) {
            case "Newstate" -> stateChanged(leg, before, at, told);
            case "HangupRequest" -> leg.endedByParty = true;
            case "Hangup" -> hungUp(leg, event, at, told);
            case "BridgeEnter" -> entered(leg, event.get("BridgeUniqueid"), at, told);
            case "BridgeLeave" -> leg.bridge = "";
            case "MixMonitorStart" -> leg.captureReady = tag == null ? null : tag.attempt();
            case "MixMonitorMute" -> muted(leg, event, at, told);
            case "Hold" -> {
                if (tag != null) told.add(new LegHeld(leg.id, tag, at));
            }
            case "Unhold" -> {
                if (tag != null) told.add(new LegResumed(leg.id, tag, at));
            }
            case "UserEvent" -> userEvent(leg, event, at, told);
            default -> {} // Newchannel, MixMonitorStop: what they say was taken in by seen()
        }
    }

    private void stateChanged(AmiLeg leg, int before, Instant at, List<TelephonyEvent> told) {
        if (leg.tag == null || leg.state == before) return;
        boolean arrived = leg.is(CUSTOMER) && leg.captureReady == null && leg.tag.attempt() == null;
        if (leg.state == RINGING) told.add(new LegRinging(leg.id, leg.tag, at));
        // A caller who rang in may be up before he is admitted: the dialplan's own word tells that.
        if (leg.state == UP && (!arrived || leg.admitted)) told.add(new LegAnswered(leg.id, leg.tag, at));
    }

    private static void muted(AmiLeg leg, AmiMessage event, Instant at, List<TelephonyEvent> told) {
        if (leg.capturing == null) return;
        told.add(
                event.get("State").equals("1")
                        ? new CapturePaused(leg.capturing, leg.id, at)
                        : new CaptureResumed(leg.capturing, leg.id, at));
    }

    private void userEvent(AmiLeg leg, AmiMessage event, Instant at, List<TelephonyEvent> told) {
        if (leg.tag == null) return;
        if (event.get("UserEvent").equals("SeatlineAdmitted")) {
            leg.admitted = true;
            if (leg.isUp()) told.add(new LegAnswered(leg.id, leg.tag, at));
        } else if (event.get("UserEvent").equals("SeatlineAlone")) {
            UUID consult = AmiLeg.uuid(event.get("Consult"));
            if (consult != null) told.add(new LegAlone(leg.id, leg.tag, consult, result(event.get("Result")), at));
        } else if (event.get("UserEvent").equals("SeatlineMoved")) {
            saved(leg, at, told);
        } else if (event.get("UserEvent").equals("SeatlineReturned")) {
            UUID attempt = AmiLeg.uuid(event.get("Attempt"));
            if (attempt == null) return;
            saved(leg, at, told);
            leg.waits();
            told.add(new LegReturned(leg.id, leg.tag.call(), attempt, result(event.get("Result")), at));
        } else if (event.get("UserEvent").equals("SeatlinePrompted")) {
            UUID prompt = AmiLeg.uuid(event.get("Prompt"));
            String digits = CallerText.number(event.get("Digits"));
            if (prompt != null) told.add(new PromptEnded(leg.id, leg.tag.call(), prompt, digits, at));
        } else if (event.get("UserEvent").equals("SeatlineRecorded")) {
            UUID message = AmiLeg.uuid(event.get("Message"));
            if (message != null) told.add(new MessageEnded(leg.id, leg.tag.call(), message, at));
        }
    }

    private static AttemptResult result(String word) {
        return switch (word) {
            case "NO_ANSWER" -> AttemptResult.NO_ANSWER;
            case "DECLINED" -> AttemptResult.DECLINED;
            case "LOST" -> AttemptResult.LOST;
            case "WITHDRAWN" -> AttemptResult.WITHDRAWN;
            case "KEPT" -> AttemptResult.KEPT;
            case "LEFT" -> AttemptResult.LEFT;
            default -> AttemptResult.UNREACHABLE;
        };
    }

    private void entered(AmiLeg leg, String bridge, Instant at, List<TelephonyEvent> told) {
        if (bridge.equals(leg.bridge)) return;
        leg.bridge = bridge;
        List<AmiLeg> there = legs.values().stream()
                .filter(other -> other.bridge.equals(bridge) && other.tag != null)
                .toList();
        AmiLeg customer = first(there, CUSTOMER);
        // Without a customer it is an agent who talks with whom he asks.
        AmiLeg one = customer == null ? first(there, TARGET) : customer;
        if (one == null || one.tag == null || there.size() < 2) return;
        if (one.captureReady != null) {
            one.capturing = one.captureReady;
            one.captureReady = null;
            told.add(new CaptureStarted(one.capturing, one.id, at));
        }
        for (AmiLeg other : there) {
            // Of three, the newcomer's pairs with the customer are news.
            if (other != one && (leg == one || leg == other)) told.add(new LegsBridged(one.id, other.id, one.tag, at));
        }
    }

    private static @Nullable AmiLeg first(List<AmiLeg> there, LegTag.Role role) {
        return there.stream().filter(leg -> leg.is(role)).findFirst().orElse(null);
    }

    private void hungUp(AmiLeg leg, AmiMessage event, Instant at, List<TelephonyEvent> told) {
        legs.remove(leg.id);
        gone.add(leg.id);
        HangupReason reason = new HangupReason(event.number("Cause"), event.number("TechCause"));
        boolean rangOut = reason.q850() == 0 && !leg.isUp() && !leg.endedByParty;
        LegHungUp end = new LegHungUp(leg.id, leg.tag, rangOut ? RANG_OUT : reason, leg.endedByParty, at);
        AmiLeg cause = leg.endedByParty ? null : whoEnded(leg);
        if (cause != null) {
            cause.endsAfterIt.add(end);
        } else {
            told.add(end);
        }
        saved(leg, at, told);
        told.addAll(leg.endsAfterIt);
    }

    /** The other leg of the call whose party hung up: its end is told first, though Asterisk's word of it may come second. */
    private @Nullable AmiLeg whoEnded(AmiLeg ended) {
        return legs.values().stream()
                .filter(leg -> leg.endedByParty)
                .filter(leg ->
                        leg.tag != null && ended.tag != null && leg.tag.call().equals(ended.tag.call()))
                .findFirst()
                .orElse(null);
    }

    private static void saved(AmiLeg leg, Instant at, List<TelephonyEvent> told) {
        if (leg.capturing != null) told.add(new CaptureSaved(leg.capturing, leg.id, at));
        leg.capturing = null;
        leg.captureReady = null;
    }

    private void originated(AmiMessage event, Instant at, List<TelephonyEvent> told) {
        LegId id = legId(event.get("Uniqueid"));
        LegTag tag = id == null ? null : expected.remove(id);
        // A leg that was there tells its end itself.
        if (id == null || tag == null || event.succeeded() || legs.containsKey(id) || gone.contains(id)) return;
        told.add(new LegHungUp(id, tag, NOT_REGISTERED, false, at));
    }

    /** The leg an event is about, if it is one of ours: it bears our tag, or it is a customer who rings in. */
    private @Nullable AmiLeg legOf(AmiMessage event) {
        LegId id = legId(event.get("Uniqueid"));
        if (id == null) return null;
        AmiLeg known = legs.get(id);
        // The first words about a leg of ours come before its variables.
        LegTag asked = expected.get(id);
        if (known != null || gone.contains(id) || asked == null && !isOurs(event)) return known;
        AmiLeg found = new AmiLeg(id);
        found.tag = asked;
        legs.put(id, found);
        return found;
    }

    static boolean isOurs(AmiMessage event) {
        boolean arriving = event.get("Channel").startsWith("PJSIP/trunk-")
                && event.event().equals("Newchannel")
                && event.get("ChannelStateDesc").equals("Ring");
        return arriving || AmiLeg.tagOf(event) != null;
    }

    static @Nullable LegId legId(String uniqueId) {
        return uniqueId.matches("[A-Za-z0-9._-]{1,80}") ? new LegId(uniqueId) : null;
    }
}
