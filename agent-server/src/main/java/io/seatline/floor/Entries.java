package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryPoint;
import io.seatline.entry.EntryRun;
import io.seatline.entry.EntryRun.Stage;
import io.seatline.entry.Flow;
import io.seatline.entry.FlowNode;
import io.seatline.entry.IvrRun;
import io.seatline.entry.IvrRun.Exit;
import io.seatline.entry.IvrRun.Step;
import io.seatline.entry.Phrases;
import io.seatline.kernel.Blame;
import io.seatline.kernel.CallId;
import io.seatline.kernel.EndReason;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.SoundName;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyCommand.Collect;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call before its queue: greeting, opening hours, voice menu, message. The rules are the entry point's; this is the wiring. */
final class Entries {
    private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(3);
    private static final Duration SILENCE = Duration.ofSeconds(6);
    private static final Duration BETWEEN_DIGITS = Duration.ofSeconds(4);
    /** For the one key that is asked for after the prompt outside the hours. */
    private static final Duration KEY = Duration.ofSeconds(5);

    private Entries() {}

    static void begin(Turn turn, CallId id, EntryPoint entry) {
        var call = turn.state.call(id);
        if (call == null) return;
        var run = EntryRun.of(entry, turn.at);
        var calendar = entry.calendar();
        boolean open = calendar == null || calendar.openAt(turn.at);
        if (open) play(turn, call, run, Stage.GREETING, null, entry.greeting(), null);
        else play(turn, call, run, Stage.CLOSED, null, entry.closed().prompts(), closedKey(turn, call, entry));
    }

    /** A customer whom his agent has sent to the voice menu: straight to it, whatever the hours are. */
    static void again(Turn turn, CallId id, EntryPoint entry) {
        var call = turn.state.call(id);
        if (call != null) proceed(turn, call, EntryRun.of(entry, turn.at), entry);
    }

    static void prompted(Turn turn, TelephonyEvent.PromptEnded e) {
        var call = turn.state.call(new CallId(e.call()));
        var run = call == null ? null : current(turn, call);
        if (call != null && run != null && e.prompt().equals(run.prompt())) ended(turn, call, run, e.digits());
    }

    static void recorded(Turn turn, TelephonyEvent.MessageEnded e) {
        var call = turn.state.call(new CallId(e.call()));
        var run = call == null ? null : current(turn, call);
        if (call != null && run != null && e.message().equals(run.prompt())) messageIsOver(turn, call);
    }

    /** The switch asks again for a caller it has not admitted: what it was asked with the admission may be lost too. */
    static void admittedAgain(Turn turn, Call call) {
        var run = current(turn, call);
        if (run != null) ask(turn, call, run, prompts(turn, run));
    }

    /** The switch says that he only waits: the word that his prompt ended was lost, or the prompt was. */
    static void waitsOnly(Turn turn, Call call) {
        var run = current(turn, call);
        if (run == null || Resync.young(turn, run.askedAt())) return;
        if (run.stage() == Stage.MESSAGE) messageIsOver(turn, call);
        else play(turn, call, run, run.stage(), run.ivr(), prompts(turn, run), collect(turn, call, run));
    }

    /** The caller is gone; false when he was not in an entry point any more. */
    static boolean gone(Turn turn, Call call, boolean network) {
        var run = current(turn, call);
        if (run == null) return false;
        if (call.answered()) turn.end(call, Outcome.ANSWERED, Blame.CUSTOMER, EndReason.HUNG_UP);
        else if (run.stage() == Stage.PROMISED)
            turn.end(call, Outcome.CALLBACK_REQUESTED, Blame.CUSTOMER, EndReason.CLOSED);
        else if (run.stage() == Stage.MESSAGE) turn.end(call, Outcome.VOICEMAIL, Blame.CUSTOMER, EndReason.HUNG_UP);
        else if (network) turn.end(call, Outcome.ENDED_IN_IVR, Blame.CARRIER, EndReason.NETWORK);
        else turn.end(call, Outcome.ENDED_IN_IVR, Blame.CUSTOMER, EndReason.HUNG_UP);
        return true;
    }

    /** However a call ends in which a message was being spoken, what was said so far is kept. */
    static void keepMessage(Turn turn, Call call) {
        var run = current(turn, call);
        if (run == null || run.stage() != Stage.MESSAGE || run.prompt() == null || run.mailbox() == null) return;
        turn.emit(new EntryEvent.VoicemailLeft(call.id(), run.prompt(), run.mailbox(), call.number(), turn.at));
    }

