package io.seatline.entry;

import java.io.IOException;

/** Speaks a text. */
public interface SpeechEngine {
    /**
     * A WAV file of any usual kind.
     *
     * @param language {@code zh-CN} or {@code en}
     * @throws IOException when it does not answer in time, fails, or is not there; the text says which
     */
    byte[] speak(String text, String language) throws IOException;

    /** Changes with anything that makes the same text sound different; part of the name of what is kept of it. */
    String signature(String language);
}
