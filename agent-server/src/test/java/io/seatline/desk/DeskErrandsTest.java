package io.seatline.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskErrandsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    private final List<DeskUpdate> sent = new ArrayList<>();
    private final DeskSession session = new DeskSession(
            new Actor(new AgentId(1), "ana", "Ana", Role.AGENT, "zh-CN", ""), "login", wire(), Runnable::run, NOW);

    @Test
    void a_refusal_brings_what_its_sentence_names() {
        var refused = answer(Refused.invalid("ref", "too-many", Map.of("max", 5)));
        assertEquals("too-many", refused.slug());
        assertEquals(Map.of("max", "5"), refused.params());
    }

    @Test
    void a_failure_is_told_by_a_number_that_the_log_has_too() {
        var refused = answer(new IllegalStateException("the database is away"));
        assertEquals("internal-error", refused.slug());
        assertTrue(refused.params().containsKey("incident"), refused.toString());
    }

    private DeskUpdate.Refused answer(RuntimeException failure) {
        var cards = new DeskCards(
                _ -> {
                    throw new AssertionError("no call, no card");
                },
                (_, _) -> null,
                Runnable::run);
        var errands = new DeskErrands(
                new DeskSessions(() -> NOW, cards),
                (_, _) -> {},
                (_, _, _) -> {
                    throw failure;
                },
                Runnable::run);
        errands.dial(session, new DeskMessage.DialCustomer(7, CustomerNumbers.Known.CALL, "1"), _ -> {});
        return assertInstanceOf(DeskUpdate.Refused.class, sent.getLast());
    }

    private DeskSession.Wire wire() {
        return new DeskSession.Wire() {
            @Override
            public void send(DeskUpdate update) {
                sent.add(update);
            }

            @Override
            public void close(int code) {
                throw new AssertionError("closed with " + code);
            }
        };
    }
}
