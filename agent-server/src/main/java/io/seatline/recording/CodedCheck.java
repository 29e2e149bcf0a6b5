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
    /** So much below the louder side a coder of two may let some of it be heard on the other, which nobody notices. */
    private static final float LEAK_DB = 15;
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
                String difference = format == SoundFormat.OPUS
                        ? difference(samples(before), samples(after))
                        : java.util.Arrays.equals(before, after) ? "" : "not the same samples";
                if (!difference.isEmpty()) return Optional.of("another sound in second " + second + ": " + difference);
            }
        }
    }

    /** Empty: none that matters. */
    private static String difference(ShortBuffer before, ShortBuffer after) {
        float agentWas = loudness(before, 0), customerWas = loudness(before, 1);
        float agentIs = loudness(after, 0), customerIs = loudness(after, 1);
        if (sounds(agentWas, agentIs, customerWas) && sounds(customerWas, customerIs, agentWas)) return "";
        return "agent " + agentWas + " to " + agentIs + " dBFS, customer " + customerWas + " to " + customerIs;
    }

    private static boolean sounds(float was, float is, float otherWas) {
        if (was < QUIET_DBFS && is < QUIET_DBFS + TOLERANCE_DB) return true;
        float most = Math.max(was + TOLERANCE_DB, otherWas - LEAK_DB);
        return is <= most && (was < QUIET_DBFS || is >= was - TOLERANCE_DB);
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
