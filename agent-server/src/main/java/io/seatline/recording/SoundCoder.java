package io.seatline.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Codes joined sound and turns it back. */
public interface SoundCoder {
    /**
     * @param wav two channels, 8 kHz, 16 bit
     * @throws IOException when it cannot, for lack of a program too
     */
    void encode(SoundFormat format, Path wav, Path coded) throws IOException;

    /** @param raw gets the samples alone: two channels, 8 kHz, 16 bit, little-endian */
    void decode(SoundFormat format, Path coded, Path raw) throws IOException;

    /** Whether {@link #mark} can be done on this machine. */
    boolean canMark();

    /**
     * A FLAC file with marks in its metadata.
     *
     * @param raw as from {@link #decode}
     * @param marks names of capital letters, and what they say
     */
    void mark(Path raw, Map<String, String> marks, Path flac) throws IOException;
}
