package io.seatline.callback;

import io.seatline.callback.CallbackStore.Due;
import io.seatline.history.JournalReader;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the list up to date and has those called whose time has come. To tell the floor twice does no harm: asked for twice, it
 * is one call.
 */
public final class CallbackKeeper {
    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(CallbackKeeper.class);

    private final JournalReader journal;
    private final CallbackStore store;
    private final Consumer<Due> floor;
    private final InstantSource clock;

    public CallbackKeeper(JournalReader journal, CallbackStore store, Consumer<Due> floor, InstantSource clock) {
        this.journal = journal;
        this.store = store;
        this.floor = floor;
        this.clock = clock;
    }

    /** Looks once. Never throws: what is not done now is done at the next look. */
    public void look() {
        try {
            catchUp();
            // Only then: a call made before a restart stands in the journal.
            store.due(clock.instant()).forEach(floor);
        } catch (RuntimeException e) {
            log.warn("callbacks wait: {}", e.toString());
        }
    }

    private void catchUp() {
        while (true) {
            long from = store.position();
            var lines = JournalReader.withoutGap(from, journal.after(from, BATCH));
            if (lines.isEmpty()) return;
            store.take(lines);
        }
    }
}
