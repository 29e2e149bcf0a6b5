package io.seatline.floor;

import io.seatline.call.Call;
import io.seatline.call.CallEvent;
import io.seatline.call.CallState;
import io.seatline.entry.EntryBook;
import io.seatline.entry.EntryPoint;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.Directory;
import io.seatline.routing.Matcher;
import io.seatline.telephony.LegId;
import io.seatline.telephony.LegTag;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything live at one site. {@code handle} takes one input and says what happened, what the switch is asked, and what
 * is answered; it reads no clock, takes no lock, does no I/O. If it throws, all that the journal tells of is as it was before; what
 * is only known by looking ({@link Presence}) and the settings keep what they were just told, which the next look would say again.
 *
 * <p>Not thread-safe: one thread owns it ({@link FloorLoop}).
 */
public class Floor {
    private static final Logger log = LoggerFactory.getLogger(Floor.class);

    private final FloorState state;
    private final Matching matching;
    private final Presence presence = new Presence();
    private final FloorSettings settings;
    private final Supplier<UUID> ids;
    private Directory directory = Directory.EMPTY;
    private EntryBook entries = EntryBook.EMPTY;

    /** @param ids makes new ids; a seeded one makes the floor deterministic */
    public Floor(FloorSettings settings, Supplier<UUID> ids) {
        this(settings, ids, Matcher::new);
    }

    /** @param matchers makes the matcher anew for each change of the settings */
    Floor(FloorSettings settings, Supplier<UUID> ids, Function<Directory, Matcher> matchers) {
        this.settings = settings;
        this.ids = ids;
        this.state = new FloorState(settings.zone());
        this.matching = new Matching(matchers);
    }

    /**
     * Rebuilds what is live from the journal, in order. Afterwards the switch's snapshot corrects what happened since. An event
     * that cannot follow on those before it is left out, and what it would have changed stays: a server that starts with a call it
     * knows little of serves its callers, one that does not start serves nobody.
     *
     * @return how many events were left out; not 0 when the journal is read from a moment in the middle of calls
     */
    public int restore(Iterable<? extends DomainEvent> journal, Instant at) {
        int leftOut = 0;
        for (var event : journal) {
            state.changes().mark();
            try {
                state.apply(event);
            } catch (IllegalStateException cannotFollow) {
                state.changes().takeBack();
                // Those after it often follow from it.
                if (leftOut++ == 0)
                    log.warn("the journal's {} is left out", event.getClass().getSimpleName(), cannotFollow);
            }
        }
        state.changes().mark();
        for (var agent : state.agents()) presence.expect(agent.id(), at);
        return leftOut;
    }

    public FloorOutput handle(FloorInput input) {
        if (input instanceof FloorInput.DirectoryLoaded loaded) directory = loaded.directory();
        if (input instanceof FloorInput.EntriesLoaded loaded) entries = loaded.entries();
        state.changes().mark();
        var turn = begun(new Turn(state, presence, directory, entries, settings, ids, input.at()));
        try {
            var touched = List.<AgentId>of();
            switch (input) {
                case FloorInput.Asked(var agent, var command, var request, var _) ->
                    turn.replies.add(new FloorOutput.Reply(request, AgentCommands.handle(turn, agent, command)));
                case FloorInput.Heard(var event) -> heard(turn, event);
                case FloorInput.DeskSeen(var agent, var present, var at) -> {
                    presence.desk(agent, present, at);
                    touched = List.of(agent);
                    Continuity.lookAfter(turn, agent);
                }
                case FloorInput.DirectoryLoaded _ -> {
                    touched = everyone();
                    QueueMusic.know(turn);
                    CallbackPromises.withoutQueue(turn);
                }
                case FloorInput.CallbackDue due -> CallbackPromises.due(turn, due);
                case FloorInput.CallbackCanceled(var call, var _) -> CallbackPromises.cancel(turn, call);
                // For the calls to come; those under way go on as they began.
                case FloorInput.EntriesLoaded _ -> QueueMusic.know(turn);
                case FloorInput.Tick _ -> Deadlines.fire(turn, matching.matcher());
            }
            Continuity.reconnect(turn);
            Offers.match(turn, matching);
            if (input instanceof FloorInput.Tick) QueueAnnouncements.due(turn, matching);
            QueueMusic.keep(turn);
            var fallback = presence.takeNewFallback();
            if (fallback != null) turn.ask(new TelephonyCommand.SetFallback(fallback));
            var shown = new HashSet<>(state.changes().touched());
            shown.addAll(touched);
            if (state.changes().parkedChanged()) shown.addAll(everyone());
            if (input instanceof FloorInput.Heard(TelephonyEvent.NodeEvent _)) shown.addAll(everyone());
            if (input instanceof FloorInput.Heard(TelephonyEvent.LineEvent line)) {
                var agent = FloorAgent.agentOf(line.line());
                if (agent != null) shown.add(agent);
            }
            return new FloorOutput(turn.events, turn.commands, turn.replies, shown, turn.traces, turn.estimates);
        } catch (RuntimeException broken) {
            state.changes().takeBack();
            throw broken;
        }
    }

    /** Whose call it is; null when nobody's, or over. */
    public @Nullable AgentId agentOf(CallId call) {
        var live = state.call(call);
        return live == null ? null : live.agent();
    }

    /** What one input is handled in. A test's own breaks a rule there, to see that somebody notices. */
    Turn begun(Turn turn) {
        return turn;
    }

