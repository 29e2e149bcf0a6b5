package io.seatline.alarm;

import static io.seatline.db.app.Tables.ALARM;

import io.seatline.db.app.tables.records.AlarmRecord;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.tools.json.JSONObject;
import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.ParseException;

/** Alarms in PostgreSQL; a unique index of open ones makes raising idempotent even between two programs. */
public final class JooqAlarmStore implements AlarmStore {
    private final DSLContext db;
    private final Clock clock;

    public JooqAlarmStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void raise(String kind, String object, Map<String, String> params) {
        db.insertInto(ALARM)
                .set(ALARM.AT, now())
                .set(ALARM.KIND, kind)
                .set(ALARM.OBJECT, object)
                .set(ALARM.PARAMS, JSONB.valueOf(JSONObject.toJSONString(params)))
                .onConflict(ALARM.KIND, ALARM.OBJECT)
                .where(ALARM.CLEARED_AT.isNull())
                .doNothing()
                .execute();
    }

    @Override
    public void clear(String kind, String object) {
        db.update(ALARM)
                .set(ALARM.CLEARED_AT, now())
                .where(ALARM.KIND.eq(kind).and(ALARM.OBJECT.eq(object)).and(ALARM.CLEARED_AT.isNull()))
                .execute();
    }

    @Override
    public List<Alarm> open() {
        return db.selectFrom(ALARM)
                .where(ALARM.CLEARED_AT.isNull())
                .orderBy(ALARM.ID)
                .fetch(JooqAlarmStore::alarm);
    }

    @Override
    public Optional<Alarm> acknowledge(long id, String by) {
        db.update(ALARM)
                .set(ALARM.ACKNOWLEDGED_BY, by)
                .set(ALARM.ACKNOWLEDGED_AT, now())
                .where(ALARM.ID.eq(id).and(ALARM.CLEARED_AT.isNull()).and(ALARM.ACKNOWLEDGED_AT.isNull()))
                .execute();
        return db.selectFrom(ALARM)
                .where(ALARM.ID.eq(id).and(ALARM.CLEARED_AT.isNull()))
                .fetchOptional(JooqAlarmStore::alarm);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Alarm alarm(AlarmRecord row) {
        var acknowledgedAt = row.getAcknowledgedAt();
        return new Alarm(
                row.getId(),
                row.getAt().toInstant(),
                row.getKind(),
                row.getObject(),
                params(row.getParams()),
                row.getAcknowledgedBy(),
                acknowledgedAt == null ? null : acknowledgedAt.toInstant());
    }

    private static Map<String, String> params(JSONB json) {
        var params = new TreeMap<String, String>();
        try {
            if (new JSONParser().parse(json.data()) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> params.put(String.valueOf(key), String.valueOf(value)));
            }
            return params;
        } catch (ParseException e) {
            throw new IllegalStateException("the database keeps only whole JSON", e);
        }
    }
}
