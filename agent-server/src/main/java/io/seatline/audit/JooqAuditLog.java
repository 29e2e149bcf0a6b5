package io.seatline.audit;

import static io.seatline.db.audit.Tables.ENTRY;

import io.seatline.db.audit.tables.records.EntryRecord;
import io.seatline.kernel.TypedText;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The audit log in PostgreSQL, in a table that refuses changes. */
public final class JooqAuditLog implements AuditLog, AuditQuestion.Reader {
    private static final int FETCHED = 500;
    private final DSLContext db;
    private final Function<Object, String> json;

    public JooqAuditLog(DSLContext db, Function<Object, String> json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void write(String who, String address, String what, String object, Map<String, ?> detail) {
        db.insertInto(ENTRY)
                .set(ENTRY.WHO, TypedText.cut(who, 80))
                .set(ENTRY.ADDRESS, TypedText.cut(address, 80))
                .set(ENTRY.WHAT, what)
                .set(ENTRY.OBJECT, TypedText.cut(object, 200))
                .set(ENTRY.DETAIL, JSONB.valueOf(json.apply(detail).replace("\\u0000", "")))
                .execute();
    }

    @Override
    public AuditQuestion.Answer read(AuditQuestion question, Optional<Long> before, int size) {
        var rows = db.selectFrom(ENTRY)
                .where(which(question))
                .and(before.map(ENTRY.ID::lt).orElse(DSL.noCondition()))
                .orderBy(ENTRY.ID.desc())
                .limit(size + 1)
                .fetch(JooqAuditLog::entry);
        var page = rows.subList(0, Math.min(size, rows.size()));
        return new AuditQuestion.Answer(
                List.copyOf(page),
                rows.size() > size ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    @Override
    public void stream(AuditQuestion question, int most, Consumer<AuditEntry> line) {
        // In a transaction, else the driver fetches everything at once.
        db.transaction(tx -> {
            try (var cursor = tx.dsl()
                    .selectFrom(ENTRY)
                    .where(which(question))
                    .orderBy(ENTRY.ID.desc())
                    .limit(most)
                    .fetchSize(FETCHED)
                    .fetchLazy()) {
                for (EntryRecord row : cursor) {
                    line.accept(entry(row));
                }
            }
        });
    }

    private static Condition which(AuditQuestion question) {
        return DSL.and(
                question.from()
                        .map(t -> ENTRY.AT.ge(t.atOffset(ZoneOffset.UTC)))
                        .orElse(DSL.noCondition()),
                question.to().map(t -> ENTRY.AT.lt(t.atOffset(ZoneOffset.UTC))).orElse(DSL.noCondition()),
                question.who().map(ENTRY.WHO::eq).orElse(DSL.noCondition()),
                question.what().map(ENTRY.WHAT::eq).orElse(DSL.noCondition()),
                question.text().map(JooqAuditLog::says).orElse(DSL.noCondition()));
    }

    private static Condition says(String text) {
        return DSL.or(
                ENTRY.WHO.containsIgnoreCase(text),
                ENTRY.OBJECT.containsIgnoreCase(text),
                ENTRY.ADDRESS.containsIgnoreCase(text),
                ENTRY.DETAIL.cast(SQLDataType.CLOB).containsIgnoreCase(text));
    }

    private static AuditEntry entry(EntryRecord row) {
        return new AuditEntry(
                row.getId(),
                row.getAt().toInstant(),
                row.getWho(),
                row.getWhat(),
                row.getObject(),
                row.getAddress(),
                row.getDetail().data());
    }
}
