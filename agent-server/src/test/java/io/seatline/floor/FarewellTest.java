package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent.CallEnded;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndReason;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The regulars' queue lets nobody wait for more than 90 s, and says so before the line goes dead. */
class FarewellTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final String REGULARS = "4004";
    private final FloorWorld world = new FloorWorld(1);
    private LegId leg = new LegId("none");

    @BeforeEach
    void aCallerWaitsHisTime() {
        // Somebody is there, or the call would go elsewhere.
        world.atWork(1);
        leg = world.telephony.callerArrives("13900000001", "", REGULARS);
        world.settle();
        world.later(LONGEST_WAIT.minusSeconds(1));
        assertEquals(1, played().size(), "only that he may be called back");
        world.later(Duration.ofSeconds(1));
    }

    @AfterEach
    void holds() {
        FloorInvariants.checkJournal(
                world.journal.stream().map(FloorJournal.Entry::event).toList());
    }

    @Test
    void who_waited_too_long_is_told_so_and_then_hung_up_on() {
        assertEquals(
                List.of(MadeEntries.sound(MadeEntries.FAREWELL)),
                played().getLast().sounds());
        assertEquals(List.of(), world.events(CallEnded.class), "not before he has heard it");
        heardOut();
        ended(Outcome.FAILED, EndReason.WAITED_TOO_LONG);
        assertTrue(hungUp());
    }

    @Test
    void nobody_is_rung_for_him_any_more() {
        world.ask(1, new FloorCommand.GoReady());
        world.later(Duration.ofSeconds(3));
        assertNull(world.agent(1).offer());
        heardOut();
        ended(Outcome.FAILED, EndReason.WAITED_TOO_LONG);
    }

    @Test
    void who_does_not_hear_it_out_has_not_abandoned_us() {
        world.telephony.partyHangsUp(leg);
        world.settle();
        ended(Outcome.FAILED, EndReason.WAITED_TOO_LONG);
    }

    @Test
    void a_restart_in_the_middle_lets_him_hear_it_and_no_more() {
        world.serverRestarts();
        assertEquals(List.of(), world.events(CallEnded.class));
        assertEquals(2, world.events(AnnouncementBegan.class).size(), "it is not said twice");
        heardOut();
        ended(Outcome.FAILED, EndReason.WAITED_TOO_LONG);
    }

    @Test
    void a_farewell_whose_end_nobody_hears_of_is_not_for_ever() {
        // Whatever the switch says of it is lost.
        for (int second = 0; second < 80; second++) {
            world.now = world.now.plusSeconds(1);
            world.telephony.tick();
            world.telephony.events().clear();
            world.handle(new FloorInput.Tick(world.now));
        }
        ended(Outcome.FAILED, EndReason.WAITED_TOO_LONG);
        assertTrue(hungUp());
    }

    private void heardOut() {
        // A sound of the fake lasts a second.
        world.later(Duration.ofSeconds(1));
    }

    private void ended(Outcome outcome, EndReason reason) {
        var end = world.only(CallEnded.class);
        assertEquals(outcome, end.outcome());
        assertEquals(reason, end.cause().reason());
        assertEquals(Blame.US, end.cause().blame());
    }

    private boolean hungUp() {
        return world.telephony.executed().stream()
                .anyMatch(it -> it instanceof TelephonyCommand.HangUp hangUp
                        && hangUp.leg().equals(leg));
    }

    private List<TelephonyCommand.Play> played() {
        return world.telephony.executed().stream()
                .filter(TelephonyCommand.Play.class::isInstance)
                .map(TelephonyCommand.Play.class::cast)
                .toList();
    }
}
