package io.seatline.floor;

import io.seatline.entry.Calendar;
import io.seatline.entry.EntryBook;
import io.seatline.entry.EntryPoint;
import io.seatline.entry.EntryPoint.Closed;
import io.seatline.entry.EntryPoint.FlowVersion;
import io.seatline.entry.MadeFlows;
import io.seatline.entry.MadePhrases;
import io.seatline.kernel.QueueId;
import io.seatline.telephony.SoundName;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
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
    static final String SHUT_UNTIL_MORNING = "4018";

    static final int UNTIL_MORNING = 6;

    /** Prompts of queues. */
    static final int NOTICE = 4;

    static final int NEWS = 5;
    static final int MUSIC = 6;
    static final int FAREWELL = 7;

    static final String ENGLISH = "4017";

    private MadeEntries() {}

    static EntryBook book() {
        var flow = new FlowVersion(1, 1);
        var never = new Calendar(ZoneOffset.UTC, Map.of(), Map.of());
        var menu = new EntryPoint(1, "service", "en", null, List.of(3), flow, null, new Closed(List.of(), null, null));
        var shut = new EntryPoint(2, "shut", "zh-CN", never, List.of(3), null, 1, new Closed(List.of(1), 2, null));
        var end = new EntryPoint(
                3, "shut for good", "zh-CN", never, List.of(3), null, 1, new Closed(List.of(1), null, null));
        var greeted =
                new EntryPoint(4, "greeted", "zh-CN", null, List.of(3), null, 1, new Closed(List.of(), null, null));
        var nine = List.of(new Calendar.Span(LocalTime.of(9, 0), LocalTime.of(10, 0)));
        var mornings = new Calendar(ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, nine), Map.of());
        var morning = new EntryPoint(
                UNTIL_MORNING, "mornings", "zh-CN", mornings, List.of(3), null, 1, new Closed(List.of(1), 2, 1));
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
                Map.of(1, menu, 2, shut, 3, end, 4, greeted, UNTIL_MORNING, morning),
                Map.of(flow, MadeFlows.service().flow(MadeFlows.PROMPTS, MadeFlows.QUEUES)),
                Map.of(
                        1,
                        sound(1),
                        2,
                        sound(2),
                        3,
                        sound(3),
                        NOTICE,
                        sound(NOTICE),
                        NEWS,
                        sound(NEWS),
                        MUSIC,
                        sound(MUSIC),
                        FAREWELL,
                        sound(FAREWELL)),
                MadePhrases.BOTH);
    }

    /** As that, and a number for those who are spoken to in English. */
    static EntryBook english(QueueId queue) {
        var book = book();
        var entry = new EntryPoint(
                5, "abroad", "en", null, List.of(), null, queue.value(), new Closed(List.of(), null, null));
        var byNumber = new HashMap<>(book.byNumber());
        byNumber.put(ENGLISH, entry);
        var byId = new HashMap<>(book.byId());
        byId.put(5, entry);
        return new EntryBook(byNumber, byId, book.flows(), book.sounds(), book.phrases());
    }

    static SoundName sound(int prompt) {
        return new SoundName("%032x".formatted(prompt));
    }
}
