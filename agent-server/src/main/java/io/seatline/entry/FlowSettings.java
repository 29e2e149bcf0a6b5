package io.seatline.entry;

import io.seatline.kernel.TypedText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about a voice menu: saved as a draft, which no caller hears until it is published.
 *
 * @param version what was read; 0 for a new one
 */
public record FlowSettings(String name, FlowForm form, int version) {
    /**
     * A voice menu as it is kept.
     *
     * @param published which of {@code versions} callers hear; null: none yet
     * @param changed whether the draft differs from what callers hear
     */
    public record KeptFlow(
            int id,
            String name,
            FlowForm draft,
            @Nullable Integer published,
            boolean changed,
            List<PublishedVersion> versions,
            int version) {}

    public record PublishedVersion(int number, Instant at, String by) {}

    public FlowSettings {
        name = TypedText.line("name", name, 60);
    }
}
