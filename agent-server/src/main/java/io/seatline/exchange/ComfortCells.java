package io.seatline.exchange;

import io.seatline.call.Callback;
import io.seatline.routing.QueueComfortSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What is heard while waiting, as cells of a queue's row; prompts are called by their names. */
record ComfortCells(Names prompts, ValueWords words) {
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
                row.optionalNumber("announceSeconds", before.announceSeconds()),
                yes(row, "announcePosition", before.announcePosition()),
                yes(row, "announceWait", before.announceWait()),
                prompts.read(row, "messagePrompt", before.messagePrompt()),
                prompts.read(row, "recordingNoticePrompt", before.recordingNoticePrompt()),
                prompts.read(row, "musicPrompt", before.musicPrompt()),
                prompts.read(row, "farewellPrompt", before.farewellPrompt()),
                mode.isEmpty() ? null : Callback.Mode.valueOf(mode),
                row.optionalNumber("callbackAfterSeconds", before.callbackAfterSeconds()));
    }

    void write(QueueComfortSettings comfort, Map<String, String> shown) {
        shown.put("announceSeconds", ImportRow.text(comfort.announceSeconds()));
        shown.put("announcePosition", words.say(comfort.announcePosition()));
        shown.put("announceWait", words.say(comfort.announceWait()));
        shown.put("messagePrompt", prompts.write(comfort.messagePrompt()));
        shown.put("recordingNoticePrompt", prompts.write(comfort.recordingNoticePrompt()));
        shown.put("musicPrompt", prompts.write(comfort.musicPrompt()));
        shown.put("farewellPrompt", prompts.write(comfort.farewellPrompt()));
        shown.put(
                "callbackMode",
                comfort.callbackMode() == null
                        ? ""
                        : words.say("callback", comfort.callbackMode().name()));
        shown.put("callbackAfterSeconds", ImportRow.text(comfort.callbackAfterSeconds()));
    }

    private String mode(String cell) {
        return cell.isEmpty() ? "" : words.one("callbackMode", "callback", MODES, cell);
    }

    private boolean yes(ImportRow row, String column, boolean before) {
        return row.filled(column).map(cell -> words.yes(column, cell)).orElse(before);
    }
}
