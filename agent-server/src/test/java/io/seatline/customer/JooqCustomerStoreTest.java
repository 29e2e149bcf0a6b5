package io.seatline.customer;

import static io.seatline.db.history.Tables.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.seatline.TestDatabase;
import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqCustomerStoreTest {
    private static final PhoneNumber HOME = new PhoneNumber("02112345678");
    private static final PhoneNumber MOBILE = new PhoneNumber("13800138000");

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqCustomerStore store = new JooqCustomerStore(database.db());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_customer_is_found_by_each_of_his_numbers() {
        var made = store.add(new CustomerDetails("张伟", "华兴", true, "偏好下午", List.of(HOME, MOBILE)));
        assertEquals(Optional.of(made), store.byNumber(MOBILE));
        assertEquals(Optional.of(made), store.byNumber(HOME));
        assertEquals(List.of(HOME, MOBILE), made.numbers());
        assertEquals(Optional.empty(), store.byNumber(new PhoneNumber("999")));
    }

    @Test
    void a_number_belongs_to_one_customer_and_a_refused_one_leaves_nothing() {
        store.add(new CustomerDetails("张伟", "", false, "", List.of(MOBILE)));
        var refused = assertThrows(
                Refused.class, () -> store.add(new CustomerDetails("王芳", "", false, "", List.of(HOME, MOBILE))));
        assertEquals("number-taken", refused.slug());
        assertEquals(MOBILE.value(), refused.params().get("number"));
        assertEquals(1, store.count());
        assertEquals(Optional.empty(), store.byNumber(HOME));
    }

    @Test
    void the_card_shows_the_newest_ended_calls_of_unknown_numbers_too() {
        for (int day = 1; day <= 7; day++) {
            call(day, true);
        }
        call(8, false);
        var card = store.card(MOBILE, 5);
        assertEquals(Optional.empty(), card.customer());
        assertEquals(
                List.of(7, 6, 5, 4, 3),
                card.lastCalls().stream()
                        .map(c -> c.at().atOffset(ZoneOffset.UTC).getDayOfMonth())
                        .toList());
        assertEquals("", card.lastCalls().getFirst().agentName());
    }

    private void call(int day, boolean ended) {
        var at = OffsetDateTime.of(2026, 3, day, 8, 0, 0, 0, ZoneOffset.UTC);
        database.db()
                .insertInto(CALL)
                .set(CALL.ID, UUID.randomUUID())
                .set(CALL.DIRECTION, "INBOUND")
                .set(CALL.CUSTOMER_NUMBER, MOBILE.value())
                .set(CALL.STARTED_AT, at)
                .set(CALL.ENDED_AT, ended ? at.plusMinutes(1) : null)
                .execute();
    }
}
