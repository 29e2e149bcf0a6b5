package io.seatline.account;

import static io.seatline.db.account.Tables.ACCOUNT_;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.kernel.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqShortcutStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final ShortcutStore store = new JooqShortcutStore(database.db());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void chosen_keys_are_kept_and_replaced_as_a_whole() {
        int ana = database.db()
                .insertInto(ACCOUNT_)
                .set(ACCOUNT_.LOGIN, "ana")
                .set(ACCOUNT_.DISPLAY_NAME, "Ana")
                .set(ACCOUNT_.PASSWORD_HASH, "x")
                .set(ACCOUNT_.ROLE, io.seatline.db.account.enums.Role.AGENT)
                .returning(ACCOUNT_.ID)
                .fetchSingle()
                .getId();
        assertEquals(Map.of(), store.of(ana).keys());
        // Two that change places, as the unique index must allow.
        store.replace(ana, new Shortcuts(Map.of("mute", "H", "hold", "M")));
        store.replace(ana, new Shortcuts(Map.of("mute", "M", "hold", "H", "answer", "F9", "help", "?")));
        assertEquals(
                Map.of("mute", "M", "hold", "H", "answer", "F9", "help", "?"),
                store.of(ana).keys());
        store.replace(ana, new Shortcuts(Map.of()));
        assertEquals(Map.of(), store.of(ana).keys());
    }

    @Test
    void a_key_that_is_none_and_one_for_two_actions_are_refused() {
        for (String key : new String[] {"", "m", "7", " ", "F1", "F5x", "F11", "Enter", "MM", "\u202e"})
            assertEquals(
                    "key-invalid",
                    assertThrows(Refused.class, () -> new Shortcuts(Map.of("mute", key)))
                            .slug(),
                    key);
        assertEquals(
                "key-invalid",
                assertThrows(Refused.class, () -> new Shortcuts(Map.of("mu te", "M")))
                        .slug());
        assertEquals(
                "key-twice",
                assertThrows(Refused.class, () -> new Shortcuts(Map.of("mute", "M", "hold", "M")))
                        .slug());
    }
}
