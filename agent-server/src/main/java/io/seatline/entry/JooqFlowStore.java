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
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
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
        return JooqNames.storing("flow_name_key", "flow-name-taken", settings.name(), () -> {
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
        return JooqNames.storing(
                "flow_name_key",
                "flow-name-taken",
                settings.name(),
                () -> db.transactionResult(tx -> {
                    FlowRecord row = locked(tx.dsl(), id, settings.version());
                    row.setName(settings.name());
                    row.setDraft(JSONB.valueOf(json.write(settings.form())));
                    return stored(tx.dsl(), row);
                }));
    }

    @Override
    public KeptFlow publish(int id, int version, String by) {
        return db.transactionResult(tx -> {
            FlowRecord row = locked(tx.dsl(), id, version);
            // A queue or a prompt may have gone since the draft was saved.
            check(tx.dsl(), row.getDraft());
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
    public KeptFlow rollBack(int id, int version, int to) {
        return db.transactionResult(tx -> {
            FlowRecord row = locked(tx.dsl(), id, version);
            JSONB body = tx.dsl()
                    .select(FLOW_VERSION.BODY)
                    .from(FLOW_VERSION)
                    .where(FLOW_VERSION.FLOW_ID.eq(id), FLOW_VERSION.NUMBER.eq(to))
                    .fetchOptional(FLOW_VERSION.BODY)
                    .orElseThrow(Refused::notFound);
            check(tx.dsl(), body);
            row.setDraft(body);
            row.setPublished(to);
            return stored(tx.dsl(), row);
        });
    }

    private void check(DSLContext tx, JSONB form) {
        var now = new JooqFlowStore(tx, json);
        json.read(form.data(), FlowForm.class).flow(now.prompts(), now.queues());
    }

    @Override
    public Set<Integer> prompts() {
        return db.select(PROMPT.ID).from(PROMPT).fetchSet(PROMPT.ID);
    }

    @Override
    public Set<Integer> queues() {
        return db.select(QUEUE.ID).from(QUEUE).where(QUEUE.ACTIVE).fetchSet(QUEUE.ID);
    }

    private static FlowRecord locked(DSLContext tx, int id, int version) {
        FlowRecord row = tx.selectFrom(FLOW).where(FLOW.ID.eq(id)).forUpdate().fetchOne();
        if (row == null) throw Refused.notFound();
        if (row.getVersion() != version) throw Refused.changedMeanwhile();
        return row;
    }

    private KeptFlow stored(DSLContext tx, FlowRecord row) {
        row.setVersion(row.getVersion() + 1);
        row.store();
        return fetch(tx, FLOW.ID.eq(row.getId())).getFirst();
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
