package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.IvrRun.CallerInput;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.Blame;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.NodeSnapshot.Phase;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.Play;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private final FloorWorld world = new FloorWorld(21).ready(1, 2);

    @Test
    void caller_is_greeted_chooses_and_rings_an_agent_who_sees_what_he_chose() {
        var caller = arrives(MadeEntries.MENU);
        assertEquals(List.of(MadeEntries.sound(3)), lastPlayed().sounds());
        assertNull(lastPlayed().collect());
        world.later(Duration.ofSeconds(1));
        assertEquals(List.of(MadeEntries.sound(1)), lastPlayed().sounds());
        presses(caller, "1");
        assertEquals(FloorWorld.SALES, world.only(CallEvent.CallQueued.class).queue());
        assertNotNull(world.offer(1));
        assertEquals(List.of(new CallerInput("main", "1")), world.agent(1).answers());
        world.telephony.agentAnswers(FloorAgent.line(new AgentId(1)));
        world.settle();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.ANSWERED, ended().outcome());
        assertEquals(
                List.of(new CallerInput("main", "1")),
                world.agent(1).answers(),
                "and while he wraps up, on whatever page he opens");
    }

    @Test
    void number_that_is_typed_reaches_the_agent_with_its_label() {
        var caller = inMenu();
        presses(caller, "2");
        presses(caller, "47110815#");
        assertEquals(new QueueId(2), world.only(CallEvent.CallQueued.class).queue());
        assertEquals(
                List.of(new CallerInput("main", "2"), new CallerInput("account", "47110815")),
                world.agent(2).answers());
    }

    @Test
    void caller_who_hangs_up_in_the_menu_abandoned_no_queue() {
        var caller = inMenu();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(Outcome.ENDED_IN_IVR, ended().outcome());
        assertEquals(Blame.CUSTOMER, ended().cause().blame());
        assertEquals(List.of(), world.events(CallEvent.CallQueued.class));
    }

    @Test
    void caller_who_presses_nothing_is_asked_again_and_then_let_go() {
        inMenu();
        world.later(Duration.ofSeconds(20));
        assertEquals(Outcome.ENDED_IN_IVR, ended().outcome());
        assertEquals(List.of(), world.telephony.snapshot().legs());
    }

    @Test
    void outside_the_hours_a_message_is_recorded_kept_and_told_once() {
        var caller = arrives(MadeEntries.SHUT);
        world.later(Duration.ofSeconds(1));
        var record = world.telephony.executed().stream()
                .filter(TelephonyCommand.RecordMessage.class::isInstance)
                .map(TelephonyCommand.RecordMessage.class::cast)
                .toList()
                .getFirst();
        presses(caller, "#");
        var left = world.only(EntryEvent.VoicemailLeft.class);
        assertEquals(record.message(), left.message());
        assertEquals(2, left.queue());
        assertEquals("13800138000", left.number());
        assertEquals(Outcome.VOICEMAIL, ended().outcome());
        assertEquals(List.of(), world.telephony.snapshot().legs());
    }

    @Test
    void message_of_a_caller_who_hangs_up_is_kept_too() {
        var caller = arrives(MadeEntries.SHUT);
        world.later(Duration.ofSeconds(2));
        world.telephony.partyHangsUp(caller);
        world.settle();
        world.only(EntryEvent.VoicemailLeft.class);
        assertEquals(Outcome.VOICEMAIL, ended().outcome());
    }

    @Test
    void caller_who_hangs_up_before_the_beep_left_no_message() {
        var caller = arrives(MadeEntries.SHUT);
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertEquals(List.of(), world.events(EntryEvent.VoicemailLeft.class));
        assertEquals(Outcome.ENDED_IN_IVR, ended().outcome());
    }

    @Test
    void outside_the_hours_the_key_promises_a_call_when_it_opens() {
        var caller = arrives(MadeEntries.SHUT_UNTIL_MORNING);
        presses(caller, "1");
        var asked = world.only(EntryEvent.CallbackRequested.class);
        assertEquals(1, asked.queue());
        assertEquals("13800138000", asked.number());
        assertEquals(Instant.parse("2026-11-23T09:00:00Z"), asked.due());
        world.later(Duration.ofSeconds(3));
        assertEquals(Outcome.CALLBACK_REQUESTED, ended().outcome());
        assertEquals(List.of(), world.events(CallEvent.CallQueued.class), "it is not offered yet");
        assertEquals(List.of(), world.telephony.snapshot().legs());
    }

    @Test
    void outside_the_hours_who_presses_nothing_may_leave_a_message() {
        arrives(MadeEntries.SHUT_UNTIL_MORNING);
        world.later(Duration.ofSeconds(12));
        assertEquals(List.of(), world.events(EntryEvent.CallbackRequested.class));
        assertEquals(1, recordings());
    }

    @Test
    void who_hides_his_number_is_not_asked_for_the_key() {
        world.telephony.callerArrives("", "", MadeEntries.SHUT_UNTIL_MORNING);
        world.settle();
        assertNull(lastPlayed().collect());
    }

    private long recordings() {
        return world.telephony.executed().stream()
                .filter(TelephonyCommand.RecordMessage.class::isInstance)
                .count();
    }

    @Test
    void outside_the_hours_without_voicemail_it_ends_after_the_words() {
        arrives(MadeEntries.SHUT_WITHOUT_VOICEMAIL);
        world.later(Duration.ofSeconds(1));
        assertEquals(Outcome.CLOSED, ended().outcome());
    }

    @Test
    void greeting_is_followed_by_the_queue() {
        arrives(MadeEntries.GREETED);
        assertEquals(List.of(), world.events(CallEvent.CallQueued.class));
        world.later(Duration.ofSeconds(1));
        assertEquals(FloorWorld.SALES, world.only(CallEvent.CallQueued.class).queue());
    }

    @Test
    void killed_server_goes_on_at_the_step_and_keeps_what_was_typed() {
        var caller = inMenu();
        presses(caller, "2");
        world.serverRestarts();
        world.later(Duration.ofSeconds(3));
        presses(caller, "47110815#");
        var queued = world.only(CallEvent.CallQueued.class);
        assertEquals(new QueueId(2), queued.queue());
        assertEquals(
                List.of(new CallerInput("main", "2"), new CallerInput("account", "47110815")),
                assertPresent(world.floor.state().entryRun(queued.call())).answers());
    }

    @Test
    void digit_pressed_while_nobody_looked_is_asked_for_again() {
        var caller = inMenu();
        world.telephony.amiCut();
        world.settle();
        world.telephony.callerPresses(caller, "1");
        world.later(Duration.ofSeconds(5));
        world.telephony.amiBack();
        world.settle();
        assertEquals(
                Phase.PROMPTED, world.telephony.snapshot().legs().getFirst().phase());
        presses(caller, "1");
        assertEquals(FloorWorld.SALES, world.only(CallEvent.CallQueued.class).queue());
    }

    @Test
    void word_of_an_older_prompt_changes_nothing() {
        var caller = inMenu();
        var menu = lastPlayed();
        presses(caller, "2");
        var before = world.journal.size();
        world.handle(new FloorInput.Heard(
                new TelephonyEvent.PromptEnded(caller, menu.call(), menu.prompt(), "1", world.now)));
        assertEquals(before, world.journal.size());
    }

    @Test
    void zero_leads_to_a_person_while_a_number_is_asked_for() {
        var caller = inMenu();
        presses(caller, "2");
        presses(caller, "0#");
        assertEquals(FloorWorld.SALES, world.only(CallEvent.CallQueued.class).queue());
    }

    private LegId arrives(String number) {
        var leg = world.telephony.callerArrives("13800138000", "", number);
        world.settle();
        return leg;
    }

    private LegId inMenu() {
        var caller = arrives(MadeEntries.MENU);
        world.later(Duration.ofSeconds(1));
        return caller;
    }

    private void presses(LegId caller, String digits) {
        world.telephony.callerPresses(caller, digits);
        world.settle();
    }

    private Play lastPlayed() {
        return world.telephony.executed().stream()
                .filter(Play.class::isInstance)
                .map(Play.class::cast)
                .toList()
                .getLast();
    }

    private CallEvent.CallEnded ended() {
        return world.only(CallEvent.CallEnded.class);
    }

    private static <T> T assertPresent(@Nullable T maybe) {
        if (maybe == null) throw new AssertionError("the agent sees nothing of it");
        return maybe;
    }
}
