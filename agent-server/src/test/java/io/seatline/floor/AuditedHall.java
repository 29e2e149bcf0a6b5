package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.agent.AgentEvent;
import io.seatline.agent.ReasonCode;
import io.seatline.call.CallEvent;
import io.seatline.entry.EntryEvent;
import io.seatline.floor.AuditedPerson.Is;
import io.seatline.kernel.AgentId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.Directory;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.RoutingEvent;
import io.seatline.telephony.TelephonyEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an auditor knows of a floor: the inputs it got and the events it told, folded anew without any of the floor's own
 * code. An event that cannot follow on those before it is a violation.
 */
final class AuditedHall {
    final Map<AgentId, AuditedPerson> people = new LinkedHashMap<>();
    final AuditedCalls calls = new AuditedCalls(this::person);

    Directory directory = Directory.EMPTY;
    boolean live;

    /** The server is dead: what is not in the journal is forgotten. */
    void restarted() {
        live = false;
        for (var person : people.values()) {
            person.phone = false;
            person.desk = false;
        }
        for (var caller : calls.live.values()) {
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
            case OfferEvent e -> offer(e, calls.caller(e.call()), person(e.agent()));
            case CallEvent e -> calls.told(e);
            case RoutingEvent e -> hears(e);
            case EntryEvent.EntryMoved e -> calls.caller(e.call()).run = e.run();
            default -> {
                // Moves nobody.
            }
        }
    }

    static boolean isNews(RoutingEvent.Spoken spoken) {
        return spoken.ahead() != null || spoken.expected() != null || spoken.message();
    }

    private void hears(RoutingEvent event) {
        switch (event) {
            case RoutingEvent.AnnouncementBegan e -> {
                var caller = calls.caller(e.call());
                caller.announcement = e.prompt();
                caller.spoken = e.spoken();
                if (e.spoken().notice()) caller.notice = e.prompt();
                if (isNews(e.spoken())) caller.newsAt = e.at();
                if (e.spoken().farewell() != null) caller.leaving = true;
            }
            case RoutingEvent.AnnouncementEnded e -> {
                var caller = calls.caller(e.call());
                if (e.prompt().equals(caller.announcement)) caller.announcement = null;
                if (!e.prompt().equals(caller.notice)) return;
                caller.notice = null;
                caller.warned |= e.ending() != RoutingEvent.Ending.UNSEEN;
            }
            default -> {
                // Says nothing to him.
            }
        }
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
                caller.announcement = null;
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
}
