package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.call.Callback;
import io.seatline.call.Outcome;
import io.seatline.call.TransferTarget;
import io.seatline.floor.AuditedPerson.Is;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.LegId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of an {@link AuditedHall}: each from its beginning to its one end, and whom it moves on its way. */
final class AuditedCalls {
    final Map<CallId, AuditedCaller> live = new LinkedHashMap<>();
    final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    /** Each agent's calls and when the two were joined first, for that is when it counts. */
    final Map<AgentId, Map<CallId, Instant>> handled = new HashMap<>();

    int begun;
    private final Set<CallId> ended = new HashSet<>();
    private final Function<AgentId, AuditedPerson> people;

    AuditedCalls(Function<AgentId, AuditedPerson> people) {
        this.people = people;
    }

    @Nullable
    AuditedCaller on(LegId leg) {
        for (var caller : live.values()) if (leg.equals(caller.leg)) return caller;
        return null;
    }

    AuditedCaller caller(CallId id) {
        var caller = live.get(id);
        assertNotNull(caller, "no live call " + id);
        return caller;
    }

    private AuditedPerson person(AgentId id) {
        return people.apply(id);
    }

    void told(CallEvent event) {
        switch (event) {
            case CallEvent.CallArrived e -> {
                assertNull(on(e.leg()), () -> "one call for a caller: " + e);
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
                caller.hearsSince = e.at();
            }
            case CallEvent.CallerReleased e -> {
                var caller = caller(e.call());
                caller.leg = null;
                caller.rungSince = null;
                caller.hearsSince = null;
                caller.waits = caller.promised == Callback.Mode.AGENT_FIRST;
            }
            case CallEvent.CallbackStarted e -> {
                var caller = caller(e.call());
                caller.leg = e.leg();
                caller.rungSince = e.at();
            }
            case CallEvent.CallbackMissed e -> {
                var caller = caller(e.call());
                caller.missed = e.times();
                caller.putOffUntil = e.until();
                caller.leg = null;
                caller.rungSince = null;
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
                live.remove(e.call());
                ended.add(e.call());
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
        assertTrue(!ended.contains(caller.id) && live.put(caller.id, caller) == null, "a call begins once");
        begun++;
    }

    private void waits(AuditedCaller caller, @Nullable QueueId queue, Instant at, DomainEvent because) {
        assertNull(caller.offer, () -> "its offer is closed first: " + because);
        askedIsFree(caller, at, because);
        if (caller.queuedAt == null) caller.queuedAt = at;
        if (caller.queue == null || !caller.queue.equals(queue)) caller.enteredAt = at;
        caller.queue = queue;
        caller.inMenu = false;
        caller.putOffUntil = null;
        caller.rungSince = null;
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
        handled.computeIfAbsent(e.agent(), _ -> new HashMap<>()).putIfAbsent(e.call(), e.at());
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
