package io.seatline.keeping;

import static io.seatline.db.recording.Tables.EXPORT;
import static io.seatline.db.recording.Tables.EXPORTED;
import static org.jooq.impl.DSL.trueCondition;

import io.seatline.db.recording.enums.ExportState;
import io.seatline.db.recording.tables.records.ExportRecord;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Exports in PostgreSQL. */
public final class JooqExportStore implements ExportStore {
    private final DSLContext db;

    public JooqExportStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public Export add(
            String askedBy, String reason, List<UUID> recordings, Export.State state, Instant now, Instant endsAt) {
        int id = db.transactionResult(tx -> {
            ExportRecord row = tx.dsl().newRecord(EXPORT);
            row.setReason(reason);
            row.setAskedBy(askedBy);
            row.setAskedAt(utc(now));
            row.setState(ExportState.valueOf(state.name()));
            row.setEndsAt(utc(endsAt));
            row.store();
            var insert = tx.dsl().insertInto(EXPORTED, EXPORTED.EXPORT_ID, EXPORTED.RECORDING_ID);
            for (UUID recording : recordings) insert = insert.values(row.getId(), recording);
            insert.execute();
            return row.getId();
        });
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Export> find(int id) {
        return exports(EXPORT.ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public List<Export> latest(@Nullable String askedBy, int limit) {
        return exports(askedBy == null ? trueCondition() : EXPORT.ASKED_BY.eq(askedBy), limit);
    }

    @Override
    public Export decide(int id, Export.State state, String by, Instant now) {
        int changed = db.update(EXPORT)
                .set(EXPORT.STATE, ExportState.valueOf(state.name()))
                .set(EXPORT.DECIDED_BY, by)
                .set(EXPORT.DECIDED_AT, utc(now))
                .where(EXPORT.ID.eq(id))
                .and(EXPORT.STATE.eq(ExportState.WAITING))
                .execute();
        if (changed == 0) throw Refused.changedMeanwhile();
        return find(id).orElseThrow();
    }

    private List<Export> exports(Condition which, int limit) {
        var rows = db.selectFrom(EXPORT)
                .where(which)
                .orderBy(EXPORT.ID.desc())
                .limit(limit)
                .fetch();
        Map<Integer, List<UUID>> recordings = db.selectFrom(EXPORTED)
                .where(EXPORTED.EXPORT_ID.in(rows.getValues(EXPORT.ID)))
                .orderBy(EXPORTED.RECORDING_ID)
                .fetchGroups(EXPORTED.EXPORT_ID, EXPORTED.RECORDING_ID);
        return rows.map(row -> export(row, recordings.getOrDefault(row.getId(), List.of())));
    }

    private static Export export(ExportRecord row, List<UUID> recordings) {
        OffsetDateTime decided = row.getDecidedAt();
        return new Export(
                row.getId(),
                row.getReason(),
                row.getAskedBy(),
                row.getAskedAt().toInstant(),
                Export.State.valueOf(row.getState().getLiteral()),
                row.getDecidedBy(),
                decided == null ? null : decided.toInstant(),
                row.getEndsAt().toInstant(),
                recordings);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
