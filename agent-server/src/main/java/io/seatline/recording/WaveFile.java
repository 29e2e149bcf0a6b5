package io.seatline.recording;

import java.nio.file.Path;

/**
 * What a file that should hold one side of a segment really is. Only {@link Sound} can be joined; the others say why not.
 * {@link WaveHeader#inspect} decides.
 */
public sealed interface WaveFile {
    /** The switch records 8 kHz, 16 bit, one channel, and nothing else is accepted. */
    int RATE = 8000;

    /**
     * @param offset of the first sample, in bytes
     * @param samples that are really there, whatever the header claims
     * @param repaired true when the header did not tell the truth: the switch died before it could write the sizes
     */
    record Sound(Path path, long offset, long samples, boolean repaired) implements WaveFile {
        public long millis() {
            return samples * 1000 / RATE;
        }
    }

    record Missing() implements WaveFile {}

    /** A header at most: what a line that rang and was not answered leaves behind. */
    record Empty() implements WaveFile {}

    record NotAWave(String why) implements WaveFile {}

    record WrongFormat(int encoding, int channels, long rate, int bits) implements WaveFile {}

    /** The disk or the permissions are at fault, not the file: worth another try. */
    record Unreadable(String why) implements WaveFile {}
}
