package io.seatline.entry;

import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about a prompt, checked.
 *
 * @param language whose voice speaks it
 * @param text what is spoken; null for an uploaded sound
 * @param version what was read; 0 for a new one
 */
public record PromptSettings(
        String name, String language, @Nullable String text, int version) {
    static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int LONGEST_TEXT = 1_000;

    /** @param sound the name of its sound, which follows from its content */
    public record KeptPrompt(
            int id, String name, String language, @Nullable String text, String sound, long durationMs, int version) {}

    public PromptSettings {
        name = TypedText.line("name", name, 60);
        if (!LANGUAGES.contains(language)) throw Refused.invalid("language", "language-unknown", Map.of());
        text = text == null ? null : TypedText.line("text", text.replaceAll("\\s+", " "), LONGEST_TEXT);
    }
}
