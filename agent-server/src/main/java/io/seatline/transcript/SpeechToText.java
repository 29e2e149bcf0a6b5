package io.seatline.transcript;

import java.io.IOException;
import java.util.List;

/** A service that writes down what it hears. */
public interface SpeechToText {
    /**
     * One voice, some minutes of it at most.
     *
     * @param wav mono, 8 kHz, 16 bit
     * @throws Declined when it will not have this sound, now or later
     * @throws Unavailable when it cannot be asked at present
     */
    List<SpokenText> write(byte[] wav) throws Declined, Unavailable;

    /** What is told with each transcript. */
    String model();

    /** @param fromMs from the beginning of the sound that was given */
    record SpokenText(long fromMs, long toMs, String text) {}

    /** The service has seen the sound and does not take it. */
    final class Declined extends IOException {
        private static final long serialVersionUID = 1;

        public Declined(String why) {
            super(why);
        }
    }

    /** It cannot be asked now; what waits loses nothing. */
    final class Unavailable extends IOException {
        private static final long serialVersionUID = 1;

        public Unavailable(String why) {
            super(why);
        }

        public Unavailable(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
