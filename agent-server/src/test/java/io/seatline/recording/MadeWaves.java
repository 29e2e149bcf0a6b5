package io.seatline.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Sound files as the switch writes them, whole or damaged. */
final class MadeWaves {
    static final int HEADER = 44;

    private MadeWaves() {}

    static byte[] tone(Duration length, double hertz, double amplitude) {
        int samples = (int) (length.toMillis() * WaveFile.RATE / 1000);
        ByteBuffer wave = header(samples * 2, samples * 2, 1, WaveFile.RATE, 16);
        for (int i = 0; i < samples; i++)
            wave.putShort((short)
                    Math.round(amplitude * Short.MAX_VALUE * Math.sin(2 * Math.PI * hertz * i / WaveFile.RATE)));
        return wave.array();
    }

    static byte[] silence(Duration length) {
        return tone(length, 440, 0);
    }

    static byte[] empty() {
        return header(0, 0, 1, WaveFile.RATE, 16).array();
    }

    /** The sizes in the header are 0: the switch was killed before it closed the file. */
    static byte[] unclosed(byte[] wave) {
        byte[] copy = wave.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0).putInt(40, 0);
        return copy;
    }

    static ByteBuffer header(int claimed, int room, int channels, int rate, int bits) {
        int frame = channels * bits / 8;
        return ByteBuffer.allocate(HEADER + room)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + claimed)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * frame)
                .putShort((short) frame)
                .putShort((short) bits)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(claimed);
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
