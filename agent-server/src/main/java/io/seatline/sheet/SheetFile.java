package io.seatline.sheet;

import io.seatline.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A table somebody handed in, kept on disk while it is read. What kind it is, is read off its first bytes: names and media
 * types lie. Not safe for several threads.
 */
public final class SheetFile implements AutoCloseable {
    private static final int PIECE = 64 << 10;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Hears a row. */
    public interface Reader {
        /**
         * @param number as a person counts them, from 1; empty lines count and are left out
         * @param cells without surrounding space; never longer than the limit
         */
        void row(int number, List<String> cells);
    }

    private final Path path;
    private final SheetLimits limits;

    private SheetFile(Path path, SheetLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    /** @throws Refused when it is larger than allowed; no more than that is ever written down */
    public static SheetFile keep(InputStream in, SheetLimits limits) throws IOException {
        Path path = Files.createTempFile("sheet", ".part");
        var kept = new SheetFile(path, limits);
        try (var out = Files.newOutputStream(path)) {
            byte[] piece = new byte[PIECE];
            long bytes = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                if (bytes > limits.bytes()) {
                    throw SheetRefusal.tooLarge(limits);
                }
                out.write(piece, 0, read);
            }
            return kept;
        } catch (IOException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    /** @throws Refused with a slug that says what is wrong with the file */
    public void read(Reader reader) throws IOException {
        byte[] first = first();
        if (first.length == 0) {
            throw SheetRefusal.of("sheet-empty");
        }
        if (startsWith(first, OLD_OFFICE)) {
            throw SheetRefusal.of("sheet-old-office");
        }
        if (startsWith(first, ZIP)) {
            new XlsxReader(path, limits).read(reader);
        } else {
            new FastCsvReader(path, limits).read(reader);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private byte[] first() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static boolean startsWith(byte[] first, byte[] mark) {
        return Arrays.equals(first, mark);
    }
}
