package io.seatline.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.account.AccountSettings;
import io.seatline.account.JooqAccountStore;
import io.seatline.account.Role;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqFollowUpStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final String NUMBER = "13812341234";

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqFollowUpStore store = new JooqFollowUpStore(database.db(), InstantSource.fixed(NOW));
    private final JooqCustomerStore customers = new JooqCustomerStore(database.db());
    private final AgentId ana = person("ana");
    private final AgentId bo = person("bo");

    private AgentId person(String login) {
        return new AgentId(new JooqAccountStore(database.db())
                .create(new AccountSettings(login, login, Role.AGENT, "en", true, null, List.of(), 0), "hash")
                .id());
    }

    private FollowUp promise(AgentId agent, String text, int hours) {
        return store.add(
                new FollowUpStore.NewFollowUp(null, NUMBER, text, NOW.plusSeconds(hours * 3600L), agent), agent);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void open_promises_stand_by_their_time_and_are_each_agents_own() {
        promise(ana, "later", 5);
        promise(ana, "soon", 1);
        promise(bo, "other", 2);
        assertEquals(
                List.of("soon", "later"),
                store.open(ana, 10).stream().map(FollowUp::text).toList());
        assertEquals(
                List.of("soon", "other", "later"),
                store.open(null, 10).stream().map(FollowUp::text).toList());
    }

    @Test
    void promise_to_one_whose_name_is_his_number_shows_no_number() {
        customers.add(new CustomerDetails(NUMBER, "", false, "", List.of(new PhoneNumber(NUMBER))));
        var line = FollowUpEndpoint.FollowUpLine.of(promise(ana, "soon", 1));
        assertEquals("", line.customerName());
        assertEquals("138****1234", line.number());
    }

    @Test
    void promise_to_a_number_is_found_by_the_number_and_by_its_customer() {
        promise(ana, "before he was known", 1);
        var customer = customers.add(new CustomerDetails(
                "李伟", "", false, "", List.of(new PhoneNumber(NUMBER), new PhoneNumber("02155550000"))));
        promise(ana, "after", 2);
        assertEquals(2, store.openAbout(NUMBER, customer.id()).size());
        assertEquals(
                List.of("after"),
                store.openAbout("02155550000", customer.id()).stream()
                        .map(FollowUp::text)
                        .toList());
        assertEquals("李伟", store.openAbout(NUMBER, customer.id()).getLast().customerName());
    }

    @Test
    void done_promise_is_gone_from_the_lists_and_two_who_change_one_are_told() {
        var one = promise(ana, "call back", 1);
        var later = store.change(one.id(), 1, "call back again", NOW.plusSeconds(9), null);
        assertEquals("call back again", later.text());
        assertThrows(Refused.class, () -> store.change(one.id(), 1, "x", NOW, null));
        store.change(one.id(), 2, "call back again", NOW.plusSeconds(9), NOW);
        assertEquals(List.of(), store.open(ana, 10));
        assertEquals(NOW, store.find(one.id()).orElseThrow().doneAt());
    }

    @Test
    void card_is_changed_by_one_at_a_time_and_keeps_its_numbers() {
        var made = customers.add(new CustomerDetails("李伟", "", false, "", List.of(new PhoneNumber(NUMBER))));
        var details = new CustomerDetails("李伟", "云启", true, "回访", made.numbers());
        var changed = customers.change(made.id(), 1, details);
        assertEquals("云启", changed.company());
        assertEquals(2, changed.version());
        assertEquals(made.numbers(), changed.numbers());
        assertThrows(Refused.class, () -> customers.change(made.id(), 1, details));
    }
}
