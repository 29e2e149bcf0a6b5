package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.AgentState;
import io.seatline.agent.ReasonCode;
import io.seatline.agent.ReasonKind;
import io.seatline.call.CallEvent;
import io.seatline.call.Consult;
import io.seatline.call.Outcome;
import io.seatline.floor.AuditedPerson.Is;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.EndReason;
import io.seatline.routing.OfferEvent;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything that goes into a floor and comes out of it, turn by turn, and knows the rules of a call centre. It
 * believes nothing that the floor thinks of itself: what follows from the events is compared with the floor's own state.
 */
final class FloorAudit {
    /** How long a missing result may be waited for: the longest of {@link FloorWorld#directory}. */
    private static final Duration OVERTIME = Duration.ofSeconds(30);

    final AuditedHall hall = new AuditedHall();
    private final FairnessAudit fairness = new FairnessAudit(hall);
    private final SwitchAudit switchboard = new SwitchAudit();
    private final CommandAudit asked = new CommandAudit(hall);
    private final PromptAudit prompts = new PromptAudit(hall);
    private final PromiseAudit promises;
    private final Set<io.seatline.telephony.LegId> agentLegs = new HashSet<>();

    private final FloorSettings settings;

    FloorAudit(FloorSettings settings) {
        this.settings = settings;
        promises = new PromiseAudit(hall, settings);
    }

    /** Before the switch is asked anything. */
    void turn(FloorInput input, FloorOutput output, FloorState state) {
        var caller = input instanceof FloorInput.Heard(TelephonyEvent.LegHungUp e) ? hall.calls.on(e.leg()) : null;
        hall.heard(input);
        asked.before(input, output);
        prompts.goesOn(input, output);
        for (var event : output.events()) {
            before(input, output, event);
            hall.told(event);
        }
        asked.after(input, output);
        prompts.after(output);
        if (caller != null) {
            assertTrue(
                    !hall.calls.live.containsKey(caller.id)
                            || told(output, CallEvent.CustomerLeft.class)
                            || caller.promised != null && caller.leg == null,
                    () -> "whose caller is gone is over: " + caller.id);
        }
        transfers(input, output);
        if (input instanceof FloorInput.Tick(var at)) {
            deadlines(at);
            promises.deadlines(at);
        }
        sameAs(state);
        fairness.nobodyIdleBesideWork(input.at());
    }

    /** Killed and restored: nothing that was told is lost, nothing is told or asked again. */
    void restarted(FloorState before, FloorState after) {
        hall.restarted();
        assertEquals(List.copyOf(before.agents()), List.copyOf(after.agents()), "agents survive a restart");
        assertEquals(List.copyOf(before.calls()), List.copyOf(after.calls()), "calls survive a restart");
        assertEquals(List.copyOf(before.offers()), List.copyOf(after.offers()), "offers survive a restart");
    }

    /** No word between floor and switch is on its way. */
    void settled(FloorWorld world) {
        if (hall.live && world.telephony.events().waiting().isEmpty()) switchboard.settled(world);
    }

    /** Everybody went home: each call was counted once, and in one way. */
    void dayIsOver(FloorState state, Instant at) {
        assertEquals(0, hall.calls.live.size(), "no call is left");
        assertEquals(
                hall.calls.begun,
                hall.calls.outcomes.values().stream().mapToInt(n -> n).sum(),
                "offered = all outcomes");
        var today = LocalDate.ofInstant(at, settings.zone());
        hall.calls.handled.forEach((agent, calls) -> assertEquals(
                calls.values().stream()
                        .filter(joined ->
                                LocalDate.ofInstant(joined, settings.zone()).equals(today))
                        .count(),
                state.facts().handledToday(agent, at),
                "an agent's calls are counted once each"));
    }

    private void before(FloorInput input, FloorOutput output, DomainEvent event) {
        if (input instanceof FloorInput.Heard(TelephonyEvent.LegReturned old)) stale(old, event);
        if (event instanceof CallEvent e) promises.before(input, e);
        prompts.before(input, event);
        switch (event) {
            case CallEvent.CallArrived e ->
                assertFalse(agentLegs.contains(e.leg()), () -> "a leg of ours is no caller: " + e);
            case CallEvent.CallConnected e -> {
                agentLegs.add(e.agentLeg());
                var caller = hall.calls.live.get(e.call());
                assertFalse(
                        caller != null && caller.queuedAt != null && e.at().isBefore(caller.queuedAt),
                        () -> "no wait is negative: " + e);
            }
            case CallEvent.ConsultAnswered e -> agentLegs.add(e.leg());
            case CallEvent.CallPlaced e -> agentLegs.add(e.agentLeg());
            case CallEvent.ConsultEnded e -> {
                if (e.why() == Consult.End.CANCELED || e.why() == Consult.End.AGENT_LOST)
                    letsGo(output, hall.calls.live.get(e.call()), e);
            }
            case CallEvent.CallEnded e -> {
                ends(e);
                if (e.outcome() != Outcome.NODE_LOST && e.cause().reason() != EndReason.UNSEEN)
                    letsGo(output, hall.calls.live.get(e.call()), e);
            }
            case OfferEvent.OfferMade e -> fairness.offered(input, e);
            case OfferEvent.OfferExpired e -> {
                var caller = hall.calls.live.get(e.call());
                assertTrue(
                        caller != null && caller.ringsUntil != null && !e.at().isBefore(caller.ringsUntil),
                        () -> "no offer expires early: " + e);
                assertTrue(
                        output.events().stream()
                                .anyMatch(next -> next instanceof AgentEvent.AgentWentNotReady away
                                        && away.agent().equals(e.agent())
                                        && away.reason().equals(ReasonCode.RONA)),
                        () -> "who lets it ring goes not ready: " + e);
            }
            case AgentEvent.AgentWentReady e -> bySystem(e.agent(), e.by(), null, e.at());
            case AgentEvent.AgentWentNotReady e -> bySystem(e.agent(), e.by(), e.reason(), e.at());
            default -> {
                // What it may not be, the hall sees.
            }
        }
    }

