package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallEvent;
import io.seatline.call.Callback;
import io.seatline.call.Outcome;
import io.seatline.call.TransferTarget;
import io.seatline.floor.AuditedPerson.Is;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.routing.Directory;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.RoutingEvent;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor knows of a floor: the inputs it got and the events it told, folded anew without any of the floor's own
 * code. An event that cannot follow on those before it is a violation.
 */
final class AuditedHall {
    final Map<AgentId, AuditedPerson> people = new LinkedHashMap<>();
    final Map<CallId, AuditedCaller> callers = new LinkedHashMap<>();
    final Map<CallId, Outcome> ended = new HashMap<>();
    final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    /** Each agent's calls, each once however often the two were joined. */
    final Map<AgentId, Set<CallId>> handled = new HashMap<>();

    Directory directory = Directory.EMPTY;
    boolean live;
    int begun;

    /** The server is dead: what is not in the journal is forgotten. */
    void restarted() {
        live = false;
        for (var person : people.values()) {
            person.phone = false;
            person.desk = false;
        }
        for (var caller : callers.values()) {
            caller.backOff.clear();
            caller.refused.clear();
        }
    }

    boolean reachable(AuditedPerson person) {
        return live && person.phone && person.desk;
    }

    AuditedPerson person(AgentId id) {
        return people.computeIfAbsent(id, AuditedPerson::new);
    }

    @Nullable
    AuditedCaller callerOn(LegId leg) {
        for (var caller : callers.values()) if (leg.equals(caller.leg)) return caller;
        return null;
    }

    void heard(FloorInput input) {
        switch (input) {
            case FloorInput.DirectoryLoaded loaded -> directory = loaded.directory();
            case FloorInput.DeskSeen(var agent, var present, var _) -> person(agent).desk = present;
            case FloorInput.Asked(var agent, FloorCommand.RenewPhone _, var _, var _) -> {
                if (person(agent).is != Is.OUT) person(agent).phone = false;
            }
            case FloorInput.Heard(TelephonyEvent.LineReachable e) -> phone(e.line(), true);
            case FloorInput.Heard(TelephonyEvent.LineUnreachable e) -> phone(e.line(), false);
            case FloorInput.Heard(TelephonyEvent.NodeLost _) -> live = false;
            case FloorInput.Heard(TelephonyEvent.NodeConnected e) -> {
                live = true;
                for (var person : people.values()) person.phone = false;
                for (var line : e.snapshot().reachable()) phone(line, true);
            }
            default -> {
                // Changes nothing that an auditor sees from here.
            }
        }
    }

    private void phone(io.seatline.telephony.LineId line, boolean reachable) {
        var agent = FloorAgent.agentOf(line);
        if (agent != null) person(agent).phone = reachable;
    }

    void told(DomainEvent event) {
        switch (event) {
            case AgentEvent e -> agent(e, person(e.agent()));
            case OfferEvent e -> offer(e, caller(e.call()), person(e.agent()));
            case CallEvent e -> call(e);
            case RoutingEvent e -> hears(e);
            default -> {
                // Moves nobody.
            }
        }
    }

    private void hears(RoutingEvent event) {
        switch (event) {
            case RoutingEvent.AnnouncementBegan e -> {
                if (e.spoken().notice()) caller(e.call()).notice = e.prompt();
                if (e.spoken().farewell() != null) caller(e.call()).leaving = true;
            }
            case RoutingEvent.AnnouncementEnded e -> {
                var caller = caller(e.call());
                if (!e.prompt().equals(caller.notice)) return;
                caller.notice = null;
                caller.warned |= e.ending() != RoutingEvent.Ending.UNSEEN;
            }
            default -> {
                // Says nothing to him.
            }
        }
    }

    private AuditedCaller caller(CallId id) {
        var caller = callers.get(id);
        assertNotNull(caller, "no live call " + id);
        return caller;
    }

    private static void agent(AgentEvent event, AuditedPerson person) {
        switch (event) {
            case AgentEvent.AgentLoggedIn e -> {
                person.goes(EnumSet.of(Is.OUT), Is.NOT_READY, e);
                person.idleSince = e.at();
                person.reason = ReasonCode.LOGIN;
            }
            case AgentEvent.AgentWentReady e -> {
                person.leftWrapUp(e.at());
                person.goes(EnumSet.of(Is.NOT_READY, Is.WRAPPING), Is.READY, e);
                person.reason = null;
            }
            case AgentEvent.AgentWentNotReady e -> {
                person.leftWrapUp(e.at());
                person.goes(EnumSet.of(Is.READY, Is.NOT_READY, Is.WRAPPING), Is.NOT_READY, e);
                person.reason = e.reason();
            }
            case AgentEvent.AgentChoseNext e -> {
                person.goes(EnumSet.of(Is.RESERVED, Is.TALKING, Is.WRAPPING), person.is, e);
                person.reason = e.next();
            }
            case AgentEvent.AgentStartedWrapUp e -> {
                assertEquals(e.call(), person.call, () -> "wraps up another call: " + e);
                person.goes(EnumSet.of(Is.RESERVED, Is.TALKING), Is.WRAPPING, e);
                person.deadline = e.deadline();
            }
            case AgentEvent.AgentExtendedWrapUp e -> {
                person.goes(EnumSet.of(Is.WRAPPING), Is.WRAPPING, e);
                person.deadline = e.deadline();
            }
            case AgentEvent.AgentLoggedOut e -> {
                person.goes(EnumSet.of(Is.READY, Is.NOT_READY), Is.OUT, e);
            }
        }
    }

