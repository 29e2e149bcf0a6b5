package io.seatline.telephony.asterisk;

import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.LineId;
import io.seatline.telephony.NodeSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the answers to CoreStatus, DeviceStateList and CoreShowChannels into one picture of the switch. */
final class AmiSnapshot {
    /** Contexts in which a channel of the trunk is a customer nobody admitted yet. */
    private static final Set<String> ARRIVING = Set.of("from-trunk", "arrive");

    /** Contexts in which a waiting caller hears something of ours or speaks a message. */
    private static final Set<String> PROMPTED = Set.of("prompt", "message");

    private final Set<LineId> reachable = new LinkedHashSet<>();
    private final List<AmiLeg> legs = new ArrayList<>();
    private String bootId = "";

    /** Takes an event that belongs to one of the three lists; false when it does not. */
    boolean take(AmiMessage message) {
        switch (message.event()) {
            case "DeviceStateChange" -> device(message);
            case "CoreShowChannel" -> channel(message);
            case "DeviceStateListComplete" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    void status(AmiMessage answer) {
        bootId = answer.get("CoreStartupDate") + "T" + answer.get("CoreStartupTime");
    }

    List<AmiLeg> legs() {
        return List.copyOf(legs);
    }

    NodeSnapshot asNodeSnapshot() {
        return new NodeSnapshot(
                bootId, legs.stream().map(leg -> leg.snapshot(bridgedWith(leg))).toList(), reachable);
    }

    /** What must agree between a snapshot and the events for the snapshot to be believed at once. */
    static Set<String> gist(Iterable<AmiLeg> legs) {
        Set<String> gist = new LinkedHashSet<>();
        for (AmiLeg leg : legs) gist.add(leg.id + " " + leg.tag + " " + leg.isUp() + " " + leg.bridge);
        return gist;
    }

    private @Nullable LegId bridgedWith(AmiLeg leg) {
        if (leg.bridge.isEmpty() || leg.tag == null) return null;
        return legs.stream()
                .filter(other -> other != leg && other.bridge.equals(leg.bridge) && other.tag != null)
                // Of three, the customer is the one to name.
                .min(Comparator.comparing(other -> !other.is(LegTag.Role.CUSTOMER)))
                .map(other -> other.id)
                .orElse(null);
    }

    private void device(AmiMessage message) {
        String device = message.get("Device");
        LineId line = device.startsWith("PJSIP/") ? AmiLines.lineId(device.substring("PJSIP/".length())) : null;
        boolean gone = switch (message.get("State")) {
            case "UNAVAILABLE", "INVALID", "UNKNOWN" -> true;
            default -> false;
        };
        if (line != null && !gone) reachable.add(line);
    }

    private void channel(AmiMessage message) {
        LegId id = AmiEventTranslator.legId(message.get("Uniqueid"));
        LegTag tag = AmiLeg.tagOf(message);
        boolean arriving =
                message.get("Channel").startsWith("PJSIP/trunk-") && ARRIVING.contains(message.get("Context"));
        if (id == null || (tag == null && !arriving)) return;
        AmiLeg leg = new AmiLeg(id);
        leg.seen(message);
        leg.bridge = message.get("BridgeId");
        leg.prompted = PROMPTED.contains(message.get("Context"));
        legs.add(leg);
    }
}
