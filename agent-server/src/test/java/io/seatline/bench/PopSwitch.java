package io.seatline.bench;

import io.seatline.telephony.HangupReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.LineId;
import io.seatline.telephony.NodeSnapshot;
import io.seatline.telephony.Telephony;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** In place of a switch: callers ring as fast as one likes, and phones ring without an INVITE. */
final class PopSwitch implements Telephony {
    private final Map<LegId, TelephonyCommand.Connect> ringing = new ConcurrentHashMap<>();
    private volatile Listener listener = event -> {};

    @Override
    public void start(Listener newListener) {
        listener = newListener;
    }

    void live(Set<LineId> lines) {
        listener.on(new TelephonyEvent.NodeConnected(new NodeSnapshot("bench", List.of(), lines), Instant.now()));
    }

    void rings(LegId leg, String from, String dialed) {
        listener.on(new TelephonyEvent.LegArrived(leg, from, "", dialed, Instant.now()));
    }

    /** The agent whose phone rings for this caller takes the call; his line. */
    LineId answers(LegId caller) {
        TelephonyCommand.Connect rings = ringing.remove(caller);
        if (rings == null) throw new IllegalStateException("nobody rings for " + caller);
        LegTag tag = new LegTag(rings.call(), LegTag.Role.CUSTOMER, rings.attempt());
        listener.on(new TelephonyEvent.LegsBridged(caller, new LegId(caller.value() + "-agent"), tag, Instant.now()));
        return rings.line();
    }

    /** The caller has said what he wanted. */
    void hangsUp(LegId caller) {
        listener.on(new TelephonyEvent.LegHungUp(caller, null, HangupReason.NORMAL, true, Instant.now()));
    }

    @Override
    public void execute(TelephonyCommand command) {
        if (command instanceof TelephonyCommand.Connect it) ringing.put(it.caller(), it);
    }

    @Override
    public void close() {
        listener = event -> {};
    }
}
