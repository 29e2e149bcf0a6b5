package io.seatline.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.seatline.account.Actor;
import io.seatline.account.Role;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.floor.AgentView;
import io.seatline.kernel.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeskSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
    private static final AgentId AGENT = new AgentId(1);

    private final CountDownLatch oldIsRead = new CountDownLatch(1);
    private final CountDownLatch newIsShown = new CountDownLatch(1);
    private final List<String> states = new ArrayList<>();

    /** The time is asked for between reading what the floor said last and sending it: there the slow one is caught. */
    private Instant clock() {
        if (!Thread.currentThread().getName().equals("slow")) return NOW;
        oldIsRead.countDown();
        try {
            var overtaken = newIsShown.await(300, TimeUnit.MILLISECONDS);
            return overtaken ? NOW.plusMillis(1) : NOW;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Timeout(10)
    void view_that_is_sent_last_is_the_one_the_floor_said_last_whoever_sends() throws Exception {
        var cards = new DeskCards(
                _ -> {
                    throw new AssertionError("no call, no card");
                },
                (_, _) -> null,
                Runnable::run);
        var sessions = new DeskSessions(this::clock, cards);
        var session = new DeskSession(
                new Actor(AGENT, "ana", "Ana", Role.AGENT, "zh-CN", ""), "login", wire(), Runnable::run, NOW);
        sessions.own(session);
        session.greet();
        var slow = new Thread(
                () -> sessions.show(Map.of(AGENT, view(new AgentState.NotReady(new ReasonCode("BREAK"), NOW)))),
                "slow");
        slow.start();
        oldIsRead.await();
        sessions.show(Map.of(AGENT, view(new AgentState.Ready(NOW))));
        newIsShown.countDown();
        slow.join();
        assertEquals(List.of("NOT_READY", "READY"), states);
    }

    private DeskSession.Wire wire() {
        return new DeskSession.Wire() {
            @Override
            public void send(DeskUpdate update) {
                if (update instanceof DeskUpdate.Desk(var view))
                    states.add(view.agent().state());
            }

            @Override
            public void close(int code) {
                throw new AssertionError("closed with " + code);
            }
        };
    }

    /** Nested types that may be null are not seen as such in a class file, so the check is told. */
    @SuppressWarnings("NullAway")
    private static AgentView view(AgentState state) {
        return new AgentView(
                AGENT, state, null, null, null, null, null, false, null, false, null, null, null, List.of(), List.of(),
                Map.of());
    }
}
