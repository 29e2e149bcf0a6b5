package io.seatline.award;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** For how long one award is. Weeks are those of ISO 8601: from Monday, and the year's first is the one with its first Thursday. */
public enum AwardPeriod {
    WEEK,
    MONTH,
    YEAR;

    /** @param to the last day of it */
    public record Days(LocalDate from, LocalDate to) {}

    /** The one that the day lies in. */
    public Days of(LocalDate day) {
        return switch (this) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case MONTH -> new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> new Days(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    /** Such as 2026-W53, 2026-11, 2026. */
    public String name(LocalDate day) {
        return switch (this) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
            case YEAR -> Integer.toString(day.getYear());
        };
    }
}
