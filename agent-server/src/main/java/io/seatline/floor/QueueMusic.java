package io.seatline.floor;

import io.seatline.kernel.CallId;
import io.seatline.telephony.SoundName;
import io.seatline.telephony.TelephonyCommand;
import java.util.Collection;
import java.util.HashSet;

/** Each queue's own music, told to the switch: which pieces there are, and whose a caller hears. */
final class QueueMusic {
    private QueueMusic() {}

    /** The settings changed. */
    static void know(Turn turn) {
        var pieces = new HashSet<SoundName>();
        for (var queue : turn.directory.queues().values()) {
            var sound = turn.entries.sound(queue.comfort().music());
            if (sound != null) pieces.add(sound);
        }
        turn.presence.music(pieces);
    }

    static void keep(Turn turn) {
        var pieces = turn.presence.takeNewMusic();
        if (pieces != null) turn.ask(new TelephonyCommand.KeepMusic(pieces));
    }

    /** Before anybody rings for them, so that they hear it also while it rings. */
    static void entering(Turn turn, Collection<CallId> ids) {
        if (turn.presence.music().isEmpty()) return;
        for (var id : ids) {
            var call = turn.state.call(id);
            if (call == null || !Matching.waits(turn, call) || call.customerLeg() == null) continue;
            var queue = turn.queueOf(call.queue());
            if (queue == null || !turn.at.equals(turn.state.facts().enteredAt(id, turn.at))) continue;
            turn.ask(new TelephonyCommand.HoldWith(
                    call.customerLeg(),
                    id.value(),
                    turn.entries.sound(queue.comfort().music())));
        }
    }
}
