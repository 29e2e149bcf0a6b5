package io.seatline.recording;

import java.util.UUID;

/** Writes who heard what, durably, before the first byte leaves; throws when it cannot, and then nobody hears anything. */
public interface PlayLog {
    void write(Listener listener, Act act, UUID recording, String address);

    /** Stable words of the audit log. */
    enum Act {
        PLAYED("recording-played"),
        DOWNLOADED("recording-downloaded");

        private final String slug;

        Act(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }
}
