package io.seatline.script;

import static io.seatline.db.routing.Tables.QUEUE;
import static io.seatline.db.script.Tables.QUEUE_SCRIPT;
import static io.seatline.db.script.Tables.SCRIPT_;
import static io.seatline.db.script.Tables.VERSION;

import io.seatline.db.script.tables.records.ScriptRecord;
import io.seatline.db.script.tables.records.VersionRecord;
import io.seatline.kernel.Refused;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Scripts in PostgreSQL. */
public final class JooqScriptStore implements ScriptStore {
    private final DSLContext db;
    private final JsonScripts json;
    private final InstantSource clock;

    public JooqScriptStore(DSLContext db, JsonScripts json, InstantSource clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<KeptScript> all() {
        return db.selectFrom(SCRIPT_).orderBy(SCRIPT_.NAME).fetch(this::kept);
    }

    @Override
    public Optional<KeptScript> find(int id) {
        return db.selectFrom(SCRIPT_).where(SCRIPT_.ID.eq(id)).fetchOptional(this::kept);
    }

    @Override
    public List<PublishedScript> versions(int id) {
        return db.selectFrom(VERSION)
                .where(VERSION.SCRIPT_ID.eq(id))
                .orderBy(VERSION.NUMBER.desc())
                .fetch(this::published);
    }

    @Override
    public Optional<PublishedScript> version(int id, int number) {
        return db.selectFrom(VERSION)
                .where(VERSION.SCRIPT_ID.eq(id), VERSION.NUMBER.eq(number))
                .fetchOptional(this::published);
    }

    @Override
    public KeptScript create(String name, Script draft, String who) {
        return naming(name, () -> {
            ScriptRecord row = db.newRecord(SCRIPT_);
            row.setName(name);
            row.setActive(true);
            row.setVersion(1);
            edit(row, draft, who);
            row.store();
            return kept(row);
        });
    }

    @Override
    public KeptScript change(int id, int version, String name, boolean active, Script draft, String who) {
        return naming(
                name,
                () -> changing(id, version, (tx, row) -> {
                    row.setName(name);
                    row.setActive(active);
                    edit(row, draft, who);
                }));
    }

    @Override
    public KeptScript publish(int id, int version, String who) {
        return changing(id, version, (tx, row) -> {
            Integer last = tx.select(DSL.max(VERSION.NUMBER))
                    .from(VERSION)
                    .where(VERSION.SCRIPT_ID.eq(id))
                    .fetchSingle()
                    .value1();
            VersionRecord next = tx.newRecord(VERSION);
            next.setScriptId(id);
            next.setNumber(last == null ? 1 : last + 1);
            next.setContent(row.getDraft());
            next.setPublishedAt(now());
            next.setPublishedBy(who);
            next.store();
            row.setPublished(next.getNumber());
        });
    }

    @Override
    public KeptScript rollBack(int id, int version, int toNumber, String who) {
        return changing(id, version, (tx, row) -> {
            VersionRecord to = tx.selectFrom(VERSION)
                    .where(VERSION.SCRIPT_ID.eq(id), VERSION.NUMBER.eq(toNumber))
                    .fetchOptional()
                    .orElseThrow(Refused::notFound);
            if (row.getPublished() == null || toNumber >= row.getPublished()) {
                throw Refused.invalid("to", "script-not-earlier", Map.of());
            }
            tx.update(VERSION)
                    .set(VERSION.ROLLED_BACK_AT, now())
                    .where(VERSION.SCRIPT_ID.eq(id), VERSION.NUMBER.gt(toNumber), VERSION.ROLLED_BACK_AT.isNull())
                    .execute();
            to.setRolledBackAt(null);
            to.store();
            row.setPublished(toNumber);
            row.setDraft(to.getContent());
            row.setChangedAt(now());
            row.setChangedBy(who);
        });
    }

    @Override
    public List<QueueScript> queues() {
        return db.select(QUEUE.ID, QUEUE.NAME, QUEUE_SCRIPT.SCRIPT_ID)
                .from(QUEUE)
                .leftJoin(QUEUE_SCRIPT)
                .on(QUEUE_SCRIPT.QUEUE_ID.eq(QUEUE.ID))
                .orderBy(QUEUE.NAME)
                .fetch(row -> new QueueScript(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public void setQueue(int queueId, @Nullable Integer scriptId) {
        if (!db.fetchExists(QUEUE, QUEUE.ID.eq(queueId))) throw Refused.notFound();
        if (scriptId == null) {
            db.deleteFrom(QUEUE_SCRIPT).where(QUEUE_SCRIPT.QUEUE_ID.eq(queueId)).execute();
            return;
        }
        if (!db.fetchExists(SCRIPT_, SCRIPT_.ID.eq(scriptId))) {
            throw Refused.invalid("scriptId", "script-unknown", Map.of());
        }
        var row = db.newRecord(QUEUE_SCRIPT);
        row.setQueueId(queueId);
        row.setScriptId(scriptId);
        row.merge();
    }

    @Override
    public Optional<PublishedScript> forQueue(int queueId) {
        return db.select(VERSION)
                .from(QUEUE_SCRIPT)
                .join(SCRIPT_)
                .on(SCRIPT_.ID.eq(QUEUE_SCRIPT.SCRIPT_ID))
                .join(VERSION)
                .on(VERSION.SCRIPT_ID.eq(SCRIPT_.ID).and(VERSION.NUMBER.eq(SCRIPT_.PUBLISHED)))
                .where(QUEUE_SCRIPT.QUEUE_ID.eq(queueId), SCRIPT_.ACTIVE.isTrue())
                .fetchOptional(row -> published(row.value1()));
    }

    private interface Edit {
        void of(DSLContext tx, ScriptRecord row);
    }

    private KeptScript changing(int id, int version, Edit edit) {
        return db.transactionResult(all -> {
            ScriptRecord row = all.dsl()
                    .selectFrom(SCRIPT_)
                    .where(SCRIPT_.ID.eq(id))
                    .forUpdate()
                    .fetchOptional()
                    .orElseThrow(Refused::notFound);
            if (row.getVersion() != version) throw Refused.changedMeanwhile();
            edit.of(all.dsl(), row);
            row.setVersion(version + 1);
            row.store();
            return kept(row);
        });
    }

    private void edit(ScriptRecord row, Script draft, String who) {
        row.setDraft(JSONB.valueOf(json.write(draft)));
        row.setChangedAt(now());
        row.setChangedBy(who);
    }

    private static KeptScript naming(String name, Supplier<KeptScript> storing) {
        try {
            return storing.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("script_name_key")) {
                throw Refused.invalid("name", "script-name-taken", Map.of("name", name));
            }
            throw e;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private KeptScript kept(ScriptRecord row) {
        return new KeptScript(
                row.getId(),
                row.getName(),
                row.getActive(),
                json.script(row.getDraft().data()),
                row.getPublished(),
                row.getVersion(),
                row.getChangedAt().toInstant(),
                row.getChangedBy());
    }

    private PublishedScript published(VersionRecord row) {
        return new PublishedScript(
                row.getScriptId(),
                row.getNumber(),
                json.script(row.getContent().data()),
                row.getPublishedAt().toInstant(),
                row.getPublishedBy(),
                row.getRolledBackAt() == null ? null : row.getRolledBackAt().toInstant());
    }
}
