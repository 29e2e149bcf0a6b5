package io.seatline.entry;

import io.seatline.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Texts as sounds, spoken once and kept by engine, voice and text. */
public final class SpokenSounds {
    private final SpeechEngine engine;
    private final Path cache;

    public SpokenSounds(SpeechEngine engine, Path cache) {
        this.engine = engine;
        this.cache = cache;
    }

    /** @throws IOException when the engine fails, or gives something that is no sound */
    public TelephoneSound of(String text, String language) throws IOException {
        Path kept = cache.resolve(key(text, language) + ".wav");
        try {
            return new TelephoneSound(Files.readAllBytes(kept));
        } catch (NoSuchFileException first) {
            TelephoneSound sound = WaveDecoder.decode(engine.speak(text, language))
                    .map(TelephoneSound::of)
                    .orElseThrow(() -> new IOException("what the speech engine gave is no WAV file"));
            WholeFile.write(kept, sound.wav());
            return sound;
        }
    }

    private String key(String text, String language) {
        MessageDigest digest = Sha256.digest();
        digest.update(engine.signature(language).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
