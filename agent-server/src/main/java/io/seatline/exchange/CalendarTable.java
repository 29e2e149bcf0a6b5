package io.seatline.exchange;

import io.seatline.entry.CalendarSettings;
import io.seatline.entry.CalendarSettings.DayHours;
import io.seatline.entry.CalendarSettings.KeptCalendar;
import io.seatline.entry.CalendarSettings.SpecialDay;
import io.seatline.entry.CalendarSettings.WeekHours;
import io.seatline.entry.CalendarStore;
import io.seatline.exchange.RowResult.Change;
import io.seatline.kernel.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours: a row for each day of the week and each special day. Days that a file does not name stay as they are, so
 * that next year's holidays can come in alone.
 */
final class CalendarTable implements ExchangeTable {
    private static final List<String> OF_A_DAY = List.of("title", "hours");
    private final CalendarStore store;
    private final DayCells cells;
    private final Map<String, KeptCalendar> known = new HashMap<>();

    /** A day's values: {@code day} is 1 to 7 or a date. */
    private record Day(String day, String title, DayCells.Hours hours) {}

    CalendarTable(CalendarStore store, ValueWords words) {
        this.store = store;
        cells = new DayCells(words);
        store.calendars().forEach(calendar -> known.put(calendar.settings().name(), calendar));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        for (KeptCalendar calendar : store.calendars()) {
            var settings = calendar.settings();
            days(settings).values().forEach(day -> {
                var shown = new LinkedHashMap<>(shown(day));
                shown.put("name", settings.name());
                shown.put("zone", settings.zone());
                shown.put("day", cells.dayWord(day.day()));
                row.accept(shown);
            });
        }
    }

    @Override
    public RowResult put(List<ImportRow> rows) {
        ImportRow first = rows.getFirst();
        String name = first.required("name");
        KeptCalendar before = known.get(name);
        var after = settings(rows, name, before == null ? null : before.settings());
        if (before == null) {
            store.add(after);
            return RowResult.made(first, name);
        }
        var changes = changes(before.settings(), after);
        if (!changes.isEmpty()) {
            store.change(before.id(), after);
        }
        return RowResult.changed(first, name, changes);
    }

    private CalendarSettings settings(List<ImportRow> rows, String name, @Nullable CalendarSettings before) {
        Map<String, Day> days = before == null ? new TreeMap<>() : days(before);
        Map<String, ImportRow> named = new HashMap<>();
        for (ImportRow row : rows) {
            RowRefused.in(row, it -> {
                take(it, days, named);
                return it;
            });
        }
        String zone = rows.stream()
                .flatMap(row -> row.filled("zone").stream())
                .findFirst()
                .orElseGet(() -> before == null ? rows.getFirst().required("zone") : before.zone());
        try {
            return settings(name, zone, days, before == null ? 0 : before.version());
        } catch (Refused e) {
            throw blamed(e, named);
        }
    }

    private void take(ImportRow row, Map<String, Day> days, Map<String, ImportRow> named) {
        String day = cells.day(row.required("day"));
        if (named.putIfAbsent(day, row) != null) {
            throw Refused.invalid(
                    "day", "import-row-twice", Map.of("row", named.get(day).number()));
        }
        Day kept = days.get(day);
        boolean weekday = DayCells.isWeekday(day);
        var hours = row.filled("hours").map(cells::hours).orElse(kept == null ? null : kept.hours());
        if (hours == null) {
            throw Refused.invalid("hours", "field-required", Map.of());
        }
        if (weekday && (hours.removed() || hours.like() > 0)) {
            throw Refused.invalid("hours", "import-hours", Map.of());
        }
        if (hours.removed()) {
            days.remove(day);
            return;
        }
        String title = weekday ? "" : row.given("title").orElse(kept == null ? "" : kept.title());
        days.put(day, new Day(day, title, hours));
    }

    /** The form's own sentence names the day; the row of that day is where it is mended. */
    private RowRefused blamed(Refused why, Map<String, ImportRow> named) {
        var row = named.get(
                String.valueOf(why.params().getOrDefault("day", why.params().get("date"))));
        String column = "weekly".equals(why.field()) || "days".equals(why.field()) ? "hours" : why.field();
        var said = new Refused(why.kind(), why.slug(), why.params(), column);
        if (row == null) {
            throw said;
        }
        return new RowRefused(row, said);
    }

    private static CalendarSettings settings(String name, String zone, Map<String, Day> days, int version) {
        var weekly = new ArrayList<WeekHours>();
        var special = new ArrayList<SpecialDay>();
        for (Day day : days.values()) {
            if (DayCells.isWeekday(day.day())) {
                int weekday = Integer.parseInt(day.day());
                day.hours().spans().forEach(span -> weekly.add(new WeekHours(weekday, span.from(), span.to())));
            } else {
                special.add(new SpecialDay(
                        day.day(), day.title(), day.hours().like(), day.hours().spans()));
            }
        }
        return new CalendarSettings(name, zone, weekly, special, version);
    }

    /** By day, the days of the week first. */
    private static Map<String, Day> days(CalendarSettings settings) {
        var days = new TreeMap<String, Day>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            int wanted = weekday;
            var spans = settings.weekly().stream()
                    .filter(hours -> hours.day() == wanted)
                    .map(hours -> new DayHours(hours.from(), hours.to()))
                    .toList();
            days.put(Integer.toString(weekday), new Day(Integer.toString(weekday), "", DayCells.Hours.of(spans)));
        }
        for (SpecialDay day : settings.days()) {
            days.put(day.date(), new Day(day.date(), day.name(), new DayCells.Hours(day.like(), day.hours(), false)));
        }
        return days;
    }

    private List<Change> changes(CalendarSettings before, CalendarSettings after) {
        var changes = new ArrayList<Change>();
        if (!before.zone().equals(after.zone())) {
            changes.add(new Change(null, "zone", before.zone(), after.zone()));
        }
        Map<String, Day> was = days(before);
        Map<String, Day> is = days(after);
        var all = new HashSet<>(was.keySet());
        all.addAll(is.keySet());
        all.stream()
                .sorted()
                .forEach(day -> changes.addAll(ExchangeTable.differences(
                        cells.dayWord(day), OF_A_DAY, shown(was.get(day)), shown(is.get(day)))));
        return changes;
    }

    private Map<String, String> shown(@Nullable Day day) {
        if (day == null) {
            return Map.of();
        }
        return Map.of("title", day.title(), "hours", cells.write(day.hours()));
    }
}
