package io.seatline.telephony.asterisk;

import io.seatline.telephony.TelephonyEvent;
import io.seatline.telephony.TelephonyEvent.CaptureSaved;
import io.seatline.telephony.TelephonyEvent.LegHungUp;
import io.seatline.telephony.TelephonyEvent.LegReturned;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the word that a segment is saved until its files are complete, and clears away the files of attempts that came to nothing. */
final class AsteriskCaptureWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskCaptureWatch.class);
    /** Seen to take under 50 ms; a slow disk may take longer. After that the word goes out and the reader finds what is there. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** In so short a talk not one sample may have been written, and then the header never changes. */
    private static final Duration SOUNDLESS = Duration.ofSeconds(1);

    private final Set<UUID> told = new HashSet<>();
    private final AsteriskCaptures files;
    private final ScheduledExecutorService loop;
    private final Consumer<TelephonyEvent> out;

    AsteriskCaptureWatch(AsteriskCaptures files, ScheduledExecutorService loop, Consumer<TelephonyEvent> out) {
        this.files = files;
        this.loop = loop;
        this.out = out;
    }

    /** True when the event is held here. */
    boolean takes(TelephonyEvent event) {
        switch (event) {
            case CaptureSaved saved -> {
                // None at all: a segment from before our time that was not to be recorded.
                if (files.exist(saved.attempt())) await(saved);
                return true;
            }
            case LegReturned it -> clearLater(it.attempt());
            case LegHungUp it -> clearLater(it.tag() == null ? null : it.tag().attempt());
            default -> {}
        }
        return false;
    }

    private void await(CaptureSaved saved) {
        Instant now = Instant.now();
        Duration waited = Duration.between(saved.at(), now);
        boolean complete = files.areComplete(saved.attempt())
                || (waited.compareTo(SOUNDLESS) > 0 && files.areSoundless(saved.attempt()));
        if (!complete && waited.compareTo(LONGEST) < 0) {
            var unused = loop.schedule(() -> await(saved), 50, TimeUnit.MILLISECONDS);
            return;
        }
        if (!complete)
            LOG.warn("the files of segment {} are not complete after {} s", saved.attempt(), LONGEST.toSeconds());
        told.add(saved.attempt());
        out.accept(new CaptureSaved(saved.attempt(), saved.leg(), now));
    }

    private void clearLater(@Nullable UUID attempt) {
        if (attempt == null) return;
        // What was told as saved is another's to judge, even if it is empty.
        Runnable clear = () -> {
            if (!told.remove(attempt)) files.removeEmpty(attempt);
        };
        var unused = loop.schedule(clear, LONGEST.toSeconds() + 1, TimeUnit.SECONDS);
    }
}
