package io.seatline.entry;

import static io.seatline.db.entry.Tables.CALENDAR;

import io.seatline.db.entry.tables.records.CalendarRecord;
import io.seatline.entry.CalendarSettings.KeptCalendar;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Opening hours in PostgreSQL, each calendar one document: it is read and saved whole. */
public final class JooqCalendarStore implements CalendarStore {
    private final DSLContext db;
    private final JsonForms json;

    public JooqCalendarStore(DSLContext db, JsonForms json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<KeptCalendar> calendars() {
        return db.selectFrom(CALENDAR).orderBy(CALENDAR.NAME).fetch(this::kept);
    }

    @Override
    public Optional<KeptCalendar> calendar(int id) {
        return db.selectFrom(CALENDAR).where(CALENDAR.ID.eq(id)).fetchOptional(this::kept);
    }

    @Override
    public KeptCalendar add(CalendarSettings settings) {
        return JooqNames.storing("calendar_name_key", "calendar-name-taken", settings.name(), () -> {
            CalendarRecord row = db.newRecord(CALENDAR);
            fill(row, settings);
            row.store();
            return calendar(row.getId()).orElseThrow();
        });
    }

    @Override
    public KeptCalendar change(int id, CalendarSettings settings) {
        return JooqNames.storing(
                "calendar_name_key",
                "calendar-name-taken",
                settings.name(),
                () -> db.transactionResult(tx -> {
                    CalendarRecord row = tx.dsl()
                            .selectFrom(CALENDAR)
                            .where(CALENDAR.ID.eq(id))
                            .forUpdate()
                            .fetchOne();
                    if (row == null) throw Refused.notFound();
                    if (row.getVersion() != settings.version()) throw Refused.changedMeanwhile();
                    fill(row, settings);
                    row.setVersion(row.getVersion() + 1);
                    row.store();
                    return kept(row);
                }));
    }

    private void fill(CalendarRecord row, CalendarSettings settings) {
        row.setName(settings.name());
        row.setBody(JSONB.valueOf(json.write(settings)));
    }

    private KeptCalendar kept(CalendarRecord row) {
        var body = json.read(row.getBody().data(), CalendarSettings.class);
        return new KeptCalendar(
                row.getId(),
                new CalendarSettings(row.getName(), body.zone(), body.weekly(), body.days(), row.getVersion()));
    }
}
