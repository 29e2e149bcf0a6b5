package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.call.Call;
import io.seatline.call.Direction;
import io.seatline.kernel.CallId;
import io.seatline.routing.Directory;
import io.seatline.routing.WrapUpCode;
import io.seatline.routing.WrapUpRule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time after a call: finished by the agent, drawn out by him, or ended at its deadline with what he had written. */
final class WrapUps {
    static final int LONGEST_NOTE = 4000;
    /** One press of "stay in wrap-up". */
    static final Duration STEP = Duration.ofSeconds(60);

    private WrapUps() {}

    /** How long the wrap-up of that call lasts without anybody's doing. */
    static Duration lasts(Directory directory, FloorSettings settings, Call call) {
        var queue = call.queue() == null ? null : directory.queues().get(call.queue());
        return call.direction() == Direction.OUTBOUND || queue == null ? settings.outboundWrapUp() : queue.wrapUp();
    }

    static @Nullable RejectReason finish(Turn turn, FloorAgent agent, CallId call, @Nullable String code, String note) {
        if (!(agent.state() instanceof AgentState.WrappingUp wrapUp)
                || !wrapUp.call().equals(call)) {
            return RejectReason.CALL_GONE;
        }
        var wrong = wrong(turn, code, note);
        if (wrong != null) return wrong;
        if (code == null && codeRequired(turn.directory, agent)) return RejectReason.CODE_REQUIRED;
        turn.leaveWrapUp(agent, wrapUp, code, clean(note), AgentEvent.By.AGENT);
        return null;
    }

    /** What he has written so far is used when the time runs out, also when his page is gone by then. */
    static @Nullable RejectReason draft(Turn turn, FloorAgent agent, CallId call, @Nullable String code, String note) {
        if (!agent.engagedIn(call)) return RejectReason.CALL_GONE;
        var wrong = wrong(turn, code, note);
        if (wrong != null) return wrong;
        turn.presence.draft(agent.id(), new Presence.Draft(call, code, clean(note)));
        return null;
    }

    private static @Nullable RejectReason wrong(Turn turn, @Nullable String code, String note) {
        if (code != null && !turn.directory.choices().results().contains(code)) return RejectReason.UNKNOWN_CODE;
        return note.length() > LONGEST_NOTE ? RejectReason.NOTE_TOO_LONG : null;
    }

    /** PostgreSQL keeps every character but this one. */
    private static String clean(String note) {
        return note.replace("\0", "");
    }

    static @Nullable RejectReason extend(Turn turn, FloorAgent agent, CallId call) {
        if (!(agent.state() instanceof AgentState.WrappingUp wrapUp)
                || !wrapUp.call().equals(call)) {
            return RejectReason.CALL_GONE;
        }
        var deadline = wrapUp.deadline();
        var latest = latest(turn.directory, turn.settings, agent, wrapUp);
        if (deadline == null || latest == null) return RejectReason.NOT_NOW;
        var from = deadline.isBefore(turn.at) ? turn.at : deadline;
        var later = from.plus(STEP).isAfter(latest) ? latest : from.plus(STEP);
        if (!later.isAfter(deadline) || !later.isAfter(turn.at)) return RejectReason.EXTENSION_USED_UP;
        turn.emit(new AgentEvent.AgentExtendedWrapUp(agent.id(), call, later, turn.at));
        return null;
    }

    /** Until when he may draw it out; null when it has no deadline. */
    static @Nullable Instant latest(
            Directory directory, FloorSettings settings, FloorAgent agent, AgentState.WrappingUp wrapUp) {
        var last = agent.last();
        return wrapUp.deadline() == null || last == null
                ? null
                : wrapUp.since()
                        .plus(lasts(directory, settings, last))
                        .plus(rule(directory, last).extension());
    }

    /** The deadline passed: what he wrote is kept. A missing required result is waited for, but not for ever. */
    static void due(Turn turn, FloorAgent agent, AgentState.WrappingUp wrapUp) {
        var deadline = wrapUp.deadline();
        if (deadline == null || turn.at.isBefore(deadline)) return;
        if (codeRequired(turn.directory, agent) && draftOf(turn, agent, wrapUp).code() == null) {
            var overtime = rule(turn.directory, agent.last()).overtime();
            if (turn.at.isBefore(deadline.plus(overtime))) return;
        }
        leave(turn, agent, wrapUp, AgentEvent.By.SYSTEM);
    }

    /** Ends it with what there is; a required result that is missing is said to be missing. */
    static void leave(Turn turn, FloorAgent agent, AgentState.WrappingUp wrapUp, AgentEvent.By by) {
        var draft = draftOf(turn, agent, wrapUp);
        var code = draft.code() == null && codeRequired(turn.directory, agent) ? WrapUpCode.NONE_GIVEN : draft.code();
        turn.leaveWrapUp(agent, wrapUp, code, draft.note(), by);
    }

    /** Whether he would leave without the result that his queue asks for. */
    static boolean codeMissing(Turn turn, FloorAgent agent, AgentState.WrappingUp wrapUp) {
        return codeRequired(turn.directory, agent)
                && draftOf(turn, agent, wrapUp).code() == null;
    }

    private static Presence.Draft draftOf(Turn turn, FloorAgent agent, AgentState.WrappingUp wrapUp) {
        var draft = turn.presence.draftOf(agent.id());
        if (draft == null || !draft.call().equals(wrapUp.call())) return new Presence.Draft(wrapUp.call(), null, "");
        var code = draft.code();
        // A code may have been closed since it was written down.
        var known = code != null && turn.directory.choices().results().contains(code);
        return known ? draft : new Presence.Draft(draft.call(), null, draft.note());
    }

    /** A centre that has no codes cannot ask for one. */
    static boolean codeRequired(Directory directory, FloorAgent agent) {
        return rule(directory, agent.last()).codeRequired()
                && !directory.choices().results().isEmpty();
    }

    static WrapUpRule rule(Directory directory, @Nullable Call call) {
        return directory.choices().wrapUp(call == null ? null : call.queue());
    }
}
