package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.RecordingEvent.Cause;
import io.seatline.call.RecordingEvent.RecordingPauseAsked;
import io.seatline.call.RecordingEvent.RecordingPauseFailed;
import io.seatline.call.RecordingEvent.RecordingPaused;
import io.seatline.call.RecordingEvent.RecordingResumeAsked;
import io.seatline.call.RecordingEvent.RecordingResumed;
import io.seatline.floor.RecordingPause.Stage;
import io.seatline.kernel.CallId;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The recording is paused while a customer says his card's number; who forgets to resume is resumed. */
final class RecordingPauses {
    /** A card's number, date and code are said in a minute; twice that, and the rest of the talk is not lost for a button forgotten. */
    static final Duration LONGEST = Duration.ofSeconds(120);

    private RecordingPauses() {}

    static @Nullable RejectReason pause(Turn turn, FloorAgent agent, CallId id, Cause cause) {
        var call = turn.state.call(id);
        if (call == null || !agent.id().equals(call.agent())) return RejectReason.CALL_GONE;
        var segment = call.state().attempt();
        if (!call.talking() || segment == null || !turn.records(call)) return RejectReason.NOT_NOW;
        if (!turn.presence.live()) return RejectReason.SWITCH_LOST;
        var before = turn.state.pauses().of(call);
        if (before != null && (before.stage() == Stage.PAUSING || before.stage() == Stage.PAUSED)) return null;
        turn.emit(new RecordingPauseAsked(id, agent.id(), segment, cause, turn.at.plus(LONGEST), turn.at));
        silence(turn, call, true);
        return null;
    }

    /** That it is not paused is no reason to refuse: it is what was wanted. */
    static @Nullable RejectReason resume(Turn turn, FloorAgent agent, CallId id, Cause cause) {
        var call = turn.state.call(id);
        if (call == null || !agent.id().equals(call.agent())) return RejectReason.CALL_GONE;
        if (!turn.presence.live()) return RejectReason.SWITCH_LOST;
        var pause = turn.state.pauses().of(call);
        if (pause == null || pause.stage() == Stage.FAILED || pause.stage() == Stage.RESUMING) return null;
        turn.emit(new RecordingResumeAsked(id, pause.segment(), cause, turn.at));
        silence(turn, call, false);
        return null;
    }

    static void heard(Turn turn, TelephonyEvent.CaptureEvent event) {
        switch (event) {
            case TelephonyEvent.CapturePaused e -> {
                var pause = pauseOf(turn, e.leg(), e.attempt());
                if (pause == null || pause.stage() == Stage.FAILED) {
                    // It was said to have failed, or is over: no recording stays silent for that.
                    turn.ask(new TelephonyCommand.ResumeCapture(e.leg(), e.attempt()));
                } else if (pause.stage() == Stage.PAUSING)
                    turn.emit(new RecordingPaused(pause.call(), pause.segment(), turn.at));
            }
            case TelephonyEvent.CaptureResumed e -> {
                var pause = pauseOf(turn, e.leg(), e.attempt());
                // Only what was asked for ends it: the word of an earlier one may come late.
                if (pause != null && pause.stage() == Stage.RESUMING)
                    turn.emit(new RecordingResumed(pause.call(), pause.segment(), turn.at));
            }
            case TelephonyEvent.CaptureStarted _, TelephonyEvent.CaptureSaved _ -> {
                // The recording collector listens to these itself; the floor decides nothing by them.
            }
        }
    }

    /** The agent is told at once: the customer must not say his card's number now. */
    static void refused(Turn turn, TelephonyCommand.PauseCapture command) {
        var pause = pauseOf(turn, command.customer(), command.attempt());
        if (pause != null && pause.stage() == Stage.PAUSING)
            turn.emit(new RecordingPauseFailed(pause.call(), pause.segment(), turn.at));
    }

    /** The segment is not recorded any more, so no silence is either. */
    static void refused(Turn turn, TelephonyCommand.ResumeCapture command) {
        var pause = pauseOf(turn, command.customer(), command.attempt());
        if (pause != null && pause.stage() == Stage.RESUMING)
            turn.emit(new RecordingResumed(pause.call(), pause.segment(), turn.at));
    }

    /** What was asked and is not yet so is asked with every tick, which costs nothing: the word may be lost. */
    static void due(Turn turn) {
        for (var pause : List.copyOf(turn.state.pauses().all())) {
            var call = turn.state.call(pause.call());
            if (call == null || turn.state.pauses().of(call) == null) continue;
            switch (pause.stage()) {
                case PAUSING, PAUSED -> {
                    if (!turn.at.isBefore(pause.until())) {
                        turn.emit(new RecordingResumeAsked(pause.call(), pause.segment(), Cause.TIMER, turn.at));
                        silence(turn, call, false);
                    } else if (pause.stage() == Stage.PAUSING) silence(turn, call, true);
                }
                case RESUMING -> silence(turn, call, false);
                case FAILED -> {
                    // Sound is recorded; it waits for another try, or for its segment's end.
                }
            }
        }
    }

    private static @Nullable RecordingPause pauseOf(Turn turn, LegId customer, UUID segment) {
        var call = turn.state.callOf(customer);
        var pause = call == null ? null : turn.state.pauses().of(call);
        return pause != null && pause.segment().equals(segment) ? pause : null;
    }

    private static void silence(Turn turn, Call call, boolean on) {
        var segment = call.state().attempt();
        var customer = call.customerLeg();
        if (customer == null || segment == null) return;
        turn.ask(
                on
                        ? new TelephonyCommand.PauseCapture(customer, segment)
                        : new TelephonyCommand.ResumeCapture(customer, segment));
    }
}
