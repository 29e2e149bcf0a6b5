package io.seatline.floor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.call.CallEvent;
import io.seatline.entry.EntryEvent;
import io.seatline.entry.EntryRun;
import io.seatline.entry.EntryRun.Stage;
import io.seatline.entry.IvrRun;
import io.seatline.kernel.CallId;
import io.seatline.kernel.DomainEvent;
import io.seatline.kernel.QueueId;
import java.util.function.Predicate;

/** The voice menu of {@link MadeEntries} as a caller knows it: which key leads where. */
final class MenuAudit {
    /** Once silent and once wrong he is asked again, and then it is over. */
    private static final int REPEATS = 1;

    void chosen(AuditedCaller caller, IvrRun at, String digits, FloorOutput output) {
        var id = caller.id;
        Predicate<DomainEvent> next = switch (at.node()) {
            case "start" ->
                switch (digits) {
                    case "1", "0" -> queued(id, 1);
                    case "2" -> moved(id, run -> isAt(run, "account"));
                    case "3" -> moved(id, run -> isAt(run, "mail"));
                    case "4" ->
                        event -> event instanceof CallEvent.CallSentOutside e
                                && e.call().equals(id);
                    default -> again(id, at, digits);
                };
            case "account" -> {
                if (digits.matches("[0-9]{4,8}")) yield queued(id, 2);
                yield digits.equals("0") ? queued(id, 1) : again(id, at, digits);
            }
            // Only said, then the beep.
            case "mail" -> moved(id, run -> run.stage() == Stage.MESSAGE);
            default -> throw new AssertionError("nobody is asked anything at " + at.node());
        };
        assertTrue(
                output.events().stream().anyMatch(next),
                () -> "pressed '" + digits + "' at " + at + " and went elsewhere: " + output.events());
    }

    private static Predicate<DomainEvent> again(CallId id, IvrRun at, String digits) {
        int times = digits.isEmpty() ? at.silent() : at.wrong();
        if (times < REPEATS) return moved(id, run -> isAt(run, at.node()));
        return event -> event instanceof CallEvent.CallEnded e && e.call().equals(id);
    }

    private static boolean isAt(EntryRun run, String node) {
        return run.stage() == Stage.IVR && run.ivr() != null && run.ivr().node().equals(node);
    }

    private static Predicate<DomainEvent> moved(CallId id, Predicate<EntryRun> where) {
        return event -> event instanceof EntryEvent.EntryMoved e && e.call().equals(id) && where.test(e.run());
    }

    private static Predicate<DomainEvent> queued(CallId id, int queue) {
        return event -> event instanceof CallEvent.CallQueued e
                && e.call().equals(id)
                && e.queue() != null
                && e.queue().equals(new QueueId(queue));
    }
}
