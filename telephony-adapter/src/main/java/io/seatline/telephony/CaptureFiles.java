package io.seatline.telephony;

import java.nio.file.Path;
import java.util.UUID;

/** Where the switch leaves the two one-channel WAV files (8 kHz, 16 bit) of a segment. */
public record CaptureFiles(Path fromCustomer, Path toCustomer) {
    public static CaptureFiles in(Path spool, UUID attempt) {
        return new CaptureFiles(spool.resolve(attempt + "-r.wav"), spool.resolve(attempt + "-t.wav"));
    }
}
