package io.seatline.entry;

import io.seatline.account.Actor;
import io.seatline.audit.AuditLog;
import io.seatline.entry.CalendarSettings.KeptCalendar;
import io.seatline.entry.CalendarSettings.SpecialDay;
import io.seatline.kernel.CentreChanges;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opening hours, as an administrator keeps them. */
@RestController
@RequestMapping("/api/admin/calendars")
public class CalendarEndpoint {
    private final CalendarStore store;
    private final AuditLog audit;
    private final CentreChanges centre;
    private final InstantSource clock;

    /** @param nextOpening null when it never opens, within a year */
    public record CalendarLine(
            int id,
            CalendarSettings settings,
            boolean openNow,
            @Nullable Instant nextOpening) {}

    public record CalendarLines(List<CalendarLine> items, int total) {}

    public record Holidays(List<Integer> years, List<SpecialDay> days) {}

    public CalendarEndpoint(CalendarStore store, AuditLog audit, CentreChanges centre, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.centre = centre;
        this.clock = clock;
    }

    @GetMapping
    public CalendarLines calendars() {
        var lines = store.calendars().stream().map(this::line).toList();
        return new CalendarLines(lines, lines.size());
    }

    /** China's public holidays with their make-up working days, to begin with. */
    @GetMapping("/holidays")
    public Holidays holidays(@RequestParam int year) {
        return new Holidays(ChineseHolidays.YEARS, ChineseHolidays.of(year));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public CalendarLine createCalendar(Actor me, @RequestBody CalendarSettings form) {
        var made = store.add(form);
        audit.write(me.login(), me.address(), "calendar-created", form.name(), Map.of("after", made));
        centre.changed();
        return line(made);
    }

    @PutMapping("/{id}")
    public CalendarLine changeCalendar(Actor me, @PathVariable int id, @RequestBody CalendarSettings form) {
        var before = store.calendar(id).orElseThrow(Refused::notFound);
        var after = store.change(id, form);
        audit.write(
                me.login(), me.address(), "calendar-changed", form.name(), Map.of("before", before, "after", after));
        centre.changed();
        return line(after);
    }

    private CalendarLine line(KeptCalendar kept) {
        Calendar calendar = kept.settings().calendar();
        Instant now = clock.instant();
        return new CalendarLine(
                kept.id(),
                kept.settings(),
                calendar.openAt(now),
                calendar.nextOpening(now).orElse(null));
    }
}
