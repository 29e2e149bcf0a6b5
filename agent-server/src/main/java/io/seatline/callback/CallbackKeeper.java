package io.seatline.callback;

import io.seatline.history.JournalReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the list up to date and has those called whose time has come. A promise whose call the floor has forgotten, because it is
 * older than what a restart reads of the journal, gets another call.
 */
public final class CallbackKeeper {
    private static final int BATCH = 500;
    /** So long the floor's word about a call may be on its way to the journal. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(CallbackKeeper.class);

    private final JournalReader journal;
    private final CallbackStore store;
    private final CallbackFloor floor;
    private final InstantSource clock;
    private final Map<UUID, Instant> told = new HashMap<>();
    private boolean compared;

    public CallbackKeeper(JournalReader journal, CallbackStore store, CallbackFloor floor, InstantSource clock) {
        this.journal = journal;
        this.store = store;
        this.floor = floor;
        this.clock = clock;
    }

    /** Looks once. Never throws: what is not done now is done at the next look. */
    public synchronized void look() {
        try {
            if (!compared) {
                compare();
                compared = true;
            }
            catchUp();
            var now = clock.instant();
            told.values().removeIf(at -> at.plus(PATIENCE).isBefore(now));
            store.endServed(now);
            for (var due : store.due(now)) if (told.putIfAbsent(due.call(), now) == null) floor.due(due);
        } catch (RuntimeException e) {
            log.warn("callbacks wait: {}", e.toString());
        }
    }

    /** A call may end, and one may be promised, while the journal is read: neither is forgotten. */
    private void compare() {
        var live = new HashSet<>(floor.live());
        catchUp();
        live.addAll(floor.live());
        store.openAgain(live, clock.instant());
    }

    /**
     * The promise is taken back. Not between a look and its word to the floor, or a call that nobody waits for were made.
     *
     * @return false when there is none to be kept any more, or somebody talks with the customer already
     */
    public synchronized boolean cancel(UUID request) {
        var call = store.callOf(request);
        if (call.isEmpty()) return false;
        if (floor.cancel(call.get())) return true;
        return !floor.live().contains(call.get()) && store.cancel(request, clock.instant());
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
