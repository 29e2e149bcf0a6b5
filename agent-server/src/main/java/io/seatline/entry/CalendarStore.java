package io.seatline.entry;

import io.seatline.entry.CalendarSettings.KeptCalendar;
import java.util.List;
import java.util.Optional;

/** Opening hours as they are kept. */
public interface CalendarStore {
    List<KeptCalendar> calendars();

    Optional<KeptCalendar> calendar(int id);

    /** @throws io.seatline.kernel.Refused when the name is taken */
    KeptCalendar add(CalendarSettings settings);

    /** @throws io.seatline.kernel.Refused as above, or when it was changed meanwhile */
    KeptCalendar change(int id, CalendarSettings settings);
}
