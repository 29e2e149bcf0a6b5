package io.seatline.transcript;

import static io.seatline.db.recording.Tables.WORDING;
import static io.seatline.db.recording.Tables.WORDING_RULE;

import io.seatline.db.recording.enums.WordingKind;
import io.seatline.db.recording.enums.WordingPlace;
import io.seatline.db.recording.tables.records.WordingRuleRecord;
import io.seatline.kernel.Refused;
import io.seatline.transcript.WordingRule.KeptWording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The wording rules in PostgreSQL. */
public final class JooqWordingStore implements WordingStore {
    private final DSLContext db;

    public JooqWordingStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<KeptWording> all() {
        return db.selectFrom(WORDING_RULE).orderBy(WORDING_RULE.ID).fetch(JooqWordingStore::kept);
    }

    @Override
    public Optional<KeptWording> find(int id) {
        return db.selectFrom(WORDING_RULE).where(WORDING_RULE.ID.eq(id)).fetchOptional(JooqWordingStore::kept);
    }

    @Override
    public int state() {
        return db.select(WORDING.STATE).from(WORDING).fetchSingle(WORDING.STATE);
    }

    @Override
    public KeptWording add(WordingRule rule) {
        return changing(rule, tx -> {
            WordingRuleRecord row = fill(tx.newRecord(WORDING_RULE), rule);
            row.insert();
            row.refresh();
            return kept(row);
        });
    }

    @Override
    public KeptWording change(int id, WordingRule rule) {
        return changing(rule, tx -> {
            var row = tx.selectFrom(WORDING_RULE)
                    .where(WORDING_RULE.ID.eq(id))
                    .forUpdate()
                    .fetchOptional()
                    .orElseThrow(Refused::notFound);
            if (row.getVersion() != rule.version()) throw Refused.changedMeanwhile();
            fill(row, rule);
            row.setVersion(rule.version() + 1);
            row.update();
            return kept(row);
        });
    }

    @Override
    public void remove(int id) {
        db.transaction(tx -> {
            int gone = tx.dsl()
                    .deleteFrom(WORDING_RULE)
                    .where(WORDING_RULE.ID.eq(id))
                    .execute();
            if (gone == 0) throw Refused.notFound();
            grow(tx.dsl());
        });
    }

    private KeptWording changing(WordingRule rule, Function<DSLContext, KeptWording> change) {
        try {
            return db.transactionResult(tx -> {
                var after = change.apply(tx.dsl());
                grow(tx.dsl());
                return after;
            });
        } catch (IntegrityConstraintViolationException e) {
            if (String.valueOf(e.getMessage()).contains("wording_rule_name"))
                throw Refused.invalid("name", "wording-name-taken", Map.of("name", rule.name()));
            throw e;
        }
    }

    private static void grow(DSLContext tx) {
        tx.update(WORDING).set(WORDING.STATE, WORDING.STATE.plus(1)).execute();
    }

    private static WordingRuleRecord fill(WordingRuleRecord row, WordingRule rule) {
        row.setName(rule.name());
        row.setKind(WordingKind.valueOf(rule.kind().name()));
        row.setPhrases(rule.phrases().toArray(String[]::new));
        row.setExcepted(rule.excepted().toArray(String[]::new));
        row.setPlace(WordingPlace.valueOf(rule.place().name()));
        row.setSeconds(rule.seconds());
        row.setActive(rule.active());
        return row;
    }

    private static KeptWording kept(WordingRuleRecord row) {
        return new KeptWording(
                row.getId(),
                new WordingRule(
                        row.getName(),
                        WordingRule.Kind.valueOf(row.getKind().getLiteral()),
                        List.of(row.getPhrases()),
                        List.of(row.getExcepted()),
                        WordingRule.Place.valueOf(row.getPlace().getLiteral()),
                        row.getSeconds(),
                        row.getActive(),
                        row.getVersion()));
    }
}
