package io.seatline.exchange;

import io.seatline.entry.CalendarSettings.DayHours;
import io.seatline.kernel.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days and their hours as cells: {@code Monday} or {@code 2026-10-01}; {@code 09:00-12:00; 13:30-18:00}. */
record DayCells(ValueWords words) {
    private static final List<String> WEEKDAYS =
            IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList();
    private static final String CLOSED = "closed";
    private static final String REMOVED = "removed";
    private static final List<String> ALONE = List.of(CLOSED, REMOVED);
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,2}:[0-9]{2})\\s*[-–—~～至]\\s*([0-9]{1,2}:[0-9]{2})");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    /** How spreadsheets keep a date that was typed as one: the days since then (ECMA-376, 18.17.4.1). */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL = Pattern.compile("[3-6][0-9]{4}");

    /**
     * @param like 1 to 7: as on that day of the week; 0: {@code spans} say it, none: closed
     * @param removed the day is no special one any more
     */
    record Hours(int like, List<DayHours> spans, boolean removed) {
        Hours {
            spans = List.copyOf(spans);
        }

        static Hours of(List<DayHours> spans) {
            return new Hours(0, spans, false);
        }
    }

    static boolean isWeekday(String day) {
        return day.length() == 1;
    }

    /** @return 1 to 7, or the date as {@code 2026-10-01} */
    String day(String cell) {
        if (!cell.matches("[1-7]")) {
            var weekday = words.heard("weekday", WEEKDAYS, cell);
            if (weekday.isEmpty()) {
                return date(cell).toString();
            }
            return weekday.get();
        }
        return cell;
    }

    String dayWord(String day) {
        return isWeekday(day) ? words.say("weekday", day) : day;
    }

    Hours hours(String cell) {
        var alone = words.heard("hours", ALONE, cell);
        if (alone.isPresent()) {
            return new Hours(0, List.of(), alone.get().equals(REMOVED));
        }
        var like = words.heard("like", WEEKDAYS, cell);
        if (like.isPresent()) {
            return new Hours(Integer.parseInt(like.get()), List.of(), false);
        }
        return Hours.of(ImportRow.several(cell).stream().map(DayCells::span).toList());
    }

    String write(Hours hours) {
        if (hours.like() > 0) {
            return words.say("like", Integer.toString(hours.like()));
        }
        return hours.spans().isEmpty()
                ? words.say("hours", CLOSED)
                : hours.spans().stream()
                        .map(span -> span.from() + "-" + span.to())
                        .collect(Collectors.joining("; "));
    }

    private static DayHours span(String text) {
        var span = SPAN.matcher(text.replace('：', ':'));
        if (!span.matches()) {
            throw Refused.invalid("hours", "import-hours", Map.of());
        }
        return new DayHours(twoDigits(span.group(1)), twoDigits(span.group(2)));
    }

    private static String twoDigits(String time) {
        return time.length() == 4 ? "0" + time : time;
    }

    private static LocalDate date(String cell) {
        if (SERIAL.matcher(cell).matches()) {
            return SERIAL_ZERO.plusDays(Integer.parseInt(cell));
        }
        var date = DATE.matcher(cell);
        try {
            if (date.matches()) {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            }
        } catch (DateTimeException e) {
            // Said below, like what is no date at all.
        }
        throw Refused.invalid("day", "import-day", Map.of());
    }
}
