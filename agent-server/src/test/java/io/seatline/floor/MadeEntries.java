package io.seatline.floor;

import io.seatline.entry.Calendar;
import io.seatline.entry.EntryBook;
import io.seatline.entry.EntryPoint;
import io.seatline.entry.EntryPoint.Closed;
import io.seatline.entry.EntryPoint.FlowVersion;
import io.seatline.entry.MadeFlows;
import io.seatline.telephony.SoundName;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Entry points for tests. */
final class MadeEntries {
    /** A greeting and a voice menu; always open. */
    static final String MENU = "4013";
    /** Never open: a prompt, then a message for queue 2. */
    static final String SHUT = "4014";
    /** Never open: a prompt, then the end. */
    static final String SHUT_WITHOUT_VOICEMAIL = "4015";
    /** A greeting, then queue 1. */
    static final String GREETED = "4016";
    /** Open from nine to ten: else a prompt, then a call when it opens for who presses the key, a message for others. */
    static final String SHUT_UNTIL_MORNING = "4017";

    private MadeEntries() {}

    static EntryBook book() {
        var flow = new FlowVersion(1, 1);
        var never = new Calendar(ZoneOffset.UTC, Map.of(), Map.of());
        var menu = new EntryPoint(1, "service", null, List.of(3), flow, null, new Closed(List.of(), null, null));
        var shut = new EntryPoint(2, "shut", never, List.of(3), null, 1, new Closed(List.of(1), 2, null));
        var end = new EntryPoint(3, "shut for good", never, List.of(3), null, 1, new Closed(List.of(1), null, null));
        var greeted = new EntryPoint(4, "greeted", null, List.of(3), null, 1, new Closed(List.of(), null, null));
        var nine = List.of(new Calendar.Span(LocalTime.of(9, 0), LocalTime.of(10, 0)));
        var mornings = new Calendar(ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, nine), Map.of());
        var morning = new EntryPoint(5, "mornings", mornings, List.of(3), null, 1, new Closed(List.of(1), 2, 1));
        return new EntryBook(
                Map.of(
                        MENU,
                        menu,
                        SHUT,
                        shut,
                        SHUT_WITHOUT_VOICEMAIL,
                        end,
                        GREETED,
                        greeted,
                        SHUT_UNTIL_MORNING,
                        morning),
                Map.of(1, menu, 2, shut, 3, end, 4, greeted, 5, morning),
                Map.of(flow, MadeFlows.service().flow(MadeFlows.PROMPTS, MadeFlows.QUEUES)),
                Map.of(1, sound(1), 2, sound(2), 3, sound(3)));
    }

    static SoundName sound(int prompt) {
        return new SoundName("%032x".formatted(prompt));
    }
}
