package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryRun.Stage;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.routing.RoutingEvent.AnnouncementBegan;
import io.seatline.routing.RoutingEvent.AnnouncementEnded;
import io.seatline.routing.RoutingEvent.Ending;
import io.seatline.telephony.LegId;
import io.seatline.telephony.TelephonyCommand;
import io.seatline.telephony.TelephonyEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What callers hear and press, in menus and in queues: nothing is played that is not told, and each key does what it is for. */
final class PromptAudit {
    private static final String CALL_ME = "1";

    /** What a caller heard until this input, which says that it is over. */
    private record Heard(AuditedCaller caller, String digits, boolean entry) {}

    private @Nullable Heard over;
    private final AuditedHall hall;
    private final MenuAudit menus = new MenuAudit();

    PromptAudit(AuditedHall hall) {
        this.hall = hall;
    }

    /** Before the event is noted. */
    void before(FloorInput input, DomainEvent event) {
        switch (event) {
            case AnnouncementBegan e -> notTooOften(e);
            case AnnouncementEnded e -> {
                if (e.ending() == Ending.PLAYED)
                    assertTrue(ends(input, e.prompt()), () -> "not heard to its end: " + e);
            }
            case CallEvent.CallbackPromised e -> {
                var spoken = hall.calls.caller(e.call()).spoken;
                wanted(e.call(), e, spoken != null && spoken.callback());
            }
            case EntryEvent.CallbackRequested e -> {
                var run = hall.calls.caller(e.call()).run;
                wanted(e.call(), e, run != null && run.stage() == Stage.CLOSED);
            }
            default -> {
                // Nothing that is heard.
            }
        }
    }

    private void notTooOften(AnnouncementBegan e) {
        var caller = hall.calls.caller(e.call());
        var queue = hall.directory.queues().get(e.queue());
        var every = queue == null ? null : queue.comfort().announceEvery();
        if (!AuditedHall.isNews(e.spoken()) || caller.newsAt == null || every == null) return;
        assertFalse(e.at().isBefore(caller.newsAt.plus(every)), () -> "told again after " + caller.newsAt + ": " + e);
    }

    private void wanted(CallId id, DomainEvent promise, boolean offered) {
        assertTrue(
                offered && over != null && over.caller.id.equals(id) && over.digits.equals(CALL_ME),
                () -> "he has not asked for it: " + promise);
    }

    private static boolean ends(FloorInput input, UUID prompt) {
        return input instanceof FloorInput.Heard(TelephonyEvent.PromptEnded e)
                && e.prompt().equals(prompt);
    }

    private @Nullable Heard heard(FloorInput input) {
        if (!(input instanceof FloorInput.Heard(TelephonyEvent.PromptEnded e))) return null;
        var caller = hall.calls.live.get(new CallId(e.call()));
        if (caller == null) return null;
        if (e.prompt().equals(caller.announcement)) return new Heard(caller, e.digits(), false);
        var run = caller.run;
        return run != null && e.prompt().equals(run.prompt()) ? new Heard(caller, e.digits(), true) : null;
    }

    void after(FloorOutput output) {
        for (var command : output.commands()) {
            if (command instanceof TelephonyCommand.Play it)
                told(output, it.caller(), new CallId(it.call()), it.prompt());
            if (command instanceof TelephonyCommand.RecordMessage it)
                told(output, it.caller(), new CallId(it.call()), it.message());
        }
    }

    /** Each goes on when it is over, and where the key leads. Its caller is as he was before. */
    void goesOn(FloorInput input, FloorOutput output) {
        over = heard(input);
        if (over != null) goesOn(output, over);
    }

    private void goesOn(FloorOutput output, Heard over) {
        var id = over.caller.id;
        assertTrue(output.events().stream().anyMatch(event -> isAbout(event, id)), () -> "left with silence: " + id);
        var run = over.caller.run;
        if (!over.entry || run == null) return;
        if (run.stage() == Stage.IVR && run.ivr() != null) menus.chosen(over.caller, run.ivr(), over.digits, output);
        if (run.stage() == Stage.CLOSED && run.entry() == MadeEntries.UNTIL_MORNING)
            assertEquals(
                    over.digits.equals(CALL_ME),
                    output.events().stream().anyMatch(EntryEvent.CallbackRequested.class::isInstance),
                    () -> "he pressed '" + over.digits + "' and hears that nobody is there: " + id);
    }

    private static boolean isAbout(DomainEvent event, CallId id) {
        return switch (event) {
            case EntryEvent e -> e.call().equals(id);
            case CallEvent e -> e.call().equals(id);
            case AnnouncementEnded e -> e.call().equals(id);
            default -> false;
        };
    }

    private void told(FloorOutput output, LegId leg, CallId id, UUID prompt) {
        var caller = hall.calls.live.get(id);
        assertNotNull(caller, () -> "played to nobody: " + id);
        assertEquals(caller.leg, leg, () -> "played to another: " + id);
        assertNull(caller.offer, () -> "played to whom somebody is rung for: " + id);
        var again = caller.run != null && prompt.equals(caller.run.prompt());
        var announced = output.events().stream()
                .anyMatch(event ->
                        event instanceof AnnouncementBegan e && e.prompt().equals(prompt));
        assertTrue(again || announced, () -> "played and not told: " + prompt + " to " + id);
    }
}