    private static void offer(OfferEvent event, AuditedCaller caller, AuditedPerson person) {
        switch (event) {
            case OfferEvent.OfferMade e -> {
                caller.segment = e.offer().value();
                assertNull(caller.offer, () -> "one offer for a call at a time: " + e);
                assertTrue(caller.waits || caller.parkedAt != null, () -> "a call that does not wait: " + e);
                person.engaged(e.call(), e);
                if (caller.parkedAt != null) caller.agent = e.agent();
                caller.parkedAt = null;
                caller.waits = false;
                caller.offer = e.offer();
                caller.offeredTo = e.agent();
                caller.ringsUntil = e.deadline();
            }
            case OfferEvent.OfferAccepted e -> caller.ringsUntil = null;
            case OfferEvent.OfferDeclined e -> {
                caller.refused.put(e.agent(), e.at().plus(FloorWorld.SETTINGS.declineBackOff()));
                over(e, caller, person, e.at().plus(FloorWorld.SETTINGS.declineBackOff()));
            }
            case OfferEvent.OfferExpired e -> over(e, caller, person, e.at());
            case OfferEvent.OfferWithdrawn e -> over(e, caller, person, e.at().plusSeconds(5));
        }
    }

    private static void over(OfferEvent event, AuditedCaller caller, AuditedPerson person, Instant until) {
        assertEquals(event.offer(), caller.offer, () -> "not the open offer: " + event);
        assertEquals(event.agent(), caller.offeredTo, () -> "not whom it was made to: " + event);
        caller.offer = null;
        caller.ringsUntil = null;
        caller.backOff.put(event.agent(), until);
        person.released(event.call(), event.at(), event);
    }

