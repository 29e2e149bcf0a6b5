package io.seatline.floor;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.call.Outcome;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.OfferEvent.WithdrawnBecause;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The bank of broken rules. */
final class FloorBugs extends BugBank {
    private FloorBugs() {}

    static Map<String, Supplier<FloorBug>> all() {
        var bank = new FloorBugs();
        bank.bugs.putAll(RoutingBugs.all());
        bank.bugs.putAll(PromiseBugs.all());
        bank.bugs.putAll(PromptBugs.all());
        bank.offers();
        bank.ends();
        bank.others();
        bank.clocks();
        bank.restarts();
        return bank.bugs;
    }

    private void offers() {
        bugs.put("one call rings two agents", () -> new FloorBug() {
            @Override
            void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
                ask.accept(command);
                if (!(command instanceof TelephonyCommand.Connect it)) return;
                var line = FloorAgent.line(new AgentId(it.line().value().equals("agent-1") ? 2 : 1));
                ask.accept(new TelephonyCommand.Connect(
                        it.caller(), it.call(), line, turn.ids.get(), it.ringFor(), it.capture()));
            }
        });
        unsaid(
                "who lets it ring stays ready",
                (bug, event) -> event instanceof AgentEvent.AgentWentNotReady e
                        && e.reason().equals(ReasonCode.RONA));
        bugs.put("who let it ring is ready again at once", () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event);
                if (event instanceof AgentEvent.AgentWentNotReady e
                        && e.reason().equals(ReasonCode.RONA))
                    tell.accept(new AgentEvent.AgentWentReady(e.agent(), AgentEvent.By.SYSTEM, e.at()));
            }
        });
        unsaid(
                "an agent stays reserved when the caller hangs up",
                (bug, event) ->
                        event instanceof OfferEvent.OfferWithdrawn e && e.because() == WithdrawnBecause.CALLER_GONE);
        unsaid("a declined offer stays open", (bug, event) -> event instanceof OfferEvent.OfferDeclined);
        unsaid(
                "a declined call is forgotten",
                (bug, event) -> event instanceof CallEvent.CallQueued
                        && bug.input instanceof FloorInput.Asked(var _, FloorCommand.DeclineOffer _, var _, var _));
        asks(
                "the wrong phone rings",
                command -> command instanceof TelephonyCommand.Connect it
                        ? new TelephonyCommand.Connect(
                                it.caller(),
                                it.call(),
                                FloorAgent.line(new AgentId(9)),
                                it.attempt(),
                                it.ringFor(),
                                it.capture())
                        : command);
        asks(
                "calls are not recorded",
                command -> command instanceof TelephonyCommand.Connect it
                        ? new TelephonyCommand.Connect(
                                it.caller(), it.call(), it.line(), it.attempt(), it.ringFor(), false)
                        : command);
    }

    private void ends() {
        unsaid(
                "who gives up is not counted",
                (bug, event) -> event instanceof CallEvent.CallEnded e && e.outcome() == Outcome.ABANDONED);
        other(
                "who gives up counts as answered",
                event -> event instanceof CallEvent.CallEnded e && e.outcome() == Outcome.ABANDONED
                        ? new CallEvent.CallEnded(e.call(), Outcome.ANSWERED, e.cause(), e.at())
                        : event);
        other(
                "who was answered counts as given up",
                event -> event instanceof CallEvent.CallEnded e && e.outcome() == Outcome.ANSWERED
                        ? new CallEvent.CallEnded(e.call(), Outcome.ABANDONED, e.cause(), e.at())
                        : event);
        bugs.put("a call ends twice", () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event);
                if (event instanceof CallEvent.CallEnded) turn.events.add(event);
            }
        });
        bugs.put("a caller is counted twice", () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event);
                if (event instanceof CallEvent.CallArrived e)
                    tell.accept(new CallEvent.CallArrived(
                            new CallId(turn.ids.get()), e.leg(), e.number(), e.name(), e.dialed(), e.at()));
            }
        });
        unsaid(
                "an agent stays in the call when it is over",
                (bug, event) -> event instanceof AgentEvent.AgentStartedWrapUp);
        bugs.put("a caller is hung up on when his agent gets lost", () -> new FloorBug() {
            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event);
                if (!(event instanceof CallEvent.CallQueued e) || e.lostAgent() == null) return;
                var call = turn.state.call(e.call());
                if (call != null && call.customerLeg() != null)
                    turn.ask(new TelephonyCommand.HangUp(call.customerLeg(), HangupReason.NORMAL));
            }
        });
    }

    /** Consults, transfers, parked calls. */
    private void others() {
        bugs.put("who was asked is left on the line", () -> new FloorBug() {
            @Override
            void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
                var left = command instanceof TelephonyCommand.HangUp it
                        && turn.state.callOf(it.leg()) instanceof io.seatline.call.Call call
                        && call.consult() != null
                        && it.leg().equals(call.consult().leg());
                if (!left) ask.accept(command);
            }
        });
        unsaid(
                "a transfer leaves no history",
                (bug, event) -> event instanceof CallEvent.CallTransferred e && e.segment() == null);
        unsaid(
                "a parked call is forgotten",
                (bug, event) -> event instanceof CallEvent.CallQueuedFor && bug.input instanceof FloorInput.Tick);
        unsaid("a consult never ends", (bug, event) -> event instanceof CallEvent.ConsultEnded);
        bugs.put("a word about an old attempt ends the new one", () -> new FloorBug() {
            @Override
            FloorInput heard(FloorInput told, FloorState state) {
                if (!(told instanceof FloorInput.Heard(TelephonyEvent.LegReturned e))) return told;
                var call = state.call(new CallId(e.call()));
                var attempt = call == null ? null : call.state().attempt();
                if (attempt == null) return told;
                return new FloorInput.Heard(
                        new TelephonyEvent.LegReturned(e.leg(), e.call(), attempt, e.result(), e.at()));
            }
        });
    }

    private void clocks() {
        bugs.put("the timer never fires", () -> new FloorBug() {
            @Override
            FloorInput heard(FloorInput told, FloorState state) {
                return told instanceof FloorInput.Tick ? new FloorInput.Tick(Instant.EPOCH) : told;
            }
        });
        unsaid(
                "an offer rings for ever",
                (bug, event) -> bug.input instanceof FloorInput.Tick
                        && (event instanceof OfferEvent.OfferExpired
                                || event instanceof AgentEvent.AgentWentNotReady
                                || event instanceof CallEvent.CallQueued));
        unsaid(
                "a wrap-up never ends by itself",
                (bug, event) -> bug.input instanceof FloorInput.Tick
                        && (event instanceof CallEvent.CallWrappedUp
                                || event instanceof AgentEvent.AgentWentReady
                                || event instanceof AgentEvent.AgentWentNotReady));
        bugs.put("the countdown of a finished wrap-up ends the next one", () -> new FloorBug() {
            private final Map<AgentId, Instant> countdowns = new HashMap<>();

            @Override
            void emit(Turn turn, DomainEvent event, Consumer<DomainEvent> tell) {
                tell.accept(event);
                if (event instanceof AgentEvent.AgentStartedWrapUp e && e.deadline() != null)
                    countdowns.putIfAbsent(e.agent(), e.deadline());
            }

            @Override
            void begins(Turn turn) {
                if (!(input instanceof FloorInput.Tick)) return;
                for (var agent : List.copyOf(turn.state.agents())) {
                    var due = countdowns.get(agent.id());
                    if (due == null || turn.at.isBefore(due)) continue;
                    countdowns.remove(agent.id());
                    if (agent.state() instanceof AgentState.WrappingUp wrapUp)
                        turn.leaveWrapUp(agent, wrapUp, null, "", AgentEvent.By.SYSTEM);
                }
            }
        });
    }

    private void restarts() {
        bugs.put("a restart asks again what was asked", () -> new FloorBug() {
            private List<TelephonyCommand> last = new ArrayList<>();
            private List<TelephonyCommand> again = List.of();

            @Override
            void ask(Turn turn, TelephonyCommand command, Consumer<TelephonyCommand> ask) {
                ask.accept(command);
                last.add(command);
            }

            @Override
            void begins(Turn turn) {
                turn.commands.addAll(again);
                again = List.of();
            }

            @Override
            void restarts() {
                again = List.copyOf(last);
                last = new ArrayList<>();
            }
        });
        bugs.put("a restart forgets the last word", () -> new FloorBug() {
            @Override
            List<DomainEvent> restored(List<DomainEvent> journal) {
                return journal.isEmpty() ? journal : journal.subList(0, journal.size() - 1);
            }
        });
        bugs.put("a restart forgets who is talking", () -> new FloorBug() {
            @Override
            List<DomainEvent> restored(List<DomainEvent> journal) {
                var live = new FloorState(FloorWorld.SETTINGS.zone());
                journal.forEach(live::apply);
                return journal.stream()
                        .filter(event -> !(event instanceof CallEvent.CallConnected e
                                && live.call(e.call()) instanceof io.seatline.call.Call call
                                && call.state() instanceof CallState.Connected))
                        .toList();
            }
        });
    }
}
