package io.seatline.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a WAV header that may lie: sizes of 0 after a crash, sizes beyond the end, chunks without end. Reads a few hundred bytes at most. */
public final class WaveHeader {
    private static final int MAX_CHUNKS = 64;
    private static final int PCM = 1;

    private WaveHeader() {}

    public static WaveFile inspect(Path path) {
        if (!Files.exists(path)) return new WaveFile.Missing();
        if (!Files.isRegularFile(path)) return new WaveFile.NotAWave("not a regular file");
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            return inspect(path, file);
        } catch (IOException failure) {
            return new WaveFile.Unreadable(String.valueOf(failure.getMessage()));
        }
    }

    private static WaveFile inspect(Path path, FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer riff = read(file, 0, 12);
        // The header itself sits in the switch's buffer for a while: a file without a byte is empty, not foreign.
        if (size == 0) return new WaveFile.Empty();
        if (riff.remaining() < 12)
            return startsLikeRiff(riff) ? new WaveFile.Empty() : new WaveFile.NotAWave("too short");
        if (!word(riff, 0).equals("RIFF") || !word(riff, 8).equals("WAVE"))
            return new WaveFile.NotAWave("no RIFF/WAVE");
        boolean formatSeen = false;
        long at = 12;
        for (int chunk = 0; chunk < MAX_CHUNKS; chunk++) {
            ByteBuffer head = read(file, at, 8);
            if (head.remaining() < 8)
                return formatSeen || at == 12 ? new WaveFile.Empty() : new WaveFile.NotAWave("no data chunk");
            long claimed = Integer.toUnsignedLong(head.getInt(4));
            long body = at + 8;
            switch (word(head, 0)) {
                case "fmt " -> {
                    ByteBuffer format = read(file, body, 16);
                    if (format.remaining() < 16) return new WaveFile.Empty();
                    if (claimed < 16) return new WaveFile.NotAWave("format chunk of " + claimed + " bytes");
                    int encoding = Short.toUnsignedInt(format.getShort(0));
                    int channels = Short.toUnsignedInt(format.getShort(2));
                    long rate = Integer.toUnsignedLong(format.getInt(4));
                    int bits = Short.toUnsignedInt(format.getShort(14));
                    if (encoding != PCM || channels != 1 || rate != WaveFile.RATE || bits != 16)
                        return new WaveFile.WrongFormat(encoding, channels, rate, bits);
                    formatSeen = true;
                }
                case "data" -> {
                    if (!formatSeen) return new WaveFile.NotAWave("data before format");
                    long there = size - body;
                    long bytes = isTrue(file, claimed, body, there) ? claimed : there;
                    if (bytes < 2) return new WaveFile.Empty();
                    return new WaveFile.Sound(path, body, bytes / 2, bytes != claimed);
                }
                default -> {}
            }
            // Chunks are padded to an even length.
            long next = body + claimed + (claimed & 1);
            if (next > size) return new WaveFile.NotAWave("a chunk beyond the end");
            at = next;
        }
        return new WaveFile.NotAWave("more than " + MAX_CHUNKS + " chunks");
    }

    /** A claim shorter than the file is believed only when another chunk follows; otherwise the rest is sound as well. */
    private static boolean isTrue(FileChannel file, long claimed, long body, long there) throws IOException {
        if (claimed == 0 || claimed > there) return false;
        if (there - claimed <= 1) return true;
        long next = body + claimed + (claimed & 1);
        ByteBuffer head = read(file, next, 8);
        if (head.remaining() < 8) return false;
        for (int i = 0; i < 4; i++) if (head.get(i) < 0x20 || head.get(i) > 0x7e) return false;
        return Integer.toUnsignedLong(head.getInt(4)) <= body + there - next - 8;
    }

    private static boolean startsLikeRiff(ByteBuffer head) {
        byte[] riff = "RIFF".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < Math.min(4, head.remaining()); i++) if (head.get(i) != riff[i]) return false;
        return true;
    }

    private static String word(ByteBuffer from, int at) {
        byte[] word = new byte[4];
        from.get(at, word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer read(FileChannel file, long at, int bytes) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (into.hasRemaining()) {
            int n = file.read(into, at + into.position());
            if (n < 0) break;
        }
        return into.flip();
    }
}
