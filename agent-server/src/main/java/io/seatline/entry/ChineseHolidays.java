package io.seatline.entry;

import io.seatline.entry.CalendarSettings.SpecialDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * China's public holidays and make-up working days (调休) as the General Office of the State Council arranges them, year by
 * year in November. They are a start for a calendar's special days, to be looked through and changed by whoever keeps it.
 */
public final class ChineseHolidays {
    /** Years that are known; a further one is added here when it is announced. */
    public static final List<Integer> YEARS = List.of(2026);

    /** A make-up working day is worked like a Monday unless the centre says otherwise. */
    private static final int LIKE_MONDAY = 1;

    private ChineseHolidays() {}

    /** Empty for a year that is not known. */
    public static List<SpecialDay> of(int year) {
        var days = new ArrayList<SpecialDay>();
        if (year != 2026) return days;
        holiday(days, "元旦", "2026-01-01", "2026-01-03");
        work(days, "元旦调休上班", "2026-01-04");
        work(days, "春节调休上班", "2026-02-14");
        holiday(days, "春节", "2026-02-15", "2026-02-23");
        work(days, "春节调休上班", "2026-02-28");
        holiday(days, "清明节", "2026-04-04", "2026-04-06");
        holiday(days, "劳动节", "2026-05-01", "2026-05-05");
        work(days, "劳动节调休上班", "2026-05-09");
        holiday(days, "端午节", "2026-06-19", "2026-06-21");
        work(days, "国庆节调休上班", "2026-09-20");
        holiday(days, "中秋节", "2026-09-25", "2026-09-27");
        holiday(days, "国庆节", "2026-10-01", "2026-10-07");
        work(days, "国庆节调休上班", "2026-10-10");
        return days;
    }

    private static void holiday(List<SpecialDay> days, String name, String first, String last) {
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            days.add(new SpecialDay(day.toString(), name, 0, List.of()));
        }
    }

    private static void work(List<SpecialDay> days, String name, String day) {
        days.add(new SpecialDay(day, name, LIKE_MONDAY, List.of()));
    }
}
