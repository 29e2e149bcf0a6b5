package io.seatline.recording;

import java.io.IOException;
import java.nio.file.Path;

/** Codes joined sound and turns it back. */
public interface SoundCoder {
    /**
     * @param wav two channels, 8 kHz, 16 bit
     * @throws IOException when it cannot, for lack of a program too
     */
    void encode(SoundFormat format, Path wav, Path coded) throws IOException;

    /** @param raw gets the samples alone: two channels, 8 kHz, 16 bit, little-endian */
    void decode(SoundFormat format, Path coded, Path raw) throws IOException;
}
