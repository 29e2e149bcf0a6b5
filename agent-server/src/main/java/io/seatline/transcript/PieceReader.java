package io.seatline.transcript;

import io.seatline.transcript.SaidLine.Side;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cuts pieces out of a recording's samples in one passage, as WAV files in memory: never more than one of each side. */
final class PieceReader {
    private static final int RATE = 8000;
    private static final int FRAME = 4;
    private static final int HEADER = 44;

    private PieceReader() {}

    /** What is done with a piece. */
    interface Taker {
        void take(VoicePiece piece, byte[] wav) throws IOException;
    }

    /** @param samples two channels, 8 kHz, 16 bit, little-endian; the agent is left */
    static void read(InputStream samples, List<VoicePiece> pieces, Taker taker) throws IOException {
        Map<Side, List<VoicePiece>> bySide = pieces.stream()
                .collect(Collectors.groupingBy(VoicePiece::side, Collectors.toCollection(ArrayList::new)));
        var open = new ArrayList<Cut>();
        byte[] block = new byte[RATE * FRAME / 10];
        long frame = 0;
        Function<Side, List<VoicePiece>> next = side -> bySide.getOrDefault(side, List.of());
        for (int n = samples.readNBytes(block, 0, block.length);
                n >= FRAME;
                n = samples.readNBytes(block, 0, block.length)) {
            long until = frame + n / FRAME;
            for (Side side : Side.values())
                while (!next.apply(side).isEmpty() && first(next.apply(side).getFirst()) < until)
                    open.add(new Cut(next.apply(side).removeFirst()));
            for (Cut cut : List.copyOf(open)) {
                cut.add(block, frame, until);
                if (cut.to <= until) finish(open, cut, taker);
            }
            frame = until;
        }
        // The sound is shorter than it was said to be.
        for (Cut cut : List.copyOf(open)) finish(open, cut, taker);
    }

    private static void finish(List<Cut> open, Cut cut, Taker taker) throws IOException {
        open.remove(cut);
        taker.take(cut.piece, cut.wav());
    }

    private static long first(VoicePiece piece) {
        return piece.fromMs() * RATE / 1000;
    }

    private static final class Cut {
        final VoicePiece piece;
        final long from;
        final long to;
        private final ByteBuffer wav;

        Cut(VoicePiece piece) {
            this.piece = piece;
            from = first(piece);
            to = piece.toMs() * RATE / 1000;
            wav = ByteBuffer.allocate(HEADER + (int) (to - from) * 2).order(ByteOrder.LITTLE_ENDIAN);
            wav.position(HEADER);
        }

        void add(byte[] block, long blockFrom, long blockTo) {
            int channel = piece.side() == Side.AGENT ? 0 : 2;
            for (long at = Math.max(from, blockFrom); at < Math.min(to, blockTo); at++) {
                int place = (int) (at - blockFrom) * FRAME + channel;
                wav.put(block[place]).put(block[place + 1]);
            }
        }

        byte[] wav() {
            int bytes = wav.position() - HEADER;
            wav.flip();
            wav.put(word("RIFF")).putInt(36 + bytes).put(word("WAVEfmt ")).putInt(16);
            wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
            wav.putShort((short) 2).putShort((short) 16).put(word("data")).putInt(bytes);
            byte[] file = new byte[HEADER + bytes];
            wav.rewind().get(file);
            return file;
        }

        private static byte[] word(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
