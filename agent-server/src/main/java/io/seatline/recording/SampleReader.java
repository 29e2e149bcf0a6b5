package io.seatline.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The samples of one side, block by block. A side that is not there, or ends early, is silence. */
final class SampleReader implements AutoCloseable {
    private final @Nullable FileChannel file;
    private final ByteBuffer buffer;
    private long left;

    SampleReader(WaveFile side, int blockSamples) throws IOException {
        buffer = ByteBuffer.allocate(blockSamples * 2).order(ByteOrder.LITTLE_ENDIAN);
        if (side instanceof WaveFile.Sound sound) {
            file = FileChannel.open(sound.path(), StandardOpenOption.READ);
            file.position(sound.offset());
            left = sound.samples();
        } else {
            file = null;
        }
    }

    /** Fills {@code into} up to {@code samples}, with silence after the end. */
    void read(short[] into, int samples) throws IOException {
        int have = 0;
        if (file != null && left > 0) {
            buffer.clear().limit((int) Math.min(samples, left) * 2);
            int read;
            do read = file.read(buffer);
            while (read >= 0 && buffer.hasRemaining());
            have = buffer.position() / 2;
            // A file that became shorter since it was inspected has no more.
            left = read < 0 ? 0 : left - have;
            for (int i = 0; i < have; i++) into[i] = buffer.getShort(i * 2);
        }
        Arrays.fill(into, have, samples, (short) 0);
    }

    @Override
    public void close() throws IOException {
        if (file != null) file.close();
    }
}
