package io.seatline.telephony.asterisk;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the switch's own word on all legs and lines: after each connect, and every 30 s in case an event was lost.
 *
 * <p>The lists are not in step with the events: a leg may be gone from the list while the word of its end is on its way. So
 * a later snapshot that disagrees with the events is taken once more after half a second, and believed only then.
 */
final class AmiResync {
    private static final Logger LOG = LoggerFactory.getLogger(AmiResync.class);

    interface Listener {
        void synced(AmiSnapshot snapshot, boolean first);
    }

    private final AmiLink link;
    private final ScheduledExecutorService loop;
    private final AmiEventTranslator translator;
    private final Listener listener;
    private @Nullable AmiSnapshot taking;
    private boolean first;
    private boolean again;

    AmiResync(AmiLink link, ScheduledExecutorService loop, AmiEventTranslator translator, Listener listener) {
        this.link = link;
        this.loop = loop;
        this.translator = translator;
        this.listener = listener;
    }

    void begin(boolean afterConnect) {
        if (taking != null) return;
        AmiSnapshot snapshot = new AmiSnapshot();
        taking = snapshot;
        first = afterConnect;
        link.ask(AmiAction.of("CoreStatus"), snapshot::status);
        link.ask(AmiAction.of("DeviceStateList"), this::began);
        link.ask(AmiAction.of("CoreShowChannels"), this::began);
        var unused = loop.schedule(() -> late(snapshot), 5, TimeUnit.SECONDS);
    }

    void forget() {
        taking = null;
        again = false;
    }

    /** Takes an event that is part of the lists; false when it is not. */
    boolean takes(AmiMessage message) {
        AmiSnapshot snapshot = taking;
        if (snapshot == null) return false;
        if (message.event().equals("CoreShowChannelsComplete")) {
            taking = null;
            complete(snapshot);
            return true;
        }
        return snapshot.take(message);
    }

    private void complete(AmiSnapshot snapshot) {
        boolean agrees = AmiSnapshot.gist(snapshot.legs()).equals(AmiSnapshot.gist(translator.legs()));
        if (first || agrees || again) {
            if (!first && !agrees) LOG.warn("the switch's list and its events disagree; the list is believed");
            again = false;
            translator.adopt(snapshot.legs());
            listener.synced(snapshot, first);
        } else {
            again = true;
            var unused = loop.schedule(() -> begin(false), 500, TimeUnit.MILLISECONDS);
        }
    }

    private void began(AmiMessage reply) {
        if (!reply.succeeded()) link.giveUp("the switch refused a list: " + reply.get("Message"));
    }

    private void late(AmiSnapshot snapshot) {
        if (taking == snapshot) link.giveUp("a list took more than 5 s");
    }
}
