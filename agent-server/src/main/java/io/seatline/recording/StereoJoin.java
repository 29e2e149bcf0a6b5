package io.seatline.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Two one-channel files become one two-channel WAV: left the agent, right the customer. Streams in blocks of one second, so
 * an hour costs no more memory than a minute. A side that is shorter or not there is filled with silence.
 */
public final class StereoJoin {
    /** A header that lies or a file with holes must not fill the vault: no conversation is longer. */
    static final long MAX_FRAMES = Duration.ofHours(12).toSeconds() * WaveFile.RATE;

    static final int HEADER_BYTES = 44;
    private static final int BLOCK = WaveFile.RATE;

    private StereoJoin() {}

    /**
     * @param frames pairs of samples
     * @param agentDbfs loudness of the whole side, see {@link Loudness}
     */
    public record Joined(long frames, float agentDbfs, float customerDbfs) {
        public Duration length() {
            return Duration.ofMillis(frames * 1000 / WaveFile.RATE);
        }
    }

    public static Joined join(WaveFile agent, WaveFile customer, OutputStream out) throws IOException {
        long frames = Math.min(MAX_FRAMES, Math.max(samples(agent), samples(customer)));
        out.write(header(frames));
        var agentLoudness = new Loudness();
        var customerLoudness = new Loudness();
        short[] left = new short[BLOCK];
        short[] right = new short[BLOCK];
        ByteBuffer block = ByteBuffer.allocate(BLOCK * 4).order(ByteOrder.LITTLE_ENDIAN);
        try (var agentSamples = new SampleReader(agent, BLOCK);
                var customerSamples = new SampleReader(customer, BLOCK)) {
            for (long done = 0; done < frames; done += BLOCK) {
                int n = (int) Math.min(BLOCK, frames - done);
                agentSamples.read(left, n);
                customerSamples.read(right, n);
                agentLoudness.add(left, n);
                customerLoudness.add(right, n);
                block.clear();
                for (int i = 0; i < n; i++) block.putShort(left[i]).putShort(right[i]);
                out.write(block.array(), 0, block.position());
            }
        }
        return new Joined(frames, agentLoudness.dbfs(), customerLoudness.dbfs());
    }

    private static long samples(WaveFile side) {
        return side instanceof WaveFile.Sound sound ? sound.samples() : 0;
    }

    static byte[] header(long frames) {
        long bytes = frames * 4;
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt((int) (bytes + 36))
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(WaveFile.RATE)
                .putInt(WaveFile.RATE * 4)
                .putShort((short) 4)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt((int) bytes)
                .array();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
