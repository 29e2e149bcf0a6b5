package io.seatline.award;

import static io.seatline.db.award.Tables.SCHEME;

import io.seatline.db.award.tables.records.SchemeRecord;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Schemes in PostgreSQL. */
public final class JooqAwardSchemeStore implements AwardSchemeStore {
    private final DSLContext db;
    private final JsonAwardTerms json;

    public JooqAwardSchemeStore(DSLContext db, JsonAwardTerms json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<AwardScheme> all() {
        return db.selectFrom(SCHEME).orderBy(SCHEME.NAME).fetch(this::kept);
    }

    @Override
    public Optional<AwardScheme> find(int id) {
        return db.selectFrom(SCHEME).where(SCHEME.ID.eq(id)).fetchOptional(this::kept);
    }

    @Override
    public AwardScheme create(String name, boolean active, AwardTerms terms, String who, Instant at) {
        return naming(name, () -> {
            SchemeRecord row = db.newRecord(SCHEME);
            row.setVersion(1);
            return filled(row, name, active, terms, who, at);
        });
    }

    @Override
    public AwardScheme change(
            int id, int version, String name, boolean active, AwardTerms terms, String who, Instant at) {
        return naming(
                name,
                () -> db.transactionResult(tx -> {
                    SchemeRecord row = tx.dsl()
                            .selectFrom(SCHEME)
                            .where(SCHEME.ID.eq(id))
                            .forUpdate()
                            .fetchOptional()
                            .orElseThrow(Refused::notFound);
                    if (row.getVersion() != version) throw Refused.changedMeanwhile();
                    row.setVersion(version + 1);
                    return filled(row, name, active, terms, who, at);
                }));
    }

    private AwardScheme filled(
            SchemeRecord row, String name, boolean active, AwardTerms terms, String who, Instant at) {
        row.setName(name);
        row.setActive(active);
        row.setTerms(JSONB.valueOf(json.write(terms)));
        row.setChangedAt(at.atOffset(ZoneOffset.UTC));
        row.setChangedBy(who);
        row.store();
        return kept(row);
    }

    private AwardScheme kept(SchemeRecord row) {
        return new AwardScheme(
                row.getId(),
                row.getName(),
                row.getActive(),
                json.terms(row.getTerms().data()),
                row.getVersion(),
                row.getChangedAt().toInstant(),
                row.getChangedBy());
    }

    private static AwardScheme naming(String name, Supplier<AwardScheme> storing) {
        try {
            return storing.get();
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("scheme_name_key"))
                throw Refused.invalid("name", "award-name-taken", Map.of("name", name));
            throw e;
        }
    }
}
