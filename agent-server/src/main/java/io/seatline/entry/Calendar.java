package io.seatline.entry;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a centre is open: hours for each day of the week, and special days that replace them. Hours belong to the day on
 * which they begin, also those that go on after midnight; so the night shift of the eve of a holiday works to its end.
 *
 * @param weekly several spans a day are allowed
 * @param special what is worked on a day instead of its weekly hours; no span at all: closed
 */
public record Calendar(ZoneId zone, Map<DayOfWeek, List<Span>> weekly, Map<LocalDate, List<Span>> special) {
    /** No calendar is without an opening for longer and still worth a promise. */
    private static final int DAYS_AHEAD = 400;

    /** @param to not after {@code from}: on the next day; both the same: 24 hours */
    public record Span(LocalTime from, LocalTime to) {
        public boolean overMidnight() {
            return !to.isAfter(from);
        }
    }

    private record Open(Instant from, Instant to) {}

    public Calendar {
        var week = new HashMap<DayOfWeek, List<Span>>();
        weekly.forEach((day, spans) -> week.put(day, List.copyOf(spans)));
        weekly = Map.copyOf(week);
        var days = new HashMap<LocalDate, List<Span>>();
        special.forEach((day, spans) -> days.put(day, List.copyOf(spans)));
        special = Map.copyOf(days);
    }

    public boolean openAt(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            for (Open open : on(day)) if (!at.isBefore(open.from) && at.isBefore(open.to)) return true;
        }
        return false;
    }

    /** The first moment at or after {@code at} when it is open; empty when there is none for more than a year. */
    public Optional<Instant> nextOpening(Instant at) {
        if (openAt(at)) return Optional.of(at);
        LocalDate today = LocalDate.ofInstant(at, zone);
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            Optional<Instant> first = on(today.plusDays(ahead)).stream()
                    .filter(open -> open.to.isAfter(open.from))
                    .map(Open::from)
                    .filter(from -> !from.isBefore(at))
                    .min(Comparator.naturalOrder());
            if (first.isPresent()) return first;
        }
        return Optional.empty();
    }

    /** Times that a change of the clock leaves out or has twice are read as the clocks on the wall: later, or the first. */
    private List<Open> on(LocalDate day) {
        var open = new ArrayList<Open>();
        for (Span span : special.getOrDefault(day, weekly.getOrDefault(day.getDayOfWeek(), List.of()))) {
            LocalDate end = span.overMidnight() ? day.plusDays(1) : day;
            open.add(new Open(
                    day.atTime(span.from).atZone(zone).toInstant(),
                    end.atTime(span.to).atZone(zone).toInstant()));
        }
        return open;
    }
}
