package io.seatline.entry;

import io.seatline.kernel.PhoneNumber;
import io.seatline.kernel.Refused;
import io.seatline.kernel.TypedText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides about an entry point, checked.
 *
 * @param language what callers there are spoken to in, where no prompt says otherwise
 * @param calendar null: always open
 * @param greeting a prompt played first; null: none
 * @param flow a published voice menu; else {@code queue}
 * @param closedPrompt what those hear who ring outside the hours
 * @param voicemail the queue whose people get the message left then; null: the caller is hung up on
 * @param callback the queue whose people call back who pressed the key for it outside the hours; null: not offered
 * @param version what was read; 0 for a new one
 */
public record EntryPointSettings(
        String name,
        List<String> numbers,
        String language,
        boolean active,
        @Nullable Integer calendar,
        @Nullable Integer greeting,
        @Nullable Integer flow,
        @Nullable Integer queue,
        @Nullable Integer closedPrompt,
        @Nullable Integer voicemail,
        @Nullable Integer callback,
        int version) {
    public record KeptEntryPoint(int id, EntryPointSettings settings) {}

    public EntryPointSettings {
        name = TypedText.line("name", name, 60);
        numbers = numbers.stream().map(EntryPointSettings::dialable).toList();
        if (numbers.isEmpty()) throw Refused.invalid("numbers", "entry-without-number", Map.of());
        if (new HashSet<>(numbers).size() != numbers.size()) throw Refused.invalid("numbers", "number-twice", Map.of());
        if (!PromptSettings.LANGUAGES.contains(language))
            throw Refused.invalid("language", "language-unknown", Map.of());
        if ((flow == null) == (queue == null)) throw Refused.invalid("queue", "entry-without-target", Map.of());
        if (callback != null && calendar == null)
            throw Refused.invalid("callback", "callback-without-calendar", Map.of());
        if (calendar != null && closedPrompt == null)
            throw Refused.invalid("closedPrompt", "entry-without-closed-prompt", Map.of());
    }

    private static String dialable(String typed) {
        return PhoneNumber.parse(typed)
                .map(PhoneNumber::value)
                .orElseThrow(
                        () -> Refused.invalid("numbers", "number-invalid", Map.of("number", TypedText.cut(typed, 40))));
    }
}
