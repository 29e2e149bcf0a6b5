package io.seatline.exchange;

import io.seatline.entry.PromptSettings;
import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.entry.PromptStore;
import io.seatline.entry.TelephoneSound;
import io.seatline.kernel.Refused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prompts by their texts. One whose sound was uploaded has no text and keeps its sound while its row has none either. */
final class PromptTable implements OneRowTable {
    private final PromptStore store;
    private final Function<PromptSettings, TelephoneSound> voice;
    private final ValueWords words;
    private final Map<String, KeptPrompt> known = new HashMap<>();

    PromptTable(PromptStore store, Function<PromptSettings, TelephoneSound> voice, ValueWords words) {
        this.store = store;
        this.voice = voice;
        this.words = words;
        store.prompts().forEach(prompt -> known.put(prompt.name(), prompt));
    }

    @Override
    public void export(Consumer<Map<String, String>> row) {
        store.prompts().forEach(prompt -> row.accept(shown(settings(prompt))));
    }

    @Override
    public RowResult put(ImportRow row) {
        String name = row.required("name");
        KeptPrompt before = known.get(name);
        if (before == null) {
            var made = new PromptSettings(name, language(row, null), row.required("text"), 0);
            store.add(made, voice.apply(made));
            return RowResult.made(row, name);
        }
        var after = new PromptSettings(
                name, language(row, before), row.filled("text").orElse(before.text()), before.version());
        var changes = ExchangeTable.differences(ExchangeKind.PROMPTS.columns(), shown(settings(before)), shown(after));
        if (!changes.isEmpty()) {
            var sound =
                    after.text() == null ? store.sound(before.id()).orElseThrow(Refused::notFound) : voice.apply(after);
            store.change(before.id(), after, sound);
        }
        return RowResult.changed(row, name, changes);
    }

    private String language(ImportRow row, @Nullable KeptPrompt before) {
        if (before == null) {
            return words.language("language", row.required("language"));
        }
        return row.filled("language")
                .map(cell -> words.language("language", cell))
                .orElse(before.language());
    }

    private static PromptSettings settings(KeptPrompt prompt) {
        return new PromptSettings(prompt.name(), prompt.language(), prompt.text(), prompt.version());
    }

    private Map<String, String> shown(PromptSettings settings) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("name", settings.name());
        shown.put("language", words.say("language", settings.language()));
        shown.put("text", settings.text() == null ? "" : settings.text());
        return shown;
    }
}
