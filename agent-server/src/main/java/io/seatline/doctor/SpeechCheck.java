package io.seatline.doctor;

import io.seatline.entry.SpeechEngine;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Whether texts can be spoken: a word in each language. A centre can do without, with sounds that are uploaded. */
public final class SpeechCheck {
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private SpeechCheck() {}

    public static Finding of(SpeechEngine engine) {
        for (String language : LANGUAGES) {
            try {
                if (engine.speak("1", language).length == 0) return missing(language, "0 bytes");
            } catch (IOException e) {
                return missing(language, Finding.reason(e));
            }
        }
        return Finding.fine("speech-fine", Map.of("languages", String.join(", ", LANGUAGES)));
    }

    private static Finding missing(String language, String said) {
        return Finding.warning("speech-missing", Map.of("language", language, "said", said));
    }
}
