package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.kernel.EndReason;
import io.seatline.telephony.HangupReason;
import io.seatline.telephony.TelephonyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Promises of a call: each is kept, taken back or given up in time, and nobody's phone is rung again and again. */
final class PromiseAudit {
    private static final int TIMES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(2);
    /** For reasons of ours it is tried for so long. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(12);

    private static final Duration BROKEN_AFTER = Duration.ofHours(24);
    /** The next look at the switch, and what may be on its way then. */
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(40);

    private static final Set<HangupReason.Meaning> HIS_OWN = EnumSet.of(
            HangupReason.Meaning.BUSY,
            HangupReason.Meaning.REJECTED,
            HangupReason.Meaning.NO_ANSWER,
            HangupReason.Meaning.UNREACHABLE);

    private static final Set<EndReason> IN_VAIN =
            EnumSet.of(EndReason.BUSY, EndReason.REJECTED, EndReason.NO_ANSWER, EndReason.UNREACHABLE);

    private final AuditedHall hall;
    private final Duration longestRing;

    PromiseAudit(AuditedHall hall, FloorSettings settings) {
        this.hall = hall;
        longestRing = settings.customerRing().plus(SEEN_WITHIN);
    }

    /** Before the event is noted. */
    void before(FloorInput input, CallEvent event) {
        var caller = hall.calls.live.get(event.call());
        switch (event) {
            case CallEvent.CallbackStarted e -> {
                var rung = promised(caller, e);
                assertNull(rung.leg, () -> "rung on two lines: " + e);
                assertNull(rung.putOffUntil, () -> "rung in the pause he was given: " + e);
            }
            case CallEvent.CallbackMissed e -> missed(input, e, promised(caller, e));
            case CallEvent.CallQueued e -> {
                if (caller != null && caller.putOffUntil != null && input instanceof FloorInput.Tick)
                    assertFalse(e.at().isBefore(caller.putOffUntil), () -> "his pause is cut short: " + e);
            }
            case CallEvent.CallEnded e -> {
                if (caller != null && caller.promised != null) ended(e, caller);
            }
            default -> {
                // Promises nothing.
            }
        }
    }

    private static AuditedCaller promised(@Nullable AuditedCaller caller, CallEvent event) {
        assertNotNull(caller, () -> "of no call: " + event);
        assertNotNull(caller.promised, () -> "he was promised nothing: " + event);
        return caller;
    }

    private static void missed(FloorInput input, CallEvent.CallbackMissed e, AuditedCaller caller) {
        assertTrue(caller.leg != null || caller.offer != null, () -> "missed, and nobody was rung: " + e);
        var his = input instanceof FloorInput.Heard(TelephonyEvent.LegHungUp end)
                && end.leg().equals(caller.leg)
                && HIS_OWN.contains(end.reason().meaning());
        assertTrue(
                e.times() == caller.missed + 1 || !his && e.times() == caller.missed,
                () -> "counted wrongly after " + caller.missed + ": " + e);
        assertTrue(e.times() < TIMES, () -> "rung in vain too often: " + e);
        assertEquals(e.at().plus(PAUSE), e.until(), () -> "another pause: " + e);
        assertFalse(e.at().isAfter(since(caller).plus(GIVEN_UP_AFTER)), () -> "tried for too long: " + e);
    }

    private static void ended(CallEvent.CallEnded e, AuditedCaller caller) {
        var lasted = Duration.between(since(caller), e.at());
        var reason = e.cause().reason();
        if (reason == EndReason.WAITED_TOO_LONG)
            assertTrue(lasted.compareTo(BROKEN_AFTER) >= 0, () -> "broken after only " + lasted + ": " + e);
        if (IN_VAIN.contains(reason) && caller.missed + 1 < TIMES || reason == EndReason.NETWORK)
            assertTrue(lasted.compareTo(GIVEN_UP_AFTER) > 0, () -> "given up too early: " + e);
    }

    /** Time passed: what was due has come. */
    void deadlines(Instant at) {
        if (!hall.live) return;
        for (var caller : hall.calls.live.values()) {
            if (caller.promised == null) continue;
            assertFalse(over(caller.hearsSince, SEEN_WITHIN.multipliedBy(2), at), () -> "not let go: " + caller.id);
            assertFalse(over(caller.rungSince, longestRing, at), () -> "rung for ever: " + caller.id);
            if (caller.leg != null || caller.offer != null) continue;
            assertFalse(over(caller.putOffUntil, Duration.ZERO, at), () -> "put off for ever: " + caller.id);
            assertFalse(over(since(caller), BROKEN_AFTER, at), () -> "a broken promise stands: " + caller.id);
        }
    }

    private static boolean over(@Nullable Instant since, Duration longest, Instant at) {
        return since != null && !at.isBefore(since.plus(longest));
    }

    private static Instant since(AuditedCaller caller) {
        return Objects.requireNonNull(caller.queuedAt, "who is promised a call has waited");
    }
}
