package io.seatline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which letters a text file is written in: a mark at its beginning says so, else UTF-8 when all of it is, else GB18030, in
 * which Chinese spreadsheets save.
 *
 * @param skip bytes of the mark
 */
record TextCharset(Charset charset, int skip) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<TextCharset> GUESSES =
            List.of(new TextCharset(StandardCharsets.UTF_8, 0), new TextCharset(GB18030, 0));
    private static final int PIECE = 64 << 10;

    static TextCharset of(Path path) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(3);
        }
        if (first.length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
            return fitting(path, List.of(new TextCharset(StandardCharsets.UTF_8, 3)));
        }
        if (first.length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return fitting(path, List.of(new TextCharset(StandardCharsets.UTF_16LE, 2)));
        }
        if (first.length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
            return fitting(path, List.of(new TextCharset(StandardCharsets.UTF_16BE, 2)));
        }
        return fitting(path, GUESSES);
    }

    private static TextCharset fitting(Path path, List<TextCharset> guesses) throws IOException {
        for (TextCharset guess : guesses) {
            if (guess.fits(path)) {
                return guess;
            }
        }
        throw SheetRefusal.of("sheet-not-a-table");
    }

    /** A decoder that complains about what it cannot read. */
    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether all of it can be read and no zero is in it: text has none, pictures and programs have. */
    private boolean fits(Path path) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(skip);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                if (result.isError() || hasZero(chars)) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            }
            return !decoder.flush(chars).isError();
        }
    }

    private static boolean hasZero(CharBuffer chars) {
        for (int i = 0; i < chars.position(); i++) {
            if (chars.get(i) == 0) {
                return true;
            }
        }
        return false;
    }
}
