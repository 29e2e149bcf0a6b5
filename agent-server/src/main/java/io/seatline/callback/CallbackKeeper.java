package io.seatline.callback;

import io.seatline.callback.CallbackStore.Due;
import io.seatline.history.JournalReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Consumer<Due> floor;
    private final Supplier<Set<UUID>> live;
    private final InstantSource clock;
    private final Map<UUID, Instant> told = new HashMap<>();
    private boolean compared;

    /** @param live the calls that the floor knows now */
    public CallbackKeeper(
            JournalReader journal,
            CallbackStore store,
            Consumer<Due> floor,
            Supplier<Set<UUID>> live,
            InstantSource clock) {
        this.journal = journal;
        this.store = store;
        this.floor = floor;
        this.live = live;
        this.clock = clock;
    }

    /** Looks once. Never throws: what is not done now is done at the next look. */
    public void look() {
        try {
            catchUp();
            // Only then: a call made before a restart stands in the journal.
            var now = clock.instant();
            if (!compared) store.openAgain(live.get(), now);
            compared = true;
            told.values().removeIf(at -> at.plus(PATIENCE).isBefore(now));
            for (var due : store.due(now)) if (told.putIfAbsent(due.call(), now) == null) floor.accept(due);
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