    private void call(CallEvent event) {
        switch (event) {
            case CallEvent.CallArrived e -> {
                assertNull(callerOn(e.leg()), () -> "one call for a caller: " + e);
                begins(new AuditedCaller(e.call(), e.number(), e.leg(), true));
            }
            case CallEvent.CallbackDue e -> {
                begins(new AuditedCaller(e.call(), e.number(), null, true));
                caller(e.call()).promised = e.mode();
            }
            case CallEvent.CallbackPromised e -> {
                var caller = caller(e.call());
                caller.promised = e.mode();
                caller.waits = false;
            }
            case CallEvent.CallerReleased e -> {
                var caller = caller(e.call());
                caller.leg = null;
                caller.waits = caller.promised == Callback.Mode.AGENT_FIRST;
            }
            case CallEvent.CallbackStarted e -> caller(e.call()).leg = e.leg();
            case CallEvent.CallbackMissed e -> {
                var caller = caller(e.call());
                caller.leg = null;
                caller.waits = false;
            }
            case CallEvent.CallSentOutside e -> caller(e.call()).segment = e.segment();
            case CallEvent.CallSentToMenu e -> {
                caller(e.call()).lostAt = null;
                caller(e.call()).inMenu = true;
            }
            case CallEvent.CallPlaced e -> {
                begins(new AuditedCaller(e.call(), e.number(), null, false));
                caller(e.call()).agent = e.agent();
                person(e.agent()).engaged(e.call(), e);
            }
            case CallEvent.CallQueued e -> {
                var caller = caller(e.call());
                waits(caller, e.queue(), e.at(), e);
                if (e.lostAgent() == null) return;
                // Free already when it was a ring that he lost.
                if (person(e.lostAgent()).busyWith(e.call()))
                    person(e.lostAgent()).released(e.call(), e.at(), e);
                caller.lostAt = e.at();
                caller.agent = e.lostAgent();
                caller.expected = true;
            }
            case CallEvent.CallQueuedFor e -> {
                var caller = caller(e.call());
                waits(caller, e.queue(), e.at(), e);
                caller.lostAt = e.at();
                caller.agent = e.first();
            }
            case CallEvent.CallRinging e -> caller(e.call()).leg = e.leg();
            case CallEvent.CallConnected e -> connected(e, caller(e.call()), person(e.agent()));
            case CallEvent.ConsultStarted e -> {
                var caller = caller(e.call());
                assertNull(caller.consult, () -> "one is asked at a time: " + e);
                caller.consult = e.consult();
                if (!(e.to() instanceof TransferTarget.ToAgent(AgentId asked))) return;
                caller.asked = asked;
                person(asked).engaged(e.call(), e);
            }
            case CallEvent.ConsultAnswered e -> {
                var caller = caller(e.call());
                caller.askedLeg = e.leg();
                if (caller.asked != null) joins(person(caller.asked), e.call(), e.at(), e);
            }
            case CallEvent.ConsultEnded e -> {
                var caller = caller(e.call());
                if (e.segment() != null) caller.segment = e.segment();
                askedIsFree(caller, e.at(), e);
            }
            case CallEvent.CallTransferred e -> {
                var caller = caller(e.call());
                caller.transfers++;
                caller.handingOver = e.segment() != null;
                if (e.segment() != null) caller.segment = e.segment();
            }
            case CallEvent.CallForwarded e -> {
                var caller = caller(e.call());
                caller.lostAt = null;
                caller.nobodyAsked();
            }
            case CallEvent.CallParked e -> {
                var caller = caller(e.call());
                caller.parkedAt = e.at();
                caller.lostAt = e.at();
                caller.agent = e.agent();
                person(e.agent()).released(e.call(), e.at(), e);
            }
            case CallEvent.CustomerLeft e -> caller(e.call()).leg = null;
            case CallEvent.CallEnded e -> {
                var caller = caller(e.call());
                assertNull(caller.offer, () -> "its offer is closed first: " + e);
                askedIsFree(caller, e.at(), e);
                callers.remove(e.call());
                ended.put(e.call(), e.outcome());
                outcomes.merge(e.outcome(), 1, Integer::sum);
            }
            case CallEvent.CallWrappedUp e -> {
                var person = person(e.agent());
                assertTrue(
                        person.is == Is.WRAPPING && e.call().equals(person.call), () -> "he does not wrap it up: " + e);
            }
            case CallEvent.ConsultSwapped e -> caller(e.call()).segment = e.segment();
            case CallEvent.CallConferenced e -> caller(e.call()).segment = e.segment();
            case CallEvent.CallDialed _, CallEvent.CallHeld _, CallEvent.CallResumed _ -> {
                // Everybody stays where he is.
            }
        }
    }

    private void begins(AuditedCaller caller) {
        assertTrue(!ended.containsKey(caller.id) && callers.put(caller.id, caller) == null, "a call begins once");
        begun++;
    }

    private void waits(AuditedCaller caller, @Nullable QueueId queue, Instant at, DomainEvent because) {
        assertNull(caller.offer, () -> "its offer is closed first: " + because);
        askedIsFree(caller, at, because);
        if (caller.queuedAt == null) caller.queuedAt = at;
        if (caller.queue == null || !caller.queue.equals(queue)) caller.enteredAt = at;
        caller.queue = queue;
        caller.inMenu = false;
        // On the line again, the promise is kept; at home only the agent's phone begins it.
        if (caller.leg != null && caller.promised == Callback.Mode.CUSTOMER_FIRST) caller.promised = null;
        caller.waits = caller.promised != Callback.Mode.CUSTOMER_FIRST;
        caller.expected = false;
        caller.parkedAt = null;
    }

    private void connected(CallEvent.CallConnected e, AuditedCaller caller, AuditedPerson person) {
        if (caller.offer != null) assertEquals(caller.offeredTo, e.agent(), "joined with whom it was offered to");
        caller.offer = null;
        caller.ringsUntil = null;
        caller.waits = false;
        caller.talked = true;
        caller.promised = null;
        caller.leg = e.customerLeg();
        caller.lostAt = null;
        caller.expected = false;
        caller.agent = e.agent();
        caller.segment = e.segment();
        if (caller.handingOver) caller.nobodyAsked();
        handled.computeIfAbsent(e.agent(), _ -> new HashSet<>()).add(e.call());
        joins(person, e.call(), e.at(), e);
    }

    private static void joins(AuditedPerson person, CallId call, Instant at, DomainEvent because) {
        assertEquals(call, person.call, () -> "joined in another call: " + because);
        if (person.is == Is.TALKING) return;
        person.goes(EnumSet.of(Is.RESERVED), Is.TALKING, because);
        person.idleSince = at;
    }

    private void askedIsFree(AuditedCaller caller, Instant at, DomainEvent because) {
        var asked = caller.asked == null ? null : person(caller.asked);
        caller.nobodyAsked();
        if (asked != null && (asked.is == Is.RESERVED || asked.is == Is.TALKING) && caller.id.equals(asked.call)) {
            asked.released(caller.id, at, because);
        }
    }
}
