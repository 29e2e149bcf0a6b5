package io.seatline.floor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Lines kept on local disk while the database is away: forced to disk before the append returns, bounded in size. */
final class SpillFile {
    /** About a day of a large centre's events. */
    static final long LARGEST = 512L << 20;

    private final Path path;

    SpillFile(Path path) {
        this.path = path;
    }

    boolean isEmpty() {
        try {
            return !Files.exists(path) || Files.size(path) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(List<String> lines) {
        var bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (var file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                var whole = wholeLinesEnd(file);
                if (whole + bytes.length > LARGEST) throw new IOException("the journal's spill file is full");
                write(file, whole, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All or nothing: half a line of a full disk would be glued to the next one. */
    private static void write(FileChannel file, long at, byte[] bytes) throws IOException {
        file.truncate(at);
        file.position(at);
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) file.write(buffer);
            file.force(true);
        } catch (IOException e) {
            file.truncate(at);
            throw e;
        }
    }

    /** Where the last whole line ends; what stands behind was being written when the power went. */
    private static long wholeLinesEnd(FileChannel file) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            one.clear();
            if (file.read(one, end - 1) == 1 && one.get(0) == '\n') return end;
        }
        return 0;
    }

    /** All whole lines; a last line without its end was being written when the power went, and was never acknowledged. */
    List<String> lines() {
        try {
            if (!Files.exists(path)) return List.of();
            var text = Files.readString(path);
            var end = text.lastIndexOf('\n');
            return end < 0
                    ? List.of()
                    : new ArrayList<>(text.substring(0, end).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