    /** A word about one attempt says nothing about the next. */
    private void stale(TelephonyEvent.LegReturned word, DomainEvent event) {
        var ends = event instanceof CallEvent.CallQueued
                || event instanceof CallEvent.CallQueuedFor
                || event instanceof OfferEvent && !(event instanceof OfferEvent.OfferMade);
        var caller = ends ? hall.calls.live.get(new CallId(word.call())) : null;
        if (caller != null) assertEquals(caller.segment, word.attempt(), () -> "old news: " + word + " for " + event);
    }

    private void ends(CallEvent.CallEnded e) {
        var caller = hall.calls.live.get(e.call());
        if (caller == null || e.outcome() == Outcome.NODE_LOST) return;
        assertEquals(caller.talked, e.outcome() == Outcome.ANSWERED, () -> "answered means talked: " + e);
        if (caller.inbound && caller.queue != null && !caller.talked)
            assertTrue(
                    e.outcome() == Outcome.ABANDONED
                            || e.outcome() == Outcome.FAILED
                            || e.outcome() == Outcome.NOT_REACHED && caller.promised != null,
                    () -> "who waited for nothing gave up or was sent away: " + e);
    }

    /** Who was asked about a call and is asked no more is not left with the music. */
    private static void letsGo(FloorOutput output, @Nullable AuditedCaller caller, DomainEvent because) {
        if (caller == null || caller.askedLeg == null) return;
        var freed = output.commands().stream()
                .anyMatch(command -> command instanceof TelephonyCommand.HangUp it
                        && it.leg().equals(caller.askedLeg));
        assertTrue(freed, () -> "left on the line: " + caller.askedLeg + " after " + because);
    }

    /** By itself the system ends a wrap-up at its deadline, and brings nobody back whom it did not send away. */
    private void bySystem(AgentId id, AgentEvent.By by, @Nullable ReasonCode reason, Instant at) {
        if (by.kind() != ReasonKind.SYSTEM) return;
        var person = hall.person(id);
        if (person.is == Is.WRAPPING) {
            assertTrue(
                    person.deadline != null && !at.isBefore(person.deadline),
                    () -> "a wrap-up ends early: " + id + " at " + at + ", not " + person.deadline);
        } else {
            assertTrue(
                    reason != null || settings.ronaBack().isPositive() && ReasonCode.RONA.equals(person.reason),
                    () -> "nobody is made ready by himself: " + id + " who is " + person.is);
        }
    }

    private static boolean told(FloorOutput output, Class<? extends DomainEvent> type) {
        return output.events().stream().anyMatch(type::isInstance);
    }

    /** A transfer that was granted stands in the history. */
    private void transfers(FloorInput input, FloorOutput output) {
        var granted = input instanceof FloorInput.Asked asked
                && (asked.command() instanceof FloorCommand.BlindTransfer
                        || asked.command() instanceof FloorCommand.CompleteTransfer)
                && output.replies().stream().allMatch(reply -> reply.refused() == null);
        if (granted) assertTrue(told(output, CallEvent.CallTransferred.class), () -> "handed on in silence: " + input);
    }

    /** Time passed: nothing that was due is still to come. */
    private void deadlines(Instant at) {
        for (var person : hall.people.values()) {
            if (person.is != Is.WRAPPING || person.deadline == null) continue;
            var latest = person.deadline.plus(OVERTIME);
            assertTrue(at.isBefore(latest.plusSeconds(1)), () -> "a wrap-up without end: " + person.id + " at " + at);
        }
        if (!hall.live) return;
        for (var caller : hall.calls.live.values()) {
            assertTrue(
                    caller.ringsUntil == null || at.isBefore(caller.ringsUntil),
                    () -> "an offer rings on after its time: " + caller.id);
            assertTrue(
                    caller.parkedAt == null || at.isBefore(caller.parkedAt.plus(settings.parkFor())),
                    () -> "a parked call is forgotten: " + caller.id);
        }
    }

    /** The floor's own idea of itself is what follows from what it told. */
    private void sameAs(FloorState state) {
        assertEquals(hall.calls.live.size(), state.calls().size(), "live calls");
        for (var call : state.calls()) {
            var caller = hall.calls.live.get(call.id());
            assertNotNull(caller, () -> "a call that was never told of: " + call);
            assertEquals(caller.queuedAt, call.queuedAt(), () -> "its place from the first wait on: " + call);
            assertEquals(caller.transfers, call.transfers().size(), () -> "its history: " + call);
            assertEquals(caller.talked, call.answered(), () -> "answered: " + call);
        }
        for (var agent : state.agents()) {
            var person = hall.person(agent.id());
            var is = switch (agent.state()) {
                case AgentState.LoggedOut _ -> Is.OUT;
                case AgentState.NotReady _ -> Is.NOT_READY;
                case AgentState.Ready _ -> Is.READY;
                case AgentState.Reserved it -> same(person, it.call(), Is.RESERVED);
                case AgentState.Talking it -> same(person, it.call(), Is.TALKING);
                case AgentState.WrappingUp it -> same(person, it.call(), Is.WRAPPING);
            };
            assertEquals(person.is, is, () -> "what follows from the events: " + agent);
            assertEquals(person.idleSince, agent.idleSince(), () -> "idle since: " + agent);
        }
    }

    private static Is same(AuditedPerson person, CallId call, Is is) {
        assertEquals(person.call, call, () -> person.id + " is in");
        return is;
    }
}
