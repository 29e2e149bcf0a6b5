package io.seatline.quality;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static io.seatline.db.quality.Tables.REMARK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Remarks in PostgreSQL. */
public final class JooqRemarkStore implements Remark.Store {
    private final DSLContext db;

    public JooqRemarkStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Remark> of(UUID evaluation) {
        return db.select(REMARK.asterisk(), ACCOUNT_.DISPLAY_NAME)
                .from(REMARK)
                .join(ACCOUNT_)
                .on(ACCOUNT_.ID.eq(REMARK.MADE_BY))
                .where(REMARK.EVALUATION_ID.eq(evaluation))
                .orderBy(REMARK.AT_MS, REMARK.ID)
                .fetch(row -> new Remark(
                        row.get(REMARK.ID),
                        row.get(REMARK.AT_MS),
                        row.get(REMARK.CRITERION),
                        row.get(REMARK.TEXT),
                        row.get(REMARK.PRIVATE),
                        row.get(REMARK.MADE_BY),
                        row.get(ACCOUNT_.DISPLAY_NAME),
                        row.get(REMARK.MADE_AT).toInstant()));
    }

    @Override
    public int add(
            UUID evaluation, long atMs, @Nullable String criterion, String text, boolean personal, int by, Instant at) {
        return db.insertInto(REMARK)
                .set(REMARK.EVALUATION_ID, evaluation)
                .set(REMARK.AT_MS, atMs)
                .set(REMARK.CRITERION, criterion)
                .set(REMARK.TEXT, text)
                .set(REMARK.PRIVATE, personal)
                .set(REMARK.MADE_BY, by)
                .set(REMARK.MADE_AT, JooqEvaluationStore.utc(at))
                .returning(REMARK.ID)
                .fetchSingle()
                .getId();
    }

    @Override
    public boolean remove(UUID evaluation, int id, int by) {
        return db.deleteFrom(REMARK)
                        .where(REMARK.EVALUATION_ID.eq(evaluation), REMARK.ID.eq(id), REMARK.MADE_BY.eq(by))
                        .execute()
                > 0;
    }
}
