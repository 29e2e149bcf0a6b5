package io.seatline.routing;

import static io.seatline.db.entry.Tables.PROMPT;

import io.seatline.call.Callback;
import io.seatline.db.routing.tables.records.QueueRecord;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is heard in each queue, in PostgreSQL: columns of the queue. */
final class JooqQueueComfort {
    /** A call waits for its end before it is offered, and no longer than the floor waits. */
    private static final Duration LONGEST_NOTICE = Duration.ofSeconds(25);
    /** A caller without an agent is not kept on the line for longer than the floor waits. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(60);

    private JooqQueueComfort() {}

    static QueueComfortSettings settings(QueueRecord row) {
        return new QueueComfortSettings(
                row.getAnnounceSeconds(),
                row.getAnnouncePosition(),
                row.getAnnounceWait(),
                row.getMessagePrompt(),
                row.getRecordingNoticePrompt(),
                row.getMusicPrompt(),
                row.getFarewellPrompt(),
                row.getCallbackMode() == null
                        ? null
                        : Callback.Mode.valueOf(row.getCallbackMode().name()),
                row.getCallbackAfterSeconds());
    }

    static void fill(QueueRecord row, QueueComfortSettings comfort) {
        row.setAnnounceSeconds(comfort.announceSeconds());
        row.setAnnouncePosition(comfort.announcePosition());
        row.setAnnounceWait(comfort.announceWait());
        row.setMessagePrompt(comfort.messagePrompt());
        row.setRecordingNoticePrompt(comfort.recordingNoticePrompt());
        row.setMusicPrompt(comfort.musicPrompt());
        row.setFarewellPrompt(comfort.farewellPrompt());
        row.setCallbackMode(
                comfort.callbackMode() == null
                        ? null
                        : io.seatline.db.routing.enums.CallbackMode.valueOf(
                                comfort.callbackMode().name()));
        row.setCallbackAfterSeconds(comfort.callbackAfterSeconds());
    }

    /** @throws Refused when a prompt is gone, or the notice is too long */
    static void check(DSLContext tx, QueueSettings queue) {
        var comfort = queue.comfort();
        comfort.check(queue.record());
        known(tx, "messagePrompt", comfort.messagePrompt());
        known(tx, "musicPrompt", comfort.musicPrompt());
        if (known(tx, "farewellPrompt", comfort.farewellPrompt()) > LONGEST_FAREWELL.toMillis())
            throw Refused.invalid("farewellPrompt", "farewell-too-long", Map.of("max", LONGEST_FAREWELL.toSeconds()));
        long notice = known(tx, "recordingNoticePrompt", comfort.recordingNoticePrompt());
        if (notice > LONGEST_NOTICE.toMillis())
            throw Refused.invalid(
                    "recordingNoticePrompt", "recording-notice-too-long", Map.of("max", LONGEST_NOTICE.toSeconds()));
    }

    /** How long it sounds, in milliseconds. */
    private static long known(DSLContext tx, String field, @Nullable Integer prompt) {
        if (prompt == null) return 0;
        var length = tx.select(PROMPT.DURATION_MS)
                .from(PROMPT)
                .where(PROMPT.ID.eq(prompt))
                .fetchOne(PROMPT.DURATION_MS);
        if (length == null) throw Refused.invalid(field, "prompt-unknown", Map.of());
        return length;
    }
}
