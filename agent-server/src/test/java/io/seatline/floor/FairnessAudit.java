package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.TransferTarget;
import io.seatline.floor.AuditedPerson.Is;
import io.seatline.kernel.QueueId;
import io.seatline.routing.OfferEvent;
import io.seatline.routing.PlainRings;
import io.seatline.routing.Queue;
import io.seatline.routing.Strategy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may get which call, whose turn it is, and that nobody is idle beside work that he could do. */
final class FairnessAudit {
    private final AuditedHall hall;
    /** A word that comes late carries an earlier time than the tick before it: what was open stays open. */
    private Instant latest = Instant.EPOCH;

    FairnessAudit(AuditedHall hall) {
        this.hall = hall;
    }

    /** Before the offer is noted. */
    void offered(FloorInput input, OfferEvent.OfferMade e) {
        if (e.at().isAfter(latest)) latest = e.at();
        var caller = hall.calls.live.get(e.call());
        assertNotNull(caller, () -> "an offer of no call: " + e);
        var person = hall.person(e.agent());
        assertTrue(hall.reachable(person), () -> "offered to somebody who cannot be reached: " + e);
        // What a person wants himself goes past the queue.
        if (fetched(input, e)) return;
        if (handedTo(input, e) || e.agent().equals(caller.agent) && caller.lostAt != null) {
            assertTrue(person.is == Is.READY || caller.expected, () -> "offered to somebody who is not ready: " + e);
            // A colleague may hand him even what he refused.
            if (!handedTo(input, e))
                assertFalse(refused(caller, person, latest), () -> "offered to who has just refused it: " + e);
            return;
        }
        assertTrue(person.is == Is.READY, () -> "offered to somebody who is " + person.is + ": " + e);
        assertFalse(refused(caller, person, latest), () -> "offered to who has just refused it: " + e);
        assertFalse(keptForWhoLostIt(caller, latest), () -> "kept for another: " + e);
        assertTrue(stage(person, caller, latest), () -> "offered to somebody without the skills: " + e);
        if (caller.lostAt == null) turns(caller, person, e);
    }

    /** First come, first served among equals; longest idle first where the queue says so. */
    private void turns(AuditedCaller caller, AuditedPerson person, OfferEvent.OfferMade e) {
        var queue = caller.queue == null ? null : queue(caller.queue);
        if (queue == null || caller.queuedAt == null || queue.routing().targetFirst()) return;
        var strategy = queue.routing().strategy();
        if (strategy != Strategy.LAST_AGENT) {
            for (var other : hall.calls.live.values()) {
                if (other == caller || !other.available() || !queue.id().equals(other.queue)) continue;
                if (other.queuedAt == null || !other.queuedAt.isBefore(caller.queuedAt)) continue;
                if (vip(other) != vip(caller) || kept(other, e.at()) || backsOff(other, person, e.at())) continue;
                assertFalse(stage(person, other, e.at()), () -> "served before " + other.id + ": " + e);
            }
        }
        if (strategy != Strategy.LONGEST_IDLE) return;
        for (var other : hall.people.values()) {
            if (other == person || other.is != Is.READY || !hall.reachable(other)) continue;
            if (!other.idleSince.isBefore(person.idleSince) || backsOff(caller, other, e.at())) continue;
            assertFalse(stage(other, caller, e.at()), () -> "idle longer: " + other.id + " than in " + e);
        }
    }

    void nobodyIdleBesideWork(Instant at) {
        if (at.isAfter(latest)) latest = at;
        if (!hall.live) return;
        for (var person : hall.people.values()) {
            if (person.is != Is.READY || !hall.reachable(person)) continue;
            for (var caller : hall.calls.live.values()) {
                var there = caller.leg != null || caller.promised != null;
                if (!there || !caller.available() || kept(caller, at) || backsOff(caller, person, at)) continue;
                assertFalse(stage(person, caller, at), () -> person.id + " is idle beside " + caller.id + " at " + at);
            }
        }
    }

    private static boolean fetched(FloorInput input, OfferEvent.OfferMade e) {
        return input instanceof FloorInput.Asked(var agent, FloorCommand.PickUp(var call), var _, var _)
                && agent.equals(e.agent())
                && call.equals(e.call());
    }

    private static boolean handedTo(FloorInput input, OfferEvent.OfferMade e) {
        return input
                        instanceof
                        FloorInput.Asked(var _, FloorCommand.BlindTransfer(var call, var to, var _), var _, var _)
                && call.equals(e.call())
                && to.equals(new TransferTarget.ToAgent(e.agent()));
    }

    /** Waits for one agent alone, at least it may. */
    private boolean kept(AuditedCaller caller, Instant at) {
        var queue = caller.queue == null ? null : queue(caller.queue);
        if (queue == null) return true;
        if (keptForWhoLostIt(caller, at)) return true;
        return queue.routing().strategy() == Strategy.LAST_AGENT
                && at.isBefore(caller.enteredAt.plus(queue.routing().exclusiveFor()));
    }

    private static boolean keptForWhoLostIt(AuditedCaller caller, Instant at) {
        return caller.lostAt != null && at.isBefore(caller.lostAt.plus(FloorWorld.SETTINGS.firstFor()));
    }

    private boolean vip(AuditedCaller caller) {
        return hall.directory.vipNumbers().contains(caller.number);
    }

    private static boolean backsOff(AuditedCaller caller, AuditedPerson person, Instant at) {
        var until = caller.backOff.get(person.id);
        return until != null && at.isBefore(until);
    }

    private static boolean refused(AuditedCaller caller, AuditedPerson person, Instant at) {
        var until = caller.refused.get(person.id);
        return until != null && at.isBefore(until);
    }

    /** Whether the ring that is open by now lets him in. */
    private boolean stage(AuditedPerson person, AuditedCaller caller, Instant at) {
        var profile = hall.directory.agents().get(person.id);
        var queue = caller.queue == null ? null : queue(caller.queue);
        return profile != null
                && queue != null
                && PlainRings.admits(queue, profile, Duration.between(caller.enteredAt, at));
    }

    private @Nullable Queue queue(QueueId id) {
        return hall.directory.queues().get(id);
    }
}
