package io.seatline.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Today's counts for the board, which asks several times a second: counted anew only when the history moved, and at most once a second. */
public final class TodayCounts {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final QueueDays days;
    private final ZoneId zone;
    private final InstantSource clock;
    private @Nullable Counted last;
    private boolean moved = true;

    private record Counted(Map<Integer, QueueDay> byQueue, LocalDate day, Instant at) {}

    public TodayCounts(QueueDays days, ZoneId zone, InstantSource clock) {
        this.days = days;
        this.zone = zone;
        this.clock = clock;
    }

    /** The history has moved on. */
    public synchronized void moved() {
        moved = true;
    }

    /** By queue id; a queue without a call today is left out. */
    public synchronized Map<Integer, QueueDay> byQueue() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Counted known = last;
        boolean current = known != null && known.day.equals(today);
        if (known != null && current && (!moved || now.isBefore(known.at.plus(FRESH)))) return known.byQueue;
        var byQueue = new HashMap<Integer, QueueDay>();
        var midnight = today.atStartOfDay(zone).toInstant();
        var next = today.plusDays(1).atStartOfDay(zone).toInstant();
        for (QueueDay day : days.between(midnight, next)) byQueue.put(day.queueId(), day);
        last = new Counted(Map.copyOf(byQueue), today, now);
        moved = false;
        return byQueue;
    }
}
