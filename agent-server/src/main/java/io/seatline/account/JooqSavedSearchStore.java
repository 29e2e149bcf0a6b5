package io.seatline.account;

import static io.seatline.db.account.Tables.SAVED_SEARCH;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Saved searches in PostgreSQL. */
public final class JooqSavedSearchStore implements SavedSearchStore {
    private final DSLContext db;
    private final JsonQueries json;

    public JooqSavedSearchStore(DSLContext db, JsonQueries json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public List<SavedSearch> of(int account, String screen) {
        return db.selectFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.ACCOUNT_ID.eq(account), SAVED_SEARCH.SCREEN.eq(screen))
                .orderBy(SAVED_SEARCH.NAME)
                .fetch(row ->
                        new SavedSearch(row.getName(), json.read(row.getQuery().data())));
    }

    @Override
    public void save(int account, String screen, SavedSearch search) {
        var query = JSONB.valueOf(json.write(search.query()));
        db.insertInto(SAVED_SEARCH)
                .set(SAVED_SEARCH.ACCOUNT_ID, account)
                .set(SAVED_SEARCH.SCREEN, screen)
                .set(SAVED_SEARCH.NAME, search.name())
                .set(SAVED_SEARCH.QUERY, query)
                .onConflict(SAVED_SEARCH.ACCOUNT_ID, SAVED_SEARCH.SCREEN, SAVED_SEARCH.NAME)
                .doUpdate()
                .set(SAVED_SEARCH.QUERY, query)
                .execute();
    }

    @Override
    public void remove(int account, String screen, String name) {
        db.deleteFrom(SAVED_SEARCH)
                .where(SAVED_SEARCH.ACCOUNT_ID.eq(account), SAVED_SEARCH.SCREEN.eq(screen), SAVED_SEARCH.NAME.eq(name))
                .execute();
    }
}
