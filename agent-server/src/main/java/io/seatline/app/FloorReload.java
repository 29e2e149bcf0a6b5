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
import java.util.concurrent.Executor;

/**
 * Tells the floor the settings, at start and after each change. What must be spoken for them first takes seconds: it is told when
 * it is there.
 */
final class FloorReload {
    private final FloorLoop floor;
    private final JooqDirectory directory;
    private final JooqEntryBook entries;
    private final PhraseStudio phrases;
    private final Executor chores;
    private final InstantSource clock;

    FloorReload(
            FloorLoop floor,
            JooqDirectory directory,
            JooqEntryBook entries,
            PhraseStudio phrases,
            Executor chores,
            InstantSource clock) {
        this.floor = floor;
        this.directory = directory;
        this.entries = entries;
        this.phrases = phrases;
        this.chores = chores;
        this.clock = clock;
    }

    /** One at a time, or what was read first could be told last. */
    synchronized void now() {
        Directory centre = directory.load();
        floor.accept(new FloorInput.DirectoryLoaded(centre, clock.instant()));
        Set<String> languages = tellEntries();
        boolean speaks = centre.queues().values().stream()
                .anyMatch(queue -> queue.comfort().speaks());
        if (speaks) chores.execute(() -> speak(languages));
    }

    private void speak(Set<String> languages) {
        if (phrases.speak(languages)) tellSpoken();
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
}
