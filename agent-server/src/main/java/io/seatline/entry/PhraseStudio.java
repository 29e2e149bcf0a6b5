package io.seatline.entry;

import io.seatline.telephony.SoundName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the pieces of announcements spoken, once, and puts them where the switch finds them. Takes seconds the first time: called off
 * every path that somebody waits on, by one thread. Without a speech engine nothing is announced, and nothing fails.
 */
public final class PhraseStudio {
    private static final Logger log = LoggerFactory.getLogger(PhraseStudio.class);

    /** Heard between the pieces of a sentence, and between two sentences. */
    private static final Duration WORD = Duration.ofMillis(80);

    private static final Duration SENTENCE = Duration.ofMillis(350);

    private final SpokenSounds voices;
    private final SoundFolder folder;
    private volatile Phrases spoken = Phrases.NONE;

    public PhraseStudio(SpokenSounds voices, SoundFolder folder) {
        this.voices = voices;
        this.folder = folder;
    }

    /** What can be said by now. */
    public Phrases spoken() {
        return spoken;
    }

    /** Speaks what is missing in these languages; true when more can be said than before. */
    public boolean speak(Set<String> languages) {
        var all = new HashMap<>(spoken.pieces());
        for (String language : languages) {
            if (spoken.complete(language)) continue;
            try {
                all.put(language, pieces(language));
            } catch (IOException | UncheckedIOException e) {
                log.warn("announcements in {} are not spoken: {}", language, e.toString());
            }
        }
        if (all.equals(spoken.pieces())) return false;
        spoken = new Phrases(all);
        return true;
    }

    private Map<String, SoundName> pieces(String language) throws IOException {
        var sounds = new HashMap<String, SoundName>();
        for (var piece : PhraseTexts.of(language).entrySet()) {
            boolean ends = piece.getValue().endsWith("。") || piece.getValue().endsWith(".");
            TelephoneSound sound = voices.of(piece.getValue(), language).trimmed(ends ? SENTENCE : WORD);
            folder.put(sound);
            sounds.put(piece.getKey(), sound.name());
        }
        return sounds;
    }
}
