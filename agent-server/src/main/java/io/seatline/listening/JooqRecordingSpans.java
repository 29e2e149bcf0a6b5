package io.seatline.listening;

import static io.seatline.db.floor.Tables.JOURNAL;
import static io.seatline.db.recording.Tables.RECORDING_;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** A fold over the call's part of the journal. */
public final class JooqRecordingSpans implements RecordingSpans {
    private static final Map<String, Kind> BEGINS = Map.of("CallHeld", Kind.HOLD, "RecordingPaused", Kind.PAUSE);
    private static final Map<String, Kind> ENDS = Map.of("CallResumed", Kind.HOLD, "RecordingResumed", Kind.PAUSE);

    private final DSLContext db;

    public JooqRecordingSpans(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Span> of(UUID recording) {
        var row = db.select(RECORDING_.CALL_ID, RECORDING_.STARTED_AT, RECORDING_.DURATION_MS)
                .from(RECORDING_)
                .where(RECORDING_.SEGMENT_ID.eq(recording))
                .fetchOne();
        Long whole = row == null ? null : row.value3();
        if (row == null || whole == null) return List.of();
        OffsetDateTime start = row.value2();
        var spans = new ArrayList<Span>();
        var open = new EnumMap<Kind, Long>(Kind.class);
        var types = new ArrayList<>(BEGINS.keySet());
        types.addAll(ENDS.keySet());
        db.select(JOURNAL.TYPE, JOURNAL.AT)
                .from(JOURNAL)
                // What was open in a talk before this one ended with that talk.
                .where(JOURNAL.CALL_ID.eq(row.value1()), JOURNAL.TYPE.in(types), JOURNAL.AT.ge(start))
                .orderBy(JOURNAL.SEQ)
                .forEach(event -> {
                    long at = Math.clamp(Duration.between(start, event.value2()).toMillis(), 0, whole);
                    var begins = BEGINS.get(event.value1());
                    var ends = ENDS.get(event.value1());
                    if (begins != null) open.putIfAbsent(begins, at);
                    if (ends != null) close(spans, open, ends, at);
                });
        for (var kind : Kind.values()) close(spans, open, kind, whole);
        spans.sort(Comparator.comparingLong(Span::fromMs));
        return spans;
    }

    private static void close(List<Span> spans, Map<Kind, Long> open, Kind kind, long at) {
        Long from = open.remove(kind);
        if (from != null && from < at) spans.add(new Span(kind, from, at));
    }
}
