package io.seatline.entry;

import io.seatline.entry.PromptSettings.KeptPrompt;
import io.seatline.kernel.Refused;
import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes prompts: of a text by the speech engine, of a file by looking whether it is sound at all. */
public final class PromptStudio {
    /** Of an upload, in bytes: three minutes in the usual quality of a studio. */
    public static final int LARGEST_UPLOAD = 20_000_000;

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Logger log = LoggerFactory.getLogger(PromptStudio.class);

    private final PromptStore store;
    private final SpokenSounds voices;
    private final SoundFolder folder;

    public PromptStudio(PromptStore store, SpokenSounds voices, SoundFolder folder) {
        this.store = store;
        this.voices = voices;
        this.folder = folder;
    }

    /** @param id null for a new one */
    public KeptPrompt speak(@Nullable Integer id, PromptSettings settings) {
        return keep(id, settings, spoken(settings));
    }

    /** What the engine makes of a prompt's text; nothing is kept. */
    public TelephoneSound spoken(PromptSettings settings) {
        String text = settings.text();
        if (text == null) throw Refused.invalid("text", "field-required", Map.of());
        try {
            return checked(voices.of(text, settings.language()));
        } catch (IOException e) {
            log.warn("a prompt could not be spoken", e);
            throw Refused.invalid("text", "speech-failed", Map.of());
        }
    }

    /** @param id null for a new one */
    public KeptPrompt upload(@Nullable Integer id, PromptSettings settings, byte[] file) {
        if (file.length > LARGEST_UPLOAD)
            throw Refused.invalid("file", "audio-too-large", Map.of("max", LARGEST_UPLOAD / 1_000_000));
        TelephoneSound sound = WaveDecoder.decode(file)
                .map(TelephoneSound::of)
                .orElseThrow(() -> Refused.invalid("file", "not-audio", Map.of()));
        return keep(id, settings, checked(sound));
    }

    /** Name and language of a prompt whose sound was uploaded. */
    public KeptPrompt rename(int id, PromptSettings settings) {
        return store.change(id, settings, store.sound(id).orElseThrow(Refused::notFound));
    }

    private static TelephoneSound checked(TelephoneSound sound) {
        if (sound.length().compareTo(SHORTEST) < 0) throw Refused.invalid("file", "audio-empty", Map.of());
        return sound;
    }

    private KeptPrompt keep(@Nullable Integer id, PromptSettings settings, TelephoneSound sound) {
        // The file first: a prompt that the floor knows must be there to be played.
        folder.put(sound);
        return id == null ? store.add(settings, sound) : store.change(id, settings, sound);
    }

    /** After a move to another machine or a lost folder the switch gets its files again. */
    public void restore() {
        for (Map.Entry<Integer, SoundName> prompt : store.soundNames().entrySet()) {
            if (!folder.has(prompt.getValue())) store.sound(prompt.getKey()).ifPresent(folder::put);
        }
    }
}
