package io.seatline.app;

import io.seatline.entry.EntryPoint;
import io.seatline.entry.JooqEntryBook;
import io.seatline.entry.PhraseStudio;
import io.seatline.entry.Phrases;
import io.seatline.floor.FloorInput;
import io.seatline.floor.FloorLoop;
import io.seatline.routing.Directory;
import io.seatline.routing.JooqDirectory;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the floor the settings, at start and after each change. What must be spoken for them first takes seconds: it is told when
 * it is there, by a thread that nobody else waits for.
 */
final class FloorReload implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FloorReload.class);

    private final FloorLoop floor;
    private final JooqDirectory directory;
    private final JooqEntryBook entries;
    private final PhraseStudio phrases;
    private final InstantSource clock;
    private final ExecutorService speaker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("announcements").factory());

    FloorReload(
            FloorLoop floor,
            JooqDirectory directory,
            JooqEntryBook entries,
            PhraseStudio phrases,
            InstantSource clock) {
        this.floor = floor;
        this.directory = directory;
        this.entries = entries;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** One at a time, or what was read first could be told last. */
    synchronized void now() {
        Directory centre = directory.load();
        floor.accept(new FloorInput.DirectoryLoaded(centre, clock.instant()));
        Set<String> languages = tellEntries();
        boolean speaks = centre.queues().values().stream()
                .anyMatch(queue -> queue.comfort().speaks());
        if (speaks) speaker.execute(() -> speak(languages));
    }

    private void speak(Set<String> languages) {
        try {
            if (phrases.speak(languages)) tellSpoken();
        } catch (RuntimeException failure) {
            log.warn("announcements are not told to the floor before the next change", failure);
        }
    }

    private synchronized void tellSpoken() {
        tellEntries();
    }

    /** The languages in which callers are spoken to. */
    private Set<String> tellEntries() {
        var book = entries.load().with(phrases.spoken());
        floor.accept(new FloorInput.EntriesLoaded(book, clock.instant()));
        var languages = new HashSet<String>(Set.of(Phrases.USUAL_LANGUAGE));
        book.byId().values().stream().map(EntryPoint::language).forEach(languages::add);
        return languages;
    }

    @Override
    public void close() {
        speaker.shutdownNow();
    }
}
