package io.seatline.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.entry.CalendarSettings.DayHours;
import io.seatline.entry.CalendarSettings.SpecialDay;
import io.seatline.entry.CalendarSettings.WeekHours;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final String BERLIN = "Europe/Berlin";

    @Test
    void open_from_the_first_moment_and_closed_from_the_last() {
        var office = office(List.of());
        assertFalse(office.openAt(at(SHANGHAI, "2026-11-23T08:59:59.999")));
        assertTrue(office.openAt(at(SHANGHAI, "2026-11-23T09:00")));
        assertTrue(office.openAt(at(SHANGHAI, "2026-11-23T11:59:59")));
        assertFalse(office.openAt(at(SHANGHAI, "2026-11-23T12:00")), "lunch");
        assertTrue(office.openAt(at(SHANGHAI, "2026-11-23T13:30")));
        assertFalse(office.openAt(at(SHANGHAI, "2026-11-23T18:00")));
        assertFalse(office.openAt(at(SHANGHAI, "2026-11-22T10:00")), "Sunday");
    }

    @Test
    void next_opening_is_now_today_or_after_the_weekend() {
        var office = office(List.of());
        var now = at(SHANGHAI, "2026-11-20T10:00");
        assertEquals(Optional.of(now), office.nextOpening(now));
        assertEquals(
                Optional.of(at(SHANGHAI, "2026-11-20T13:30")), office.nextOpening(at(SHANGHAI, "2026-11-20T12:00")));
        assertEquals(
                Optional.of(at(SHANGHAI, "2026-11-23T09:00")), office.nextOpening(at(SHANGHAI, "2026-11-20T18:00")));
        assertEquals(
                Optional.empty(),
                settings(SHANGHAI, List.of(), List.of()).calendar().nextOpening(now));
    }

    @Test
    void hours_over_midnight_belong_to_the_day_they_begin_on() {
        var night = settings(SHANGHAI, List.of(new WeekHours(5, "22:00", "06:00")), List.of())
                .calendar();
        assertTrue(night.openAt(at(SHANGHAI, "2026-11-21T05:59")), "Saturday morning is Friday's night");
        assertFalse(night.openAt(at(SHANGHAI, "2026-11-21T06:00")));
        assertFalse(night.openAt(at(SHANGHAI, "2026-11-20T05:00")), "Thursday has no night");
        var eve = settings(
                        SHANGHAI,
                        List.of(new WeekHours(5, "22:00", "06:00")),
                        List.of(new SpecialDay("2026-11-21", "closed", 0, List.of())))
                .calendar();
        assertTrue(eve.openAt(at(SHANGHAI, "2026-11-21T03:00")), "the night of the eve is worked to its end");
        assertFalse(eve.openAt(at(SHANGHAI, "2026-11-21T22:30")));
    }

    @Test
    void whole_days_follow_each_other_without_a_gap() {
        var always = new ArrayList<WeekHours>();
        for (int day = 1; day <= 7; day++) always.add(new WeekHours(day, "00:00", "24:00"));
        var calendar = settings(SHANGHAI, always, List.of()).calendar();
        var random = new Random(7);
        for (int n = 0; n < 1_000; n++) {
            assertTrue(calendar.openAt(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000))));
        }
    }

    @Test
    void special_days_replace_the_weekly_hours_and_make_up_days_work_like_another() {
        var office = office(List.of(
                new SpecialDay("2026-10-01", "国庆节", 0, List.of()),
                new SpecialDay("2026-10-10", "调休上班", 1, List.of()),
                new SpecialDay("2026-12-24", "早退", 0, List.of(new DayHours("09:00", "12:00")))));
        assertFalse(office.openAt(at(SHANGHAI, "2026-10-01T10:00")), "a Thursday that is a holiday");
        assertTrue(office.openAt(at(SHANGHAI, "2026-10-10T10:00")), "a Saturday that is worked");
        assertFalse(office.openAt(at(SHANGHAI, "2026-10-10T12:30")), "with a Monday's lunch");
        assertTrue(office.openAt(at(SHANGHAI, "2026-12-24T11:00")));
        assertFalse(office.openAt(at(SHANGHAI, "2026-12-24T14:00")));
        assertEquals(
                Optional.of(at(SHANGHAI, "2026-10-02T09:00")), office.nextOpening(at(SHANGHAI, "2026-10-01T00:00")));
    }

    @Test
    void the_holidays_of_2026_end_the_day_they_are_said_to() {
        var office = office(ChineseHolidays.of(2026));
        assertEquals(
                Optional.of(at(SHANGHAI, "2026-02-24T09:00")),
                office.nextOpening(at(SHANGHAI, "2026-02-14T18:00")),
                "nine days of Spring Festival after a worked Saturday");
        assertEquals(
                Optional.of(at(SHANGHAI, "2026-10-08T09:00")), office.nextOpening(at(SHANGHAI, "2026-09-30T18:00")));
        long off =
                ChineseHolidays.of(2026).stream().filter(day -> day.like() == 0).count();
        assertEquals(33, off);
        assertEquals(6, ChineseHolidays.of(2026).size() - off);
    }

    @Test
    void an_hour_that_the_clock_leaves_out_or_has_twice() {
        var night = settings(
                        BERLIN,
                        List.of(new WeekHours(7, "01:30", "02:30"), new WeekHours(7, "04:00", "05:00")),
                        List.of())
                .calendar();
        // 29 March 2026: 02:00 becomes 03:00; the shop that closes at 02:30 closes at 03:30 on the new clock.
        assertTrue(night.openAt(Instant.parse("2026-03-29T00:30:00Z")));
        assertTrue(night.openAt(Instant.parse("2026-03-29T01:29:00Z")));
        assertFalse(night.openAt(Instant.parse("2026-03-29T01:30:00Z")));
        assertTrue(night.openAt(Instant.parse("2026-03-29T02:00:00Z")), "04:00 in summer time");
        // 25 October 2026: 03:00 becomes 02:00; the first 02:30 closes.
        assertTrue(night.openAt(Instant.parse("2026-10-25T00:29:00Z")));
        assertFalse(night.openAt(Instant.parse("2026-10-25T00:31:00Z")));
        assertFalse(night.openAt(Instant.parse("2026-10-25T01:00:00Z")), "the second 02:00");
        assertTrue(night.openAt(Instant.parse("2026-10-25T03:00:00Z")), "04:00 in winter time");
        assertEquals(
                Optional.of(Instant.parse("2026-10-25T03:00:00Z")),
                night.nextOpening(Instant.parse("2026-10-25T01:00:00Z")));
    }

    /** The fast answer against the slow and obvious one, minute by minute from every start. */
    @Test
    void next_opening_is_the_first_minute_that_is_open() {
        var random = new Random(3);
        for (int n = 0; n < 60; n++) {
            var weekly = new ArrayList<WeekHours>();
            for (int day = 1; day <= 7; day++) {
                if (random.nextInt(3) > 0) continue;
                weekly.add(new WeekHours(day, time(random.nextInt(12 * 60)), time(12 * 60 + random.nextInt(11 * 60))));
            }
            var calendar = settings(BERLIN, weekly, List.of()).calendar();
            var from = Instant.parse("2026-10-23T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(4_000)));
            Optional<Instant> first = Optional.empty();
            for (int m = 0; m < 8 * 24 * 60 && first.isEmpty(); m++) {
                var moment = from.plus(Duration.ofMinutes(m));
                if (calendar.openAt(moment)) first = Optional.of(moment);
            }
            assertEquals(first, calendar.nextOpening(from), weekly + " from " + from);
        }
    }

    @Test
    void overlaps_are_refused_with_the_day_they_are_on() {
        var twice = refused(() -> settings(
                SHANGHAI, List.of(new WeekHours(1, "09:00", "12:00"), new WeekHours(1, "11:59", "14:00")), List.of()));
        assertEquals("hours-overlap", twice.slug());
        assertEquals(1, twice.params().get("day"));
        assertEquals("weekly", twice.field());
        assertEquals(
                "hours-overlap",
                refused(() -> settings(
                                SHANGHAI,
                                List.of(new WeekHours(7, "22:00", "06:00"), new WeekHours(1, "05:00", "09:00")),
                                List.of()))
                        .slug(),
                "Sunday night reaches into Monday");
        assertEquals(
                "day-hours-overlap",
                refused(() -> office(List.of(new SpecialDay(
                                "2026-12-24",
                                "",
                                0,
                                List.of(new DayHours("09:00", "12:00"), new DayHours("10:00", "11:00"))))))
                        .slug());
        assertEquals(
                "day-twice",
                refused(() -> office(List.of(
                                new SpecialDay("2026-12-24", "", 0, List.of()),
                                new SpecialDay("2026-12-24", "", 1, List.of()))))
                        .slug());
        // Hours that only touch are fine.
        settings(SHANGHAI, List.of(new WeekHours(1, "09:00", "12:00"), new WeekHours(1, "12:00", "14:00")), List.of());
    }

    @Test
    void nonsense_is_refused() {
        assertEquals(
                "zone-unknown",
                refused(() -> settings("Mars/Base", List.of(), List.of())).slug());
        assertEquals(
                "time-invalid",
                refused(() -> settings(SHANGHAI, List.of(new WeekHours(1, "9", "12:00")), List.of()))
                        .slug());
        assertEquals(
                "time-invalid",
                refused(() -> settings(SHANGHAI, List.of(new WeekHours(1, "24:00", "12:00")), List.of()))
                        .slug());
        assertEquals(
                "date-invalid",
                refused(() -> office(List.of(new SpecialDay("2026-02-30", "", 0, List.of()))))
                        .slug());
        assertEquals(
                "weekday-unknown",
                refused(() -> settings(SHANGHAI, List.of(new WeekHours(8, "09:00", "12:00")), List.of()))
                        .slug());
    }

    private static Refused refused(Runnable what) {
        return assertThrows(Refused.class, what::run);
    }

    private static Calendar office(List<SpecialDay> days) {
        var weekly = new ArrayList<WeekHours>();
        for (int day = 1; day <= 5; day++) {
            weekly.add(new WeekHours(day, "09:00", "12:00"));
            weekly.add(new WeekHours(day, "13:30", "18:00"));
        }
        return settings(SHANGHAI, weekly, days).calendar();
    }

    private static CalendarSettings settings(String zone, List<WeekHours> weekly, List<SpecialDay> days) {
        return new CalendarSettings("hours", zone, weekly, days, 0);
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static Instant at(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
