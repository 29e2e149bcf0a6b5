package io.seatline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A baseline: what one flushed page of 8 KB costs on this disk by itself; a durable journal cannot be faster. */
final class BareDisk {
    private BareDisk() {}

    static void flush(Path folder, int times, Figures figures) throws IOException {
        Path file = folder.resolve("bare-disk");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            // As a write-ahead log: a file of full size that is written over.
            channel.write(ByteBuffer.allocate(8192 * times));
            channel.force(true);
            for (int n = 0; n < times; n++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(8192), 8192L * n);
                channel.force(false);
                figures.add(System.nanoTime() - began);
            }
        }
    }
}
