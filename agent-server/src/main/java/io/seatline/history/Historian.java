package io.seatline.history;

import io.seatline.call.CallEvent;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.OfferEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal from where it stopped and brings the rows up to date, a batch and the new position in one transaction:
 * killed at any moment it goes on as if nothing had been. Not thread-safe; {@link HistorianLoop} calls it.
 */
public final class Historian {
    private static final int BATCH = 500;
    private static final Logger log = LoggerFactory.getLogger(Historian.class);

    private final JournalReader journal;
    private final HistoryStore store;
    private final int batch;

    public Historian(JournalReader journal, HistoryStore store) {
        this(journal, store, BATCH);
    }

    Historian(JournalReader journal, HistoryStore store, int batch) {
        this.journal = journal;
        this.store = store;
        this.batch = batch;
    }

    /** Takes one batch; returns how many events that were, 0 when the rows are up to date. */
    public int advance() {
        long from = store.position();
        List<JournalReader.Line> read = journal.after(from, batch);
        List<JournalReader.Line> lines = JournalReader.withoutGap(from, read);
        if (lines.size() < read.size()) log.warn("the journal has a gap behind line {}", from + lines.size());
        if (lines.isEmpty()) return 0;
        Map<CallId, CallRecord> calls = store.load(subjects(lines));
        Map<CallId, CallRecord> changed = new LinkedHashMap<>();
        for (JournalReader.Line line : lines) {
            CallId id = subject(line.event());
            if (id == null) continue;
            CallRecord before = calls.get(id);
            CallRecord after = fold(before, line.event());
            if (after == null) log.warn("journal line {} is about call {}, which has no beginning", line.seq(), id);
            if (after == null || after.equals(before)) continue;
            calls.put(id, after);
            changed.put(id, after);
        }
        store.save(changed.values(), from, lines.getLast().seq());
        return lines.size();
    }

    /** Everything again, from the first event. */
    public void rebuild() {
        store.clear();
        while (advance() > 0) log.debug("rebuilt up to {}", store.position());
    }

    private static @Nullable CallRecord fold(@Nullable CallRecord before, DomainEvent event) {
        return switch (event) {
            case CallEvent e -> before == null ? CallRecord.opened(e) : before.after(e);
            case OfferEvent.OfferMade _ -> before == null ? null : before.offered();
            default -> before;
        };
    }

    private static Set<CallId> subjects(List<JournalReader.Line> lines) {
        Set<CallId> calls = new HashSet<>();
        for (JournalReader.Line line : lines) {
            CallId call = subject(line.event());
            if (call != null) calls.add(call);
        }
        return calls;
    }

    private static @Nullable CallId subject(DomainEvent event) {
        return switch (event) {
            case CallEvent e -> e.call();
            case OfferEvent.OfferMade e -> e.call();
            default -> null;
        };
    }
}
