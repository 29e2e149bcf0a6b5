package io.seatline.telephony.asterisk;

import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyEvent.LegHungUp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the events told of one of our channels so far. */
final class AmiLeg {
    /** Channel states as Asterisk numbers them. */
    private static final int UP = 6;

    final LegId id;

    @Nullable
    LegTag tag;

    int state;
    /** The channel's name, the switch's own word. */
    String name = "";

    String bridge = "";
    String callerNumber = "";
    String callerName = "";
    String dialedNumber = "";
    boolean endedByParty;
    /** The dialplan let the caller in; only then is his coming up an answer of ours. */
    boolean admitted;
    /** A snapshot saw the caller hear a prompt or speak a message. */
    boolean prompted;
    /** Ends of other legs that this leg's end brought about. */
    final List<LegHungUp> endsAfterIt = new ArrayList<>();
    /** The segment being recorded on this leg, once its two parties heard each other. */
    @Nullable
    UUID capturing;
    /** A segment whose recording waits for the two to hear each other. */
    @Nullable
    UUID captureReady;

    AmiLeg(LegId id) {
        this.id = id;
    }

    /** Takes in what every event about a channel repeats. */
    void seen(AmiMessage event) {
        LegTag now = tagOf(event);
        if (now != null) tag = now;
        if (!event.get("Channel").isEmpty()) name = event.get("Channel");
        state = event.headers().containsKey("ChannelState") ? event.number("ChannelState") : state;
        if (callerNumber.isEmpty()) callerNumber = CallerText.number(event.get("CallerIDNum"));
        if (callerName.isEmpty()) callerName = CallerText.name(event.get("CallerIDName"));
        if (!event.variable("SEATLINE_DIALED").isEmpty())
            dialedNumber = CallerText.number(event.variable("SEATLINE_DIALED"));
    }

    boolean is(LegTag.Role role) {
        return tag != null && tag.role() == role;
    }

    boolean isUp() {
        return state == UP;
    }

    /** The leg without an attempt: a caller who waits. */
    void waits() {
        if (tag != null) tag = new LegTag(tag.call(), tag.role(), null);
    }

    NodeSnapshot.Leg snapshot(@Nullable LegId bridgedWith) {
        return new NodeSnapshot.Leg(id, tag, phase(bridgedWith), bridgedWith, callerNumber, callerName, dialedNumber);
    }

    private Phase phase(@Nullable LegId bridgedWith) {
        if (tag == null) return Phase.ARRIVING;
        if (bridgedWith != null) return Phase.BRIDGED;
        if (!isUp()) return Phase.RINGING;
        if (tag.role() != LegTag.Role.CUSTOMER) return Phase.UP;
        if (tag.attempt() != null) return Phase.RINGING;
        return prompted ? Phase.PROMPTED : Phase.WAITING;
    }

    static @Nullable LegTag tagOf(AmiMessage event) {
        UUID call = uuid(event.variable("SEATLINE_CALL"));
        String role = event.variable("SEATLINE_ROLE");
        if (call == null || !role.matches("CUSTOMER|AGENT|TARGET")) return null;
        return new LegTag(call, LegTag.Role.valueOf(role), uuid(event.variable("SEATLINE_ATTEMPT")));
    }

    static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : null;
    }
}
