package io.seatline.entry;

import static io.seatline.db.entry.Tables.FLOW;
import static io.seatline.db.entry.Tables.FLOW_VERSION;
import static io.seatline.db.entry.Tables.PROMPT;
import static io.seatline.db.routing.Tables.QUEUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.seatline.db.entry.tables.records.FlowRecord;
import io.seatline.entry.FlowSettings.KeptFlow;
import io.seatline.entry.FlowSettings.PublishedVersion;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Voice menus in PostgreSQL, each version one document; a published version is never changed. */
public final class JooqFlowStore implements FlowStore {
    private final DSLContext db;
    private final JsonForms json;

    public JooqFlowStore(DSLContext db, JsonForms json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<KeptFlow> flows() {
        return fetch(db, DSL.noCondition());
    }

    @Override
    public Optional<KeptFlow> flow(int id) {
        return fetch(db, FLOW.ID.eq(id)).stream().findFirst();
    }

    @Override
    public KeptFlow add(FlowSettings settings) {
        settings.form().flow(prompts(), queues());
        return storing(settings.name(), () -> {
            FlowRecord row = db.newRecord(FLOW);
            row.setName(settings.name());
            row.setDraft(JSONB.valueOf(json.write(settings.form())));
            row.store();
            return flow(row.getId()).orElseThrow();
        });
    }

    @Override
    public KeptFlow change(int id, FlowSettings settings) {
        settings.form().flow(prompts(), queues());
        return storing(
                settings.name(),
                () -> db.transactionResult(tx -> {
                    FlowRecord row = locked(tx.dsl(), id);
                    if (row.getVersion() != settings.version()) throw Refused.changedMeanwhile();
                    row.setName(settings.name());
                    row.setDraft(JSONB.valueOf(json.write(settings.form())));
                    return stored(tx.dsl(), row);
                }));
    }

    @Override
    public KeptFlow publish(int id, String by) {
        return db.transactionResult(tx -> {
            FlowRecord row = locked(tx.dsl(), id);
            // A queue or a prompt may have gone since the draft was saved.
            json.read(row.getDraft().data(), FlowForm.class).flow(prompts(), queues());
            int next = tx.dsl()
                            .select(coalesce(max(FLOW_VERSION.NUMBER), inline(0)))
                            .from(FLOW_VERSION)
                            .where(FLOW_VERSION.FLOW_ID.eq(id))
                            .fetchSingle()
                            .value1()
                    + 1;
            tx.dsl()
                    .insertInto(FLOW_VERSION)
                    .set(FLOW_VERSION.FLOW_ID, id)
                    .set(FLOW_VERSION.NUMBER, next)
                    .set(FLOW_VERSION.BODY, row.getDraft())
                    .set(FLOW_VERSION.PUBLISHED_BY, by)
                    .execute();
            row.setPublished(next);
            return stored(tx.dsl(), row);
        });
    }

    @Override
    public KeptFlow rollBack(int id, int version) {
        return db.transactionResult(tx -> {
            FlowRecord row = locked(tx.dsl(), id);
            JSONB body = tx.dsl()
                    .select(FLOW_VERSION.BODY)
                    .from(FLOW_VERSION)
                    .where(FLOW_VERSION.FLOW_ID.eq(id), FLOW_VERSION.NUMBER.eq(version))
                    .fetchOptional(FLOW_VERSION.BODY)
                    .orElseThrow(Refused::notFound);
            json.read(body.data(), FlowForm.class).flow(prompts(), queues());
            row.setDraft(body);
            row.setPublished(version);
            return stored(tx.dsl(), row);
        });
    }

    @Override
    public Set<Integer> prompts() {
        return db.select(PROMPT.ID).from(PROMPT).fetchSet(PROMPT.ID);
    }

    @Override
    public Set<Integer> queues() {
        return db.select(QUEUE.ID).from(QUEUE).where(QUEUE.ACTIVE).fetchSet(QUEUE.ID);
    }

    private static FlowRecord locked(DSLContext tx, int id) {
        FlowRecord row = tx.selectFrom(FLOW).where(FLOW.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refused.notFound();
        return row;
    }

    private KeptFlow stored(DSLContext tx, FlowRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.store();
        return fetch(tx, FLOW.ID.eq(row.getId())).getFirst();
    }

    private static KeptFlow storing(String name, Supplier<KeptFlow> work) {
        try {
            return work.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("flow_name_key"))
                throw Refused.invalid("name", "flow-name-taken", Map.of("name", name));
            throw e;
        }
    }

    private List<KeptFlow> fetch(DSLContext from, Condition which) {
        var versions = from.selectFrom(FLOW_VERSION)
                .orderBy(FLOW_VERSION.NUMBER.desc())
                .fetchGroups(FLOW_VERSION.FLOW_ID);
        return from.selectFrom(FLOW).where(which).orderBy(FLOW.NAME).fetch(row -> {
            var own = versions.get(row.getId());
            var draft = json.read(row.getDraft().data(), FlowForm.class);
            boolean same = own != null
                    && own.stream()
                            .filter(version -> version.getNumber().equals(row.getPublished()))
                            .anyMatch(version -> json.read(version.getBody().data(), FlowForm.class)
                                    .equals(draft));
            List<PublishedVersion> listed = own == null
                    ? List.of()
                    : own.map(version -> new PublishedVersion(
                            version.getNumber(), version.getPublishedAt().toInstant(), version.getPublishedBy()));
            return new KeptFlow(row.getId(), row.getName(), draft, row.getPublished(), !same, listed, row.getVersion());
        });
    }
}
