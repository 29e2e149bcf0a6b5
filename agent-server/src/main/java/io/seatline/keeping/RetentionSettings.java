package io.seatline.keeping;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import io.seatline.recording.SoundFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the recordings of some queues are coded and kept.
 *
 * @param format never {@code WAV}: that is what is left when nothing can code
 * @param leastDays nobody deletes earlier, 0 to 36,500. China's notice on the call-centre business (MIIT, 2020) asks for 30
 *     where calls go out, rules for insurers for 1,825 and more
 * @param mostDays deleted by itself after that; null: never
 * @param fullDisk when the disk is nearly full
 * @param queues whose recordings fall under it; a queue is in one class only, and in the first where nothing else is said
 * @param version of the class that was changed; 0 for a new one
 */
public record RetentionSettings(
        String name,
        SoundFormat format,
        int leastDays,
        @Nullable Integer mostDays,
        FullDisk fullDisk,
        List<Integer> queues,
        int version) {
    private static final int LONGEST_DAYS = 36_500;

    /** Stable words. */
    public enum FullDisk {
        /** Calls go on, and their recordings are marked. */
        MARK,
        /** No new call is put through: one that must be recorded and cannot be is not to be had. */
        REFUSE
    }

    /** A class as it is kept. */
    public record KeptRetention(int id, RetentionSettings settings, int recordings) {}

    public RetentionSettings {
        name = TypedText.line("name", name, 60);
        if (format == SoundFormat.WAV) throw Refused.invalid("format", "retention-format", Map.of());
        Refused.unlessWithin("leastDays", leastDays, 0, LONGEST_DAYS);
        if (mostDays != null) {
            Refused.unlessWithin("mostDays", mostDays, 1, LONGEST_DAYS);
            if (mostDays < leastDays)
                throw Refused.invalid("mostDays", "retention-most-below-least", Map.of("least", leastDays));
        }
        queues = List.copyOf(queues);
    }
}
