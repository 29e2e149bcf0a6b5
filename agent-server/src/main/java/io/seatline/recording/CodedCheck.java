package io.seatline.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether coded sound, turned back, is what was coded: each sample where nothing may be lost, else as long, and each second of
 * each side as loud. A side that fell silent, sides that changed places and an end that is missing all show.
 */
final class CodedCheck {
    /** What a good coder may add or take in a second of speech, in decibel. */
    private static final float TOLERANCE_DB = 4;
    /** Below it nothing is heard, and a coder may do as it likes. */
    private static final float QUIET_DBFS = -50;

    private static final int SECOND = WaveFile.RATE * 2;

    private CodedCheck() {}

    /**
     * @param wav as it was joined
     * @param raw the coded sound, turned back
     * @return what differs; empty when all is well
     */
    static Optional<String> differs(SoundFormat format, Path wav, Path raw) throws IOException {
        long bytes = Files.size(wav) - StereoJoin.HEADER_BYTES;
        if (Files.size(raw) != bytes) return Optional.of(Files.size(raw) + " bytes of sound instead of " + bytes);
        try (var was = open(wav);
                var is = open(raw)) {
            was.skipNBytes(StereoJoin.HEADER_BYTES);
            for (int second = 0; ; second++) {
                byte[] before = was.readNBytes(2 * SECOND), after = is.readNBytes(2 * SECOND);
                if (before.length == 0) return Optional.empty();
                boolean same = format == SoundFormat.OPUS
                        ? sounds(samples(before), samples(after), 0) && sounds(samples(before), samples(after), 1)
                        : java.util.Arrays.equals(before, after);
                if (!same) return Optional.of("another sound in second " + second);
            }
        }
    }

    private static boolean sounds(ShortBuffer before, ShortBuffer after, int side) {
        float was = loudness(before, side), is = loudness(after, side);
        return was < QUIET_DBFS ? is < QUIET_DBFS + TOLERANCE_DB : Math.abs(was - is) <= TOLERANCE_DB;
    }

    private static float loudness(ShortBuffer both, int side) {
        short[] one = new short[both.remaining() / 2];
        for (int n = 0; n < one.length; n++) one[n] = both.get(2 * n + side);
        var loudness = new Loudness();
        loudness.add(one, one.length);
        return loudness.dbfs();
    }

    private static ShortBuffer samples(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }
}