    private static @Nullable EntryRun current(Turn turn, Call call) {
        var run = turn.state.entryRun(call.id());
        return run != null && run.prompt() != null && call.state() instanceof CallState.Arriving ? run : null;
    }

    private static void ended(Turn turn, Call call, EntryRun run, String digits) {
        var entry = turn.entries.entry(run.entry());
        switch (run.stage()) {
            case GREETING -> proceed(turn, call, run, entry);
            case CLOSED -> {
                if (digits.equals(EntryPoint.Closed.CALL_ME) && entry != null && requested(turn, call, run, entry))
                    return;
                var mailbox = entry == null ? null : entry.closed().voicemail();
                if (mailbox == null) end(turn, call, Outcome.CLOSED, EndReason.CLOSED);
                else message(turn, call, run, mailbox);
            }
            case PROMISED -> end(turn, call, Outcome.CALLBACK_REQUESTED, EndReason.CLOSED);
            case IVR -> {
                var flow = turn.entries.flow(run.flow());
                if (flow == null || run.ivr() == null) proceed(turn, call, run, entry);
                else step(turn, call, run, flow, run.ivr().after(flow, digits));
            }
            case MESSAGE, LEFT -> {
                // Nothing is played there.
            }
        }
    }

    /** The one key that means something outside the hours; null where it would be a promise that cannot be kept. */
    private static @Nullable Collect closedKey(Turn turn, Call call, @Nullable EntryPoint entry) {
        if (entry == null
                || entry.closed().callback() == null
                || opening(turn, entry).isEmpty()) return null;
        return CallbackPromises.dialable(turn, call.number()) ? new Collect(1, KEY, KEY) : null;
    }

    private static Optional<Instant> opening(Turn turn, EntryPoint entry) {
        return entry.calendar() == null ? Optional.empty() : entry.calendar().nextOpening(turn.at);
    }

    /** False when there is nothing to be promised. */
    private static boolean requested(Turn turn, Call call, EntryRun run, EntryPoint entry) {
        var queue = entry.closed().callback();
        var due = opening(turn, entry);
        if (queue == null || due.isEmpty() || closedKey(turn, call, entry) == null) return false;
        turn.emit(new EntryEvent.CallbackRequested(
                call.id(), turn.ids.get(), queue, call.number(), call.name(), due.get(), turn.at));
        play(turn, call, run, Stage.PROMISED, null, List.of(), null);
        return true;
    }

    private static void proceed(Turn turn, Call call, EntryRun run, @Nullable EntryPoint entry) {
        var flow = turn.entries.flow(run.flow());
        if (flow != null) step(turn, call, run, flow, IvrRun.begin(flow));
        else if (entry != null && entry.queue() != null) queue(turn, call, run, run.ivr(), entry.queue());
        else end(turn, call, Outcome.FAILED, EndReason.UNREACHABLE);
    }

    private static void step(Turn turn, Call call, EntryRun run, Flow flow, Step step) {
        switch (step) {
            case Step.Asks(var ivr, var prompts) ->
                play(turn, call, run, Stage.IVR, ivr, prompts, collect(flow.node(ivr.node())));
            case Step.Leaves(var ivr, Exit.Queue(int queue)) -> queue(turn, call, run, ivr, queue);
            case Step.Leaves(var ivr, Exit.Number(String number, int queue)) -> {
                turn.emit(new EntryEvent.EntryMoved(call.id(), run.left(ivr, turn.at), turn.at));
                Transfers.sendOutside(turn, call, number, new QueueId(queue));
            }
            case Step.Leaves(var ivr, Exit.Voicemail(int queue)) ->
                message(turn, call, run.asking(Stage.IVR, ivr, turn.ids.get(), turn.at), queue);
            case Step.Leaves(var _, Exit.HangUp()) -> end(turn, call, Outcome.ENDED_IN_IVR, EndReason.HUNG_UP);
        }
    }

    private static void queue(Turn turn, Call call, EntryRun run, @Nullable IvrRun ivr, int queue) {
        var id = new QueueId(queue);
        if (turn.queueOf(id) == null) {
            end(turn, call, Outcome.FAILED, EndReason.UNREACHABLE);
            return;
        }
        turn.emit(new EntryEvent.EntryMoved(call.id(), run.left(ivr, turn.at), turn.at));
        turn.emit(new CallEvent.CallQueued(call.id(), id, null, turn.at));
    }

