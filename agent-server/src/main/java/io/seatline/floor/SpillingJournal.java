package io.seatline.floor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Voice first: when the database does not take an append, it goes to a file on local disk, and calls go on. The next
 * append that succeeds writes the file's entries before its own; places make a repeated write harmless.
 */
public final class SpillingJournal implements FloorJournal {
    private static final Logger log = LoggerFactory.getLogger(SpillingJournal.class);

    private final FloorJournal database;
    private final SpillFile spill;
    private final JsonEvents json;
    private boolean away;

    public SpillingJournal(FloorJournal database, java.nio.file.Path spill, JsonEvents json) {
        this.database = database;
        this.spill = new SpillFile(spill);
        this.json = json;
        this.away = !this.spill.isEmpty();
    }

    /** False while events wait in the file. */
    public synchronized boolean upToDate() {
        return !away;
    }

    @Override
    public synchronized void append(List<Entry> entries) {
        if (entries.isEmpty()) return;
        // While the database is away only flush() asks it again, so that no call waits for its time-outs.
        if (!away) {
            try {
                database.append(entries);
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "The database does not take the journal; events go to local disk until it does: {}",
                        e.toString());
                away = true;
            }
        }
        spill.append(entries.stream().map(this::line).toList());
    }

    /** Brings what waits in the file into the database; called now and then. Tries again later when it cannot. */
    public void flush() {
        try {
            List<Entry> first;
            synchronized (this) {
                if (!away) return;
                first = waiting();
            }
            // Outside the lock: calls go on spilling while this may take its time.
            write(first);
            synchronized (this) {
                var all = waiting();
                write(all.subList(first.size(), all.size()));
                spill.clear();
                away = false;
                log.info("The database is back; {} journal events were brought in", all.size());
            }
        } catch (RuntimeException e) {
            log.warn("The journal's events still wait on local disk: {}", e.toString());
        }
    }

    private void write(List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += 500) {
            database.append(entries.subList(from, Math.min(from + 500, entries.size())));
        }
    }

    @Override
    public synchronized long lastSeq() {
        var waiting = waiting();
        return waiting.isEmpty()
                ? database.lastSeq()
                : Math.max(database.lastSeq(), waiting.getLast().seq());
    }

    @Override
    public synchronized List<Entry> readLast(Duration window) {
        var all = new ArrayList<>(database.readLast(window));
        var last = all.isEmpty() ? 0 : all.getLast().seq();
        for (var entry : waiting()) if (entry.seq() > last) all.add(entry);
        return all;
    }

    private List<Entry> waiting() {
        return spill.lines().stream().map(this::entry).toList();
    }

    private String line(Entry entry) {
        return entry.seq() + "\t" + json.type(entry.event()) + "\t" + json.write(entry.event());
    }

    private Entry entry(String line) {
        var parts = line.split("\t", 3);
        return new Entry(Long.parseLong(parts[0]), json.read(parts[1], parts[2]));
    }
}
