package io.seatline.scorecard;

import static io.seatline.db.scorecard.Tables.CARD;
import static io.seatline.db.scorecard.Tables.CARD_VERSION;

import io.seatline.db.scorecard.tables.records.CardRecord;
import io.seatline.db.scorecard.tables.records.CardVersionRecord;
import io.seatline.kernel.Refused;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Cards in PostgreSQL. */
public final class JooqScorecardStore implements ScorecardStore {
    private final DSLContext db;
    private final JsonScorecards json;
    private final InstantSource clock;

    public JooqScorecardStore(DSLContext db, JsonScorecards json, InstantSource clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<KeptCard> all() {
        return db.selectFrom(CARD).orderBy(CARD.NAME).fetch(this::kept);
    }

    @Override
    public Optional<KeptCard> find(int id) {
        return db.selectFrom(CARD).where(CARD.ID.eq(id)).fetchOptional(this::kept);
    }

    @Override
    public Optional<PublishedCard> current(int id) {
        return versions(CARD.ID.eq(id).and(CARD.ACTIVE).and(CARD_VERSION.NUMBER.eq(CARD.PUBLISHED))).stream()
                .map(this::published)
                .findFirst();
    }

    @Override
    public Optional<PublishedCard> version(int id, int number) {
        return versions(CARD.ID.eq(id).and(CARD_VERSION.NUMBER.eq(number))).stream()
                .map(this::published)
                .findFirst();
    }

    @Override
    public List<PublishedCard> versions(int id) {
        return versions(CARD.ID.eq(id)).map(this::published);
    }

    private Result<Record> versions(Condition which) {
        return db.select(CARD_VERSION.asterisk(), CARD.NAME)
                .from(CARD)
                .join(CARD_VERSION)
                .on(CARD_VERSION.CARD_ID.eq(CARD.ID))
                .where(which)
                .orderBy(CARD_VERSION.NUMBER.desc())
                .fetch();
    }

    @Override
    public KeptCard create(String name, Scorecard draft, String who) {
        return naming(name, () -> {
            CardRecord row = db.newRecord(CARD);
            row.setName(name);
            row.setActive(true);
            row.setVersion(1);
            edit(row, draft, who);
            row.store();
            return kept(row);
        });
    }

    @Override
    public KeptCard change(int id, int version, String name, boolean active, Scorecard draft, String who) {
        return naming(
                name,
                () -> changing(id, version, row -> {
                    row.setName(name);
                    row.setActive(active);
                    edit(row, draft, who);
                }));
    }

    @Override
    public KeptCard publish(int id, int version, String who) {
        return changing(id, version, row -> {
            Integer last = row.configuration()
                    .dsl()
                    .select(DSL.max(CARD_VERSION.NUMBER))
                    .from(CARD_VERSION)
                    .where(CARD_VERSION.CARD_ID.eq(id))
                    .fetchSingle()
                    .value1();
            CardVersionRecord next = row.configuration().dsl().newRecord(CARD_VERSION);
            next.setCardId(id);
            next.setNumber(last == null ? 1 : last + 1);
            next.setContent(row.getDraft());
            next.setPublishedAt(now());
            next.setPublishedBy(who);
            next.store();
            row.setPublished(next.getNumber());
        });
    }

    private KeptCard changing(int id, int version, Consumer<CardRecord> edit) {
        return db.transactionResult(tx -> {
            CardRecord row = tx.dsl()
                    .selectFrom(CARD)
                    .where(CARD.ID.eq(id))
                    .forUpdate()
                    .fetchOptional()
                    .orElseThrow(Refused::notFound);
            if (row.getVersion() != version) throw Refused.changedMeanwhile();
            edit.accept(row);
            row.setVersion(version + 1);
            row.store();
            return kept(row);
        });
    }

    private void edit(CardRecord row, Scorecard draft, String who) {
        row.setDraft(JSONB.valueOf(json.write(draft)));
        row.setChangedAt(now());
        row.setChangedBy(who);
    }

    private static KeptCard naming(String name, Supplier<KeptCard> storing) {
        try {
            return storing.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("card_name_key"))
                throw Refused.invalid("name", "card-name-taken", Map.of("name", name));
            throw e;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private KeptCard kept(CardRecord row) {
        return new KeptCard(
                row.getId(),
                row.getName(),
                row.getActive(),
                json.card(row.getDraft().data()),
                row.getPublished(),
                row.getVersion(),
                row.getChangedAt().toInstant(),
                row.getChangedBy());
    }

    private PublishedCard published(Record row) {
        return new PublishedCard(
                row.get(CARD_VERSION.CARD_ID),
                row.get(CARD_VERSION.NUMBER),
                row.get(CARD.NAME),
                json.card(row.get(CARD_VERSION.CONTENT).data()),
                row.get(CARD_VERSION.PUBLISHED_AT).toInstant(),
                row.get(CARD_VERSION.PUBLISHED_BY));
    }
}
