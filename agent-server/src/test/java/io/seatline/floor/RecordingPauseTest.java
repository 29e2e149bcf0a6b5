package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.RecordingEvent;
import io.seatline.call.RecordingEvent.Cause;
import io.seatline.floor.RecordingPause.Stage;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LineId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Agent 1 talks to a customer, and the talk is recorded. */
class RecordingPauseTest {
    private static final LineId FIRST = FloorAgent.line(new AgentId(1));

    private final FloorWorld world = new FloorWorld(12).ready(1);
    private final LegId caller = arrive();
    private final CallId call = world.call(1).id();

    private LegId arrive() {
        var leg = world.telephony.callerArrives("13800138000", "", "4001");
        world.settle();
        world.telephony.agentAnswers(FIRST);
        world.settle();
        return leg;
    }

    private @Nullable Stage stage() {
        var pause = world.agent(1).pause();
        return pause == null ? null : pause.stage();
    }

    private @Nullable RejectReason pause() {
        return world.ask(1, new FloorCommand.PauseRecording(call, Cause.AGENT));
    }

    private @Nullable RejectReason resume() {
        return world.ask(1, new FloorCommand.ResumeRecording(call, Cause.AGENT));
    }

    @Test
    void agent_pauses_and_resumes() {
        assertNull(resume());
        assertNull(pause());
        assertEquals(Stage.PAUSED, stage());
        assertEquals(Set.of(caller), world.telephony.silent());
        assertNull(pause());
        world.later(Duration.ofSeconds(20));
        assertNull(resume());
        assertNull(stage());
        assertEquals(Set.of(), world.telephony.silent());
        assertEquals(1, world.events(RecordingEvent.RecordingPaused.class).size());
        assertEquals(
                Cause.AGENT,
                world.only(RecordingEvent.RecordingResumeAsked.class).cause());
        assertNull(pause());
        assertEquals(2, world.events(RecordingEvent.RecordingPaused.class).size());
    }

    @Test
    void who_forgets_to_resume_is_resumed_after_two_minutes() {
        pause();
        world.later(Duration.ofSeconds(118));
        assertEquals(Stage.PAUSED, stage());
        world.later(Duration.ofSeconds(3));
        assertNull(stage());
        assertEquals(Set.of(), world.telephony.silent());
        assertEquals(
                Cause.TIMER,
                world.only(RecordingEvent.RecordingResumeAsked.class).cause());
    }

    @Test
    void pause_that_the_switch_refuses_is_shown_and_may_be_tried_again() {
        var asked = ask();
        fails(asked);
        assertEquals(Stage.FAILED, stage());
        // The switch did it after all: sound comes back rather than that a recording is silent and nobody knows.
        world.settle();
        assertEquals(Stage.FAILED, stage());
        assertEquals(Set.of(), world.telephony.silent());
        assertNull(pause());
        assertEquals(Stage.PAUSED, stage());
    }

    @Test
    void resume_of_what_is_not_recorded_any_more_is_over() {
        pause();
        world.handle(new FloorInput.Asked(
                new AgentId(1), new FloorCommand.ResumeRecording(call, Cause.AGENT), 99, world.now));
        assertEquals(Stage.RESUMING, stage());
        var segment = world.only(RecordingEvent.RecordingPaused.class).segment();
        fails(new TelephonyCommand.ResumeCapture(caller, segment));
        assertNull(stage());
    }

    @Test
    void word_that_is_lost_on_the_way_is_asked_for_again() {
        ask();
        world.telephony.events().clear();
        assertEquals(Stage.PAUSING, stage());
        world.later(Duration.ofSeconds(1));
        assertEquals(Stage.PAUSED, stage());
    }

    @Test
    void pause_survives_a_restart_and_still_ends() {
        pause();
        world.serverRestarts();
        assertEquals(Stage.PAUSED, stage());
        world.later(Duration.ofSeconds(121));
        assertNull(stage());
        assertEquals(Set.of(), world.telephony.silent());
    }

    @Test
    void only_the_agent_of_the_call_pauses_and_only_while_the_switch_is_there() {
        world.ready(3);
        assertEquals(RejectReason.CALL_GONE, world.ask(3, new FloorCommand.PauseRecording(call, Cause.AGENT)));
        world.telephony.amiCut();
        world.settle();
        assertEquals(RejectReason.SWITCH_LOST, pause());
    }

    @Test
    void pause_ends_with_its_segment() {
        pause();
        world.telephony.partyHangsUp(caller);
        world.settle();
        assertNull(stage());
        assertTrue(world.floor.state().pauses().all().isEmpty());
        assertEquals(RejectReason.CALL_GONE, pause());
    }

    /** The switch has heard it and its word is on the way. */
    private TelephonyCommand ask() {
        var output = world.handle(new FloorInput.Asked(
                new AgentId(1), new FloorCommand.PauseRecording(call, Cause.AGENT), 98, world.now));
        assertNotNull(stage());
        return output.commands().getFirst();
    }

    private void fails(TelephonyCommand command) {
        world.handle(new FloorInput.Heard(new TelephonyEvent.CommandFailed(command, "no", world.now)));
    }
}
