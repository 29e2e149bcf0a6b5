package io.seatline.account;

import static io.seatline.db.account.Tables.SHORTCUT;

import org.jooq.DSLContext;

/** Chosen keys in PostgreSQL. */
public final class JooqShortcutStore implements ShortcutStore {
    private final DSLContext db;

    public JooqShortcutStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public Shortcuts of(int account) {
        return new Shortcuts(db.select(SHORTCUT.ACTION, SHORTCUT.KEY)
                .from(SHORTCUT)
                .where(SHORTCUT.ACCOUNT_ID.eq(account))
                .fetchMap(SHORTCUT.ACTION, SHORTCUT.KEY));
    }

    @Override
    public void replace(int account, Shortcuts shortcuts) {
        db.transaction(all -> {
            all.dsl()
                    .deleteFrom(SHORTCUT)
                    .where(SHORTCUT.ACCOUNT_ID.eq(account))
                    .execute();
            shortcuts
                    .keys()
                    .forEach((action, key) -> all.dsl()
                            .insertInto(SHORTCUT)
                            .values(account, action, key)
                            .execute());
        });
    }
}
