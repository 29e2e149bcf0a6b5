package io.seatline.recording;

import java.util.Arrays;

/** Why a segment has no sound, or sound that is not as it should be. The slugs are stable words: they are stored and shown. */
public enum RecordingReason {
    FILE_MISSING("file-missing"),
    FILE_EMPTY("file-empty"),
    NOT_A_WAV("not-a-wav"),
    WRONG_FORMAT("wrong-format"),
    AGENT_SIDE_LOST("agent-side-lost"),
    CUSTOMER_SIDE_LOST("customer-side-lost"),
    TOO_SHORT("too-short"),
    TOO_LONG("too-long"),
    BOTH_SILENT("both-silent"),
    AGENT_SILENT("agent-silent"),
    CUSTOMER_SILENT("customer-silent"),
    /** A segment of the made-up history of a demonstration: nobody ever spoke. */
    DEMO("demo");

    private final String slug;

    RecordingReason(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public static RecordingReason of(String slug) {
        return Arrays.stream(values())
                .filter(reason -> reason.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reason: " + slug));
    }
}
