package io.seatline.entry;

import io.seatline.telephony.SoundName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Phrases for tests of other packages, whose sounds can be read. */
public final class MadePhrases {
    private static final Map<SoundName, String> TEXTS = new HashMap<>();
    public static final Phrases BOTH = new Phrases(Map.of("zh-CN", pieces("zh-CN"), "en", pieces("en")));

    private MadePhrases() {}

    /** What is heard, in words; a sound that is no phrase by its last digits. */
    public static String text(List<SoundName> sounds) {
        return sounds.stream()
                .map(sound -> TEXTS.getOrDefault(sound, "[" + sound.value().replaceFirst("^0*", "") + "]"))
                .collect(Collectors.joining("|"));
    }

    private static Map<String, SoundName> pieces(String language) {
        var pieces = new HashMap<String, SoundName>();
        PhraseTexts.of(language).forEach((key, text) -> {
            var sound = new SoundName(digest(language + text));
            TEXTS.put(sound, text);
            pieces.put(key, sound);
        });
        return pieces;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
