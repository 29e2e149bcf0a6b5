package io.seatline.routing;

import io.seatline.call.Callback.Mode;
import io.seatline.kernel.Refused;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about the wait in a queue, each value in its range and all of them together making sense; whether
 * the prompts are there is the store's to know. Null means never, or none.
 *
 * @see QueueComfort
 */
public record QueueComfortSettings(
        @Nullable Integer announceSeconds,
        boolean announcePosition,
        boolean announceWait,
        @Nullable Integer messagePrompt,
        @Nullable Integer recordingNoticePrompt,
        @Nullable Integer musicPrompt,
        @Nullable Integer farewellPrompt,
        @Nullable Mode callbackMode,
        @Nullable Integer callbackAfterSeconds) {
    public static final QueueComfortSettings NONE =
            new QueueComfortSettings(null, false, false, null, null, null, null, null, null);

    public QueueComfortSettings {
        if (announceSeconds != null) Refused.unlessWithin("announceSeconds", announceSeconds, 20, 600);
        if (callbackAfterSeconds != null) Refused.unlessWithin("callbackAfterSeconds", callbackAfterSeconds, 0, 600);
        boolean something = announcePosition || announceWait || messagePrompt != null;
        if (announceSeconds == null && something) throw Refused.invalid("announceSeconds", "announce-never", Map.of());
        if (announceSeconds != null && !something && callbackMode == null)
            throw Refused.invalid("announceSeconds", "announce-nothing", Map.of());
        if (callbackMode == null && callbackAfterSeconds != null)
            throw Refused.invalid("callbackMode", "callback-mode-missing", Map.of());
        if (callbackMode != null && announceSeconds == null && callbackAfterSeconds == null)
            throw Refused.invalid("callbackAfterSeconds", "callback-never-offered", Map.of());
    }

    /** @throws Refused when a queue that does not record gives notice of it */
    void check(boolean records) {
        if (recordingNoticePrompt != null && !records)
            throw Refused.invalid("recordingNoticePrompt", "recording-notice-without-recording", Map.of());
    }

    /** The same as the floor reads it. */
    QueueComfort comfort() {
        return new QueueComfort(
                seconds(announceSeconds),
                announcePosition,
                announceWait,
                messagePrompt,
                recordingNoticePrompt,
                musicPrompt,
                farewellPrompt,
                callbackMode == null
                        ? null
                        : new QueueComfort.CallbackOffer(callbackMode, seconds(callbackAfterSeconds)));
    }

    private static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
