package io.seatline.entry;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator decides about opening hours, checked: overlapping hours are refused with the day they are on.
 *
 * @param zone such as {@code Asia/Shanghai}
 * @param version what was read; 0 for a new one
 */
public record CalendarSettings(String name, String zone, List<WeekHours> weekly, List<SpecialDay> days, int version) {
    private static final int WEEK = 7 * 24 * 60;
    private static final int MOST_DAYS = 400;

    /** @param day 1 (Monday) to 7; @param from {@code 09:00}; @param to not after {@code from}: next day; {@code 24:00} is midnight */
    public record WeekHours(int day, String from, String to) {}

    public record DayHours(String from, String to) {}

    /**
     * @param date {@code 2026-10-01}
     * @param hours worked instead of the weekly ones; none: closed
     * @param like 1 to 7: works like that weekday, as a make-up working day does; 0: {@code hours} say it
     */
    public record SpecialDay(String date, String name, int like, List<DayHours> hours) {}

    /** A calendar as it is kept. */
    public record KeptCalendar(int id, CalendarSettings settings) {}

    public CalendarSettings {
        name = TypedText.line("name", name, 60);
        try {
            zone = ZoneId.of(zone.strip()).getId();
        } catch (DateTimeException e) {
            throw Refused.invalid("zone", "zone-unknown", Map.of("zone", TypedText.cut(zone, 60)));
        }
        weekly = List.copyOf(weekly);
        if (days.size() > MOST_DAYS) throw Refused.invalid("days", "too-many", Map.of("max", MOST_DAYS));
        days = days.stream()
                .map(day -> new SpecialDay(
                        day.date(),
                        TypedText.optionalLine("days", day.name(), 60),
                        day.like(),
                        List.copyOf(day.hours())))
                .toList();
        checkWeek(weekly);
        checkDays(days);
    }

    public Calendar calendar() {
        var week = new HashMap<DayOfWeek, List<Calendar.Span>>();
        for (WeekHours hours : weekly) {
            week.computeIfAbsent(DayOfWeek.of(hours.day()), day -> new ArrayList<>())
                    .add(span("weekly", hours.from(), hours.to()));
        }
        var special = new HashMap<LocalDate, List<Calendar.Span>>();
        for (SpecialDay day : days) {
            var spans = day.like() > 0
                    ? week.getOrDefault(DayOfWeek.of(day.like()), List.of())
                    : day.hours().stream()
                            .map(hours -> span("days", hours.from(), hours.to()))
                            .toList();
            special.put(LocalDate.parse(day.date()), spans);
        }
        return new Calendar(ZoneId.of(zone), week, special);
    }

    private static void checkWeek(List<WeekHours> weekly) {
        Set<Integer> taken = new HashSet<>();
        for (WeekHours hours : weekly) {
            if (hours.day() < 1 || hours.day() > 7) throw Refused.invalid("weekly", "weekday-unknown", Map.of());
            var span = span("weekly", hours.from(), hours.to());
            int from = (hours.day() - 1) * 24 * 60 + minute(span.from());
            for (int m = from; m < from + length(span); m++) {
                if (!taken.add(m % WEEK)) {
                    throw Refused.invalid(
                            "weekly",
                            "hours-overlap",
                            Map.of("day", hours.day(), "from", hours.from(), "to", hours.to()));
                }
            }
        }
    }

    private static void checkDays(List<SpecialDay> days) {
        Set<LocalDate> dates = new HashSet<>();
        for (SpecialDay day : days) {
            if (!dates.add(date(day.date()))) throw Refused.invalid("days", "day-twice", Map.of("date", day.date()));
            if (day.like() < 0 || day.like() > 7) throw Refused.invalid("days", "weekday-unknown", Map.of());
            Set<Integer> taken = new HashSet<>();
            for (DayHours hours : day.hours()) {
                var span = span("days", hours.from(), hours.to());
                for (int m = minute(span.from()); m < minute(span.from()) + length(span); m++) {
                    if (!taken.add(m)) {
                        throw Refused.invalid(
                                "days",
                                "day-hours-overlap",
                                Map.of("date", day.date(), "from", hours.from(), "to", hours.to()));
                    }
                }
            }
        }
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int length(Calendar.Span span) {
        int minutes = minute(span.to()) - minute(span.from());
        return minutes > 0 ? minutes : minutes + 24 * 60;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid("days", "date-invalid", Map.of("date", TypedText.cut(text, 20)));
        }
    }

    private static Calendar.Span span(String field, String from, String to) {
        return new Calendar.Span(time(field, from), to.equals("24:00") ? LocalTime.MIDNIGHT : time(field, to));
    }

    private static LocalTime time(String field, String text) {
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw Refused.invalid(field, "time-invalid", Map.of("time", TypedText.cut(text, 20)));
        }
        return LocalTime.parse(text);
    }
}
