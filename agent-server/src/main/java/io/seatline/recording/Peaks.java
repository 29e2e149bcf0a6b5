package io.seatline.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a stored two-channel sound, for drawing it.
 *
 * @param agent the loudest sample of each bucket, 0 to 1
 */
public record Peaks(long durationMs, int bucketMs, List<Float> agent, List<Float> customer) {
    /** More columns than a wide screen has pixels serve nobody. */
    private static final int MAX_BUCKETS = 1000;

    private static final int MIN_BUCKET_MS = 20;

    /** Reads the whole sound once, one bucket at a time. Closes {@code sound}. */
    public static Peaks of(SeekableByteChannel sound) throws IOException {
        try (sound) {
            long frames = Math.max(0, (sound.size() - StereoJoin.HEADER_BYTES) / 4);
            long durationMs = frames * 1000 / WaveFile.RATE;
            int bucketMs = (int) Math.max(MIN_BUCKET_MS, Math.ceilDiv(durationMs, MAX_BUCKETS));
            int bucketFrames = bucketMs * WaveFile.RATE / 1000;
            var agent = new ArrayList<Float>();
            var customer = new ArrayList<Float>();
            ByteBuffer block = ByteBuffer.allocate(bucketFrames * 4).order(ByteOrder.LITTLE_ENDIAN);
            sound.position(StereoJoin.HEADER_BYTES);
            while (fill(sound, block)) {
                int left = 0, right = 0;
                for (int at = 0; at + 4 <= block.limit(); at += 4) {
                    left = Math.max(left, Math.abs(block.getShort(at)));
                    right = Math.max(right, Math.abs(block.getShort(at + 2)));
                }
                agent.add(share(left));
                customer.add(share(right));
            }
            return new Peaks(durationMs, bucketMs, agent, customer);
        }
    }

    private static boolean fill(SeekableByteChannel sound, ByteBuffer block) throws IOException {
        block.clear();
        int read;
        do read = sound.read(block);
        while (read >= 0 && block.hasRemaining());
        block.flip();
        return block.remaining() >= 4;
    }

    /** Three digits are more than a pixel can show, and keep the answer small. */
    private static float share(int peak) {
        return Math.round(peak / 32768f * 1000) / 1000f;
    }
}
