package io.seatline.audit;

import static io.seatline.db.audit.Tables.ENTRY;

import io.seatline.kernel.TypedText;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The audit log in PostgreSQL, in a table that refuses changes. */
public final class JooqAuditLog implements AuditLog, AuditQuestion.Reader {
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
    public AuditQuestion.Answer read(AuditQuestion question) {
        Condition which = DSL.and(
                question.from()
                        .map(t -> ENTRY.AT.ge(t.atOffset(ZoneOffset.UTC)))
                        .orElse(DSL.noCondition()),
                question.to().map(t -> ENTRY.AT.lt(t.atOffset(ZoneOffset.UTC))).orElse(DSL.noCondition()),
                question.who().map(ENTRY.WHO::eq).orElse(DSL.noCondition()),
                question.what().map(ENTRY.WHAT::eq).orElse(DSL.noCondition()));
        var entries = db.selectFrom(ENTRY)
                .where(which)
                .orderBy(ENTRY.ID.desc())
                .limit(question.size())
                .offset(question.page() * question.size())
                .fetch(row -> new AuditEntry(
                        row.getId(),
                        row.getAt().toInstant(),
                        row.getWho(),
                        row.getWhat(),
                        row.getObject(),
                        row.getAddress(),
                        row.getDetail().data()));
        return new AuditQuestion.Answer(entries, db.fetchCount(ENTRY, which));
    }
}
