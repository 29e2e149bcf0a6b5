package io.seatline.recording;

import io.seatline.kernel.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a recording is looked for by, beside when and whose. Null means any.
 *
 * @param customer a part of the customer's name
 * @param code of the call's wrap-up
 * @param minSeconds as long, or longer
 * @param maxSeconds as long, or shorter
 * @param minScore 0 to 100, of an evaluation that is published
 * @param flag what its sound shows, a word of {@code SoundRules.Flag}, {@link #PAUSED}, {@link #FLAWED}, or {@link #WORDING}
 * @param text in the call's notes, or in what reviewers remarked
 */
public record RecordingTraits(
        @Nullable String customer,
        @Nullable String code,
        @Nullable Integer minSeconds,
        @Nullable Integer maxSeconds,
        @Nullable Integer minScore,
        @Nullable Integer maxScore,
        @Nullable String flag,
        @Nullable String text) {
    /** Silence was recorded for a while, for card data. */
    public static final String PAUSED = "paused";

    /** Something is wrong with the file. */
    public static final String FLAWED = "flawed";

    /** What was said breaks a wording rule. */
    public static final String WORDING = "wording";

    static final RecordingTraits ANY = new RecordingTraits(null, null, null, null, null, null, null, null);
    private static final int LONGEST = 200;
    private static final int LONGEST_SECONDS = 86_400;
    private static final int BEST = 100;

    public RecordingTraits {
        customer = typed("customer", customer);
        code = typed("code", code);
        flag = typed("flag", flag);
        text = typed("text", text);
        ordered("minSeconds", minSeconds, "maxSeconds", maxSeconds, LONGEST_SECONDS);
        ordered("minScore", minScore, "maxScore", maxScore, BEST);
    }

    /** What only those may ask who may see scores: an agent learns nothing by trying. */
    RecordingTraits withoutScores() {
        return new RecordingTraits(customer, code, minSeconds, maxSeconds, null, null, flag, text);
    }

    private static @Nullable String typed(String field, @Nullable String value) {
        if (value == null || value.isBlank()) return null;
        if (value.length() > LONGEST) throw Refused.invalid(field, "field-too-long", Map.of("max", LONGEST));
        return value.strip();
    }

    private static void ordered(String from, @Nullable Integer least, String to, @Nullable Integer most, int limit) {
        if (least != null) Refused.unlessWithin(from, least, 0, limit);
        if (most != null) Refused.unlessWithin(to, most, least == null ? 0 : least, limit);
    }
}