    private static void message(Turn turn, Call call, EntryRun run, int queue) {
        var recording = run.recording(queue, turn.ids.get(), turn.at);
        turn.emit(new EntryEvent.EntryMoved(call.id(), recording, turn.at));
        ask(turn, call, recording, List.of());
    }

    private static void messageIsOver(Turn turn, Call call) {
        hangUp(turn, call);
        turn.end(call, call.endingWithout(Outcome.VOICEMAIL), Blame.CUSTOMER, EndReason.HUNG_UP);
    }

    private static void end(Turn turn, Call call, Outcome outcome, EndReason reason) {
        hangUp(turn, call);
        turn.end(call, call.endingWithout(outcome), Blame.US, reason);
    }

    private static void hangUp(Turn turn, Call call) {
        if (call.customerLeg() != null) turn.ask(new TelephonyCommand.HangUp(call.customerLeg(), HangupReason.NORMAL));
    }

    /** What is played here and now, or the next stage at once when there is nothing to hear and nothing to press. */
    private static void play(
            Turn turn,
            Call call,
            EntryRun run,
            Stage stage,
            @Nullable IvrRun ivr,
            List<Integer> prompts,
            @Nullable Collect collect) {
        var asking = run.asking(stage, ivr, turn.ids.get(), turn.at);
        if (collect == null && sounds(turn, call, asking, prompts).isEmpty()) {
            ended(turn, call, asking, "");
            return;
        }
        turn.emit(new EntryEvent.EntryMoved(call.id(), asking, turn.at));
        ask(turn, call, asking, prompts);
    }

    private static void ask(Turn turn, Call call, EntryRun run, List<Integer> prompts) {
        var leg = call.customerLeg();
        var what = run.prompt();
        if (leg == null || what == null) return;
        var sounds = sounds(turn, call, run, prompts);
        var collect = collect(turn, call, run);
        if (run.stage() == Stage.MESSAGE)
            turn.ask(new TelephonyCommand.RecordMessage(leg, call.id().value(), what, LONGEST_MESSAGE, SILENCE));
        else if (!sounds.isEmpty() || collect != null)
            turn.ask(new TelephonyCommand.Play(leg, call.id().value(), what, sounds, collect));
    }

    /** What the administrator chose, and what is ours to say. */
    private static List<SoundName> sounds(Turn turn, Call call, EntryRun run, List<Integer> prompts) {
        var sounds = new ArrayList<>(turn.entries.sounds(prompts));
        var entry = turn.entries.entry(run.entry());
        var language = entry == null ? Phrases.USUAL_LANGUAGE : entry.language();
        if (run.stage() == Stage.CLOSED && closedKey(turn, call, entry) != null)
            sounds.addAll(turn.entries.phrases().callbackWhenOpen(language));
        if (run.stage() == Stage.PROMISED) sounds.addAll(turn.entries.phrases().callbackLater(language));
        return sounds;
    }

    private static List<Integer> prompts(Turn turn, EntryRun run) {
        var entry = turn.entries.entry(run.entry());
        var flow = turn.entries.flow(run.flow());
        return switch (run.stage()) {
            case GREETING -> entry == null ? List.of() : entry.greeting();
            case CLOSED -> entry == null ? List.of() : entry.closed().prompts();
            case IVR ->
                flow != null && run.ivr() != null && run.ivr().again(flow) instanceof Step.Asks asks
                        ? asks.prompts()
                        : List.of();
            case PROMISED, MESSAGE, LEFT -> List.of();
        };
    }

    private static @Nullable Collect collect(Turn turn, Call call, EntryRun run) {
        if (run.stage() == Stage.CLOSED) return closedKey(turn, call, turn.entries.entry(run.entry()));
        var flow = turn.entries.flow(run.flow());
        var ivr = run.ivr();
        return run.stage() == Stage.IVR && flow != null && ivr != null
                ? collect(flow.nodes().get(ivr.node()))
                : null;
    }

    private static @Nullable Collect collect(@Nullable FlowNode node) {
        return switch (node) {
            case FlowNode.Menu menu -> collect(1, menu.limits());
            case FlowNode.Collect number -> collect(number.most(), number.limits());
            case FlowNode.Say _, FlowNode.ToQueue _, FlowNode.ToNumber _, FlowNode.ToVoicemail _, FlowNode.HangUp _ ->
                null;
            case null -> null;
        };
    }

    private static Collect collect(int most, FlowNode.Limits limits) {
        return new Collect(most, Duration.ofSeconds(limits.waitSeconds()), BETWEEN_DIGITS);
    }
}
