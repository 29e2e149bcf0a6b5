package io.seatline.listening;

import static io.seatline.db.recording.Tables.ACOUSTICS;
import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.SOUND_RULES;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.SoundRules;
import io.seatline.db.recording.enums.State;
import io.seatline.db.recording.tables.records.AcousticsRecord;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** What was heard, in PostgreSQL. */
public final class JooqListeningStore implements ListeningStore {
    private final DSLContext db;
    private final JsonFigures json;

    public JooqListeningStore(DSLContext db, JsonFigures json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<UUID> waiting(int limit, Instant again) {
        return db.select(RECORDING_.SEGMENT_ID)
                .from(RECORDING_)
                .where(
                        RECORDING_.STATE.eq(State.STORED),
                        RECORDING_.PATH.isNotNull(),
                        notExists(selectOne()
                                .from(ACOUSTICS)
                                .where(
                                        ACOUSTICS.RECORDING_ID.eq(RECORDING_.SEGMENT_ID),
                                        ACOUSTICS
                                                .FAILURE
                                                .isNull()
                                                .or(ACOUSTICS.MADE_AT.gt(again.atOffset(ZoneOffset.UTC))))))
                .orderBy(RECORDING_.STARTED_AT.desc())
                .limit(limit)
                .fetch(RECORDING_.SEGMENT_ID);
    }

    @Override
    public void save(UUID recording, Heard heard) {
        CallFigures figures = heard.figures();
        AcousticsRecord row = db.newRecord(ACOUSTICS);
        row.setRecordingId(recording);
        row.setFigures(figures == null ? null : JSONB.valueOf(json.write(figures)));
        row.setFailure(heard.failure());
        row.setFlags(heard.flags().toArray(String[]::new));
        row.setRules(heard.rules());
        row.setMadeAt(heard.at().atOffset(ZoneOffset.UTC));
        row.merge();
    }

    @Override
    public Optional<Heard> find(UUID recording) {
        return db.selectFrom(ACOUSTICS)
                .where(ACOUSTICS.RECORDING_ID.eq(recording))
                .fetchOptional(row -> new Heard(
                        row.getFigures() == null
                                ? null
                                : json.figures(row.getFigures().data()),
                        row.getFailure(),
                        List.of(row.getFlags()),
                        row.getRules(),
                        row.getMadeAt().toInstant()));
    }

    @Override
    public SoundRules rules() {
        return db.selectFrom(SOUND_RULES)
                .fetchSingle(row -> new SoundRules(
                        row.getSlowBelow(),
                        row.getFastAbove(),
                        row.getLongCallSeconds(),
                        row.getDeadAirSeconds(),
                        row.getTalkOverSeconds(),
                        row.getVersion()));
    }

    @Override
    public SoundRules change(SoundRules rules) {
        int changed = db.update(SOUND_RULES)
                .set(SOUND_RULES.SLOW_BELOW, rules.slowBelow())
                .set(SOUND_RULES.FAST_ABOVE, rules.fastAbove())
                .set(SOUND_RULES.LONG_CALL_SECONDS, rules.longCallSeconds())
                .set(SOUND_RULES.DEAD_AIR_SECONDS, rules.deadAirSeconds())
                .set(SOUND_RULES.TALK_OVER_SECONDS, rules.talkOverSeconds())
                .set(SOUND_RULES.VERSION, rules.version() + 1)
                .where(SOUND_RULES.VERSION.eq(rules.version()))
                .execute();
        if (changed == 0) throw Refused.changedMeanwhile();
        return rules();
    }
}
