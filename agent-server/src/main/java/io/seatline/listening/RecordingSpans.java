package io.seatline.listening;

import java.util.List;
import java.util.UUID;

/** When nothing was said by those who talked, as the floor tells it. */
public interface RecordingSpans {
    /** Its names are shown: they are stable words. */
    enum Kind {
        /** The customer heard music. */
        HOLD,
        /** Silence was recorded, for card data. */
        PAUSE
    }

    /** In milliseconds from the recording's beginning. */
    record Span(Kind kind, long fromMs, long toMs) {}

    /** In order; what begins before the recording or ends after it is cut off there. */
    List<Span> of(UUID recording);
}
