package io.seatline.floor;

import io.seatline.call.CallEvent;
import io.seatline.call.Outcome;
import io.seatline.kernel.Blame;
import io.seatline.kernel.EndCause;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Broken promises of a call. */
final class PromiseBugs extends BugBank {
    private PromiseBugs() {}

    static Map<String, Supplier<FloorBug>> all() {
        var bank = new PromiseBugs();
        bank.attempts();
        bank.ends();
        bank.legs();
        return bank.bugs;
    }

    private void attempts() {
        other(
                "who was not reached is rung again at once",
                event -> event instanceof CallEvent.CallbackMissed e
                        ? new CallEvent.CallbackMissed(e.call(), e.why(), e.times(), e.at(), e.at())
                        : event);
        other(
                "who was not reached is rung for ever",
                event -> event instanceof CallEvent.CallbackMissed e
                        ? new CallEvent.CallbackMissed(e.call(), e.why(), 0, e.until(), e.at())
                        : event);
        unsaid(
                "who was put off is forgotten",
                (bug, event) -> event instanceof CallEvent.CallQueued e
                        && e.lostAgent() == null
                        && bug.input instanceof FloorInput.Tick);
        other(
                "once in vain is the end of a promise",
                event -> event instanceof CallEvent.CallbackMissed e
                        ? new CallEvent.CallEnded(
                                e.call(),
                                Outcome.NOT_REACHED,
                                new EndCause(Blame.CUSTOMER, EndReason.NO_ANSWER),
                                e.at())
                        : event);
    }

    private void ends() {
        unsaid(
                "a promise that nobody keeps stands for ever",
                (bug, event) -> event instanceof CallEvent.CallEnded e
                        && e.outcome() == Outcome.NOT_REACHED
                        && e.cause().reason() == EndReason.WAITED_TOO_LONG);
        other(
                "a promise is broken after its first ring",
                event -> event instanceof CallEvent.CallEnded e && e.outcome() == Outcome.NOT_REACHED
                        ? new CallEvent.CallEnded(
                                e.call(), e.outcome(), new EndCause(Blame.US, EndReason.WAITED_TOO_LONG), e.at())
                        : event);
        unsaid("a promise taken back stands", (bug, event) -> bug.input instanceof FloorInput.CallbackCanceled);
    }

    private void legs() {
        bugs.put("a customer who is called back rings twice", () -> new FloorBug() {
            @Override
            void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
                ask.accept(command);
                if (command instanceof TelephonyCommand.CallBack it)
                    ask.accept(new TelephonyCommand.CallBack(
                            new LegId("call-" + turn.ids.get()), it.call(), it.number(), it.callerId(), it.ringFor()));
            }
        });
        asks(
                "who is called back is recorded and was not told",
                command -> command instanceof TelephonyCommand.DialCustomer it
                        ? new TelephonyCommand.DialCustomer(
                                it.agentLeg(), it.call(), it.number(), it.callerId(), it.attempt(), it.ringFor(), true)
                        : command);
        unsaid(
                "who was promised a call and hung up holds his line for ever",
                (bug, event) -> event instanceof CallEvent.CallerReleased);
    }
}
