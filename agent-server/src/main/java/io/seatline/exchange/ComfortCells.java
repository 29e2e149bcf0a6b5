package io.seatline.exchange;

import io.seatline.call.Callback;
import io.seatline.routing.QueueComfortSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is heard while waiting, as cells of a queue's row. The prompts are sounds: they are chosen on the queue's own screen and stay. */
record ComfortCells(ValueWords words) {
    private static final List<String> MODES =
            Arrays.stream(Callback.Mode.values()).map(Enum::name).toList();

    QueueComfortSettings read(ImportRow row, QueueComfortSettings before) {
        var mode = row.given("callbackMode")
                .map(cell -> mode(cell))
                .orElse(
                        before.callbackMode() == null
                                ? ""
                                : before.callbackMode().name());
        return new QueueComfortSettings(
                number(row, "announceSeconds", before.announceSeconds()),
                yes(row, "announcePosition", before.announcePosition()),
                yes(row, "announceWait", before.announceWait()),
                before.messagePrompt(),
                before.recordingNoticePrompt(),
                before.musicPrompt(),
                mode.isEmpty() ? null : Callback.Mode.valueOf(mode),
                number(row, "callbackAfterSeconds", before.callbackAfterSeconds()));
    }

    void write(QueueComfortSettings comfort, Map<String, String> shown) {
        shown.put("announceSeconds", text(comfort.announceSeconds()));
        shown.put("announcePosition", words.say(comfort.announcePosition()));
        shown.put("announceWait", words.say(comfort.announceWait()));
        shown.put(
                "callbackMode",
                comfort.callbackMode() == null
                        ? ""
                        : words.say("callback", comfort.callbackMode().name()));
        shown.put("callbackAfterSeconds", text(comfort.callbackAfterSeconds()));
    }

    private String mode(String cell) {
        return cell.isEmpty() ? "" : words.one("callbackMode", "callback", MODES, cell);
    }

    private boolean yes(ImportRow row, String column, boolean before) {
        return row.filled(column).map(cell -> words.yes(column, cell)).orElse(before);
    }

    /** An empty cell means never; only an absent column keeps what is set. */
    private static @Nullable Integer number(ImportRow row, String column, @Nullable Integer before) {
        var given = row.given(column);
        if (given.isEmpty()) return before;
        return given.get().isEmpty() ? null : Integer.valueOf(row.number(column, 0));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