    private List<AgentId> everyone() {
        return state.agents().stream().map(FloorAgent::id).toList();
    }

    private void heard(Turn turn, TelephonyEvent event) {
        switch (event) {
            case TelephonyEvent.LegArrived e -> InboundCalls.arrived(turn, e);
            case TelephonyEvent.LegRinging e -> OutboundCalls.ringing(turn, e);
            case TelephonyEvent.LegAnswered e -> {
                InboundCalls.answered(turn, e.tag());
                Consults.answered(turn, e);
                Callbacks.answered(turn, e);
                if (e.tag().role() == LegTag.Role.AGENT) OutboundCalls.agentAnswered(turn, e.leg());
            }
            case TelephonyEvent.LegHeld e -> held(turn, e.leg(), true);
            case TelephonyEvent.LegResumed e -> held(turn, e.leg(), false);
            case TelephonyEvent.LegsBridged e -> {
                // Without the customer it is a consult, which the answer told.
                if (e.tag().role() == LegTag.Role.CUSTOMER) InboundCalls.bridged(turn, e);
            }
            case TelephonyEvent.LegAlone e -> Consults.alone(turn, e);
            case TelephonyEvent.LegReturned e -> InboundCalls.returned(turn, e);
            case TelephonyEvent.PromptEnded e -> {
                Entries.prompted(turn, e);
                QueueAnnouncements.prompted(turn, e);
            }
            case TelephonyEvent.MessageEnded e -> Entries.recorded(turn, e);
            case TelephonyEvent.LegHungUp e -> hungUp(turn, e);
            case TelephonyEvent.CaptureEvent e -> RecordingPauses.heard(turn, e);
            case TelephonyEvent.LineReachable e -> presence.line(e.line(), true, e.at());
            case TelephonyEvent.LineUnreachable e -> {
                presence.line(e.line(), false, e.at());
                var agent = FloorAgent.agentOf(e.line());
                if (agent != null) Continuity.lookAfter(turn, agent);
            }
            case TelephonyEvent.NodeConnected e -> Resync.with(turn, e.snapshot());
            case TelephonyEvent.NodeLost e -> {
                presence.live(false);
                if (e.gone()) Resync.nodeDied(turn);
            }
            case TelephonyEvent.CommandFailed e -> FailedCommands.handle(turn, e.command());
        }
    }

    /** Hold is the agent's doing; a customer's own hold music is his business. */
    private void held(Turn turn, LegId leg, boolean held) {
        var call = state.callOf(leg);
        if (call == null || !leg.equals(call.agentLeg()) || call.agent() == null) return;
        if (held && call.state() instanceof CallState.Connected) {
            turn.emit(new CallEvent.CallHeld(call.id(), call.agent(), turn.at));
        } else if (!held && call.state() instanceof CallState.Held) {
            turn.emit(new CallEvent.CallResumed(call.id(), call.agent(), turn.at));
        }
    }

    private void hungUp(Turn turn, TelephonyEvent.LegHungUp e) {
        var call = state.callOf(e.leg());
        var tag = e.tag();
        if (call == null && tag != null) call = state.call(new CallId(tag.call()));
        if (call == null) return;
        var consult = call.consult();
        if (e.leg().equals(call.customerLeg())) InboundCalls.customerGone(turn, call, e.reason(), e.byParty());
        else if (e.leg().equals(call.agentLeg())) {
            if (!Callbacks.agentGone(turn, call, e.reason(), e.byParty()))
                InboundCalls.agentGone(turn, call, e.byParty());
        } else if (consult != null && e.leg().equals(consult.leg())) Consults.legGone(turn, call, consult);
        else if (tag != null && tag.role() == LegTag.Role.CUSTOMER && dials(call, tag)) {
            // An outbound call that ended before its customer's phone rang.
            OutboundCalls.customerGone(turn, call, e.reason(), e.byParty());
        }
    }

    /** The customer of this very attempt is dialed, and his phone has not rung yet. */
    private static boolean dials(Call call, LegTag tag) {
        return call.state() instanceof CallState.Dialing(var attempt) && attempt.equals(tag.attempt());
    }

    /** What one agent's desk shows now; null for one who never logged in. */
    public @Nullable AgentView view(AgentId id) {
        return AgentView.of(state, presence, directory, settings, id);
    }

    /** What the board shows now. */
    public FloorView view() {
        return FloorView.of(state, presence, directory, settings);
    }

    /** Whether this call is made, or to be made, to keep a promise, and nobody talks in it yet. */
    public boolean isPromised(CallId id) {
        var call = state.call(id);
        return call != null && call.promise() != null && !call.talking();
    }

    /** The ids of all calls that are not over. */
    public Set<UUID> liveCalls() {
        return state.calls().stream().map(call -> call.id().value()).collect(Collectors.toUnmodifiableSet());
    }

    /** Entry points with a voice menu that a customer can be sent to, by their id. */
    public Map<Integer, String> menus() {
        return entries.byId().values().stream()
                .filter(entry -> entry.flow() != null)
                .collect(Collectors.toUnmodifiableMap(EntryPoint::id, EntryPoint::name));
    }

    FloorState state() {
        return state;
    }

    /** For operators and failing tests: everything live, in words. */
    public String debugState() {
        return "calls " + state.calls() + "\noffers " + state.offers() + "\nagents " + state.agents() + "\nboot "
                + state.bootId() + " live " + presence.live();
    }
}
