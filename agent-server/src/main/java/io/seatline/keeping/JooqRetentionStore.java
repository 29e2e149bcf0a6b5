package io.seatline.keeping;

import static io.seatline.db.recording.Tables.RECORDING_;
import static io.seatline.db.recording.Tables.RETENTION;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.count;

import io.seatline.db.recording.enums.Format;
import io.seatline.db.recording.tables.records.RetentionRecord;
import io.seatline.keeping.RetentionSettings.FullDisk;
import io.seatline.keeping.RetentionSettings.KeptRetention;
import io.seatline.kernel.Refused;
import io.seatline.recording.Retentions;
import io.seatline.recording.SoundFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Classes in PostgreSQL. */
public final class JooqRetentionStore implements RetentionStore {
    private final DSLContext db;

    public JooqRetentionStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<KeptRetention> all() {
        Map<Integer, List<Integer>> queues =
                db.select(QUEUE.RETENTION_ID, QUEUE.ID).from(QUEUE).fetchGroups(QUEUE.RETENTION_ID, QUEUE.ID);
        Map<Integer, Integer> recordings = db.select(RECORDING_.RETENTION_ID, count())
                .from(RECORDING_)
                .groupBy(RECORDING_.RETENTION_ID)
                .fetchMap(RECORDING_.RETENTION_ID, count());
        return db.selectFrom(RETENTION)
                .orderBy(RETENTION.ID)
                .fetch(row -> new KeptRetention(
                        row.getId(),
                        settings(row, queues.getOrDefault(row.getId(), List.of())),
                        recordings.getOrDefault(row.getId(), 0)));
    }

    @Override
    public Optional<KeptRetention> find(int id) {
        return all().stream().filter(kept -> kept.id() == id).findFirst();
    }

    @Override
    public KeptRetention add(RetentionSettings settings) {
        return storing(settings, tx -> {
            RetentionRecord row = tx.newRecord(RETENTION);
            fill(row, settings);
            row.store();
            return row.getId();
        });
    }

    @Override
    public KeptRetention change(int id, RetentionSettings settings) {
        return storing(settings, tx -> {
            RetentionRecord row = tx.selectFrom(RETENTION)
                    .where(RETENTION.ID.eq(id))
                    .forUpdate()
                    .fetchOne();
            if (row == null) throw Refused.notFound();
            if (row.getVersion() != settings.version()) throw Refused.changedMeanwhile();
            fill(row, settings);
            row.setVersion(row.getVersion() + 1);
            row.store();
            return id;
        });
    }

    private KeptRetention storing(RetentionSettings settings, Function<DSLContext, Integer> work) {
        try {
            int id = db.transactionResult(tx -> {
                int stored = work.apply(tx.dsl());
                tx.dsl()
                        .update(QUEUE)
                        .set(QUEUE.RETENTION_ID, Retentions.USUAL)
                        .where(QUEUE.RETENTION_ID.eq(stored))
                        .execute();
                tx.dsl()
                        .update(QUEUE)
                        .set(QUEUE.RETENTION_ID, stored)
                        .where(QUEUE.ID.in(settings.queues()))
                        .execute();
                return stored;
            });
            return find(id).orElseThrow();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("retention_name_key"))
                throw Refused.invalid("name", "retention-name-taken", Map.of("name", settings.name()));
            throw e;
        }
    }

    private static void fill(RetentionRecord row, RetentionSettings settings) {
        row.setName(settings.name());
        row.setFormat(Format.valueOf(settings.format().name()));
        row.setLeastDays(settings.leastDays());
        row.setMostDays(settings.mostDays());
        row.setFullDisk(io.seatline.db.recording.enums.FullDisk.valueOf(
                settings.fullDisk().name()));
    }

    private static RetentionSettings settings(RetentionRecord row, List<Integer> queues) {
        return new RetentionSettings(
                row.getName(),
                SoundFormat.valueOf(row.getFormat().getLiteral()),
                row.getLeastDays(),
                row.getMostDays(),
                FullDisk.valueOf(row.getFullDisk().getLiteral()),
                queues.stream().sorted().toList(),
                row.getVersion());
    }
}
