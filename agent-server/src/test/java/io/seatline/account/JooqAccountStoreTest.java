package io.seatline.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.TestDatabase;
import io.seatline.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class JooqAccountStoreTest {
    private final JooqAccountStore store =
            new JooqAccountStore(TestDatabase.fresh().db());

    @Test
    void an_account_is_kept_without_its_password_and_found_by_login_while_active() {
        assertTrue(store.isEmpty());
        Account made = store.create(settings("ana", Role.AGENT, true, 0), "hash");
        assertEquals(Optional.of(made), store.find(made.id()));
        assertEquals(Optional.of(made), store.findActive("ana"));
        assertEquals(Optional.of("hash"), store.passwordHash(made.id()));
        assertFalse(made.toString().contains("hash"));
        store.change(made.id(), settings("ana", Role.AGENT, false, 1), Optional.empty());
        assertEquals(Optional.empty(), store.findActive("ana"));
        assertEquals(Optional.of("hash"), store.passwordHash(made.id()));
    }

    @Test
    void an_older_version_and_a_taken_login_are_refused() {
        Account ana = store.create(settings("ana", Role.AGENT, true, 0), "hash");
        store.create(settings("bo", Role.AGENT, true, 0), "hash");
        store.change(ana.id(), settings("ana", Role.SUPERVISOR, true, 1), Optional.of("new"));
        assertEquals(Optional.of("new"), store.passwordHash(ana.id()));
        refused("changed-meanwhile", ana.id(), settings("ana", Role.AGENT, true, 1));
        refused("login-taken", ana.id(), settings("bo", Role.AGENT, true, 2));
        refused("not-found", 99, settings("cy", Role.AGENT, true, 1));
    }

    @Test
    void the_last_administrator_cannot_be_lost_even_by_two_at_once() throws Exception {
        Account one = store.create(settings("one", Role.ADMIN, true, 0), "hash");
        refused("last-admin", one.id(), settings("one", Role.AGENT, true, 1));
        refused("last-admin", one.id(), settings("one", Role.ADMIN, false, 1));
        Account two = store.create(settings("two", Role.ADMIN, true, 0), "hash");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> both = List.of(() -> demote(one, "one"), () -> demote(two, "two"));
            int demoted = 0;
            for (var done : threads.invokeAll(both)) {
                demoted += done.get() ? 1 : 0;
            }
            assertEquals(1, demoted);
        }
    }

    @Test
    void settings_that_make_no_sense_never_reach_the_store() {
        for (String login : List.of("", "a", "Ana B", "ana;drop", "a".repeat(41), "../x", "安娜")) {
            assertEquals("login-invalid", slug(() -> settings(login, Role.AGENT, true, 0)), login);
        }
        assertEquals("ana", settings(" ANA ", Role.AGENT, true, 0).login());
        assertEquals("password-too-short", slug(() -> Passwords.check("password", "short", "ana")));
        assertEquals("password-holds-login", slug(() -> Passwords.check("password", "123456ANA789", "ana")));
        assertEquals("password-too-long", slug(() -> Passwords.check("password", "x".repeat(129), "ana")));
    }

    private boolean demote(Account account, String login) {
        try {
            store.change(account.id(), settings(login, Role.AGENT, true, 1), Optional.empty());
            return true;
        } catch (Refused e) {
            assertEquals("last-admin", e.slug());
            return false;
        }
    }

    private void refused(String slug, int id, AccountSettings settings) {
        assertEquals(slug, slug(() -> store.change(id, settings, Optional.empty())));
    }

    private static String slug(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(Refused.class, work).slug();
    }

    private static AccountSettings settings(String login, Role role, boolean active, int version) {
        return new AccountSettings(login, "某人", role, "zh-CN", active, null, List.of(), version);
    }
}
