package io.seatline.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatline.acoustics.CallFigures;
import io.seatline.acoustics.SideFigures;
import io.seatline.acoustics.Stretch;
import io.seatline.transcript.SaidLine.Side;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PieceReaderTest {
    @Test
    void only_what_was_talked_is_cut_out_and_long_talk_is_divided() {
        var call = call(
                2_000_000,
                List.of(new Stretch(1_000, 4_000), new Stretch(9_000, 12_000), new Stretch(60_000, 61_000)),
                List.of(new Stretch(100_000, 750_000)));
        assertThat(VoicePiece.of(call))
                .containsExactlyInAnyOrder(
                        new VoicePiece(Side.AGENT, 800, 12_200),
                        new VoicePiece(Side.AGENT, 59_800, 61_200),
                        new VoicePiece(Side.CUSTOMER, 99_800, 400_200),
                        new VoicePiece(Side.CUSTOMER, 399_800, 700_200),
                        new VoicePiece(Side.CUSTOMER, 699_800, 750_200));
        assertThat(VoicePiece.of(call(10_000, List.of(), List.of()))).isEmpty();
        var many = IntStream.range(0, 400)
                .mapToObj(n -> new Stretch(n * 2_000L, n * 2_000L + 1_500))
                .toList();
        assertThat(VoicePiece.of(call(800_000, many, List.of())))
                .allMatch(piece -> piece.toMs() - piece.fromMs() <= 300_400)
                .hasSize(3);
    }

    /** Each sample says which frame it is of, and the customer's are negative. */
    @Test
    void each_piece_holds_its_own_samples_of_its_own_side() throws IOException {
        int frames = 30_000;
        var samples = ByteBuffer.allocate(frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < frames; at++) samples.putShort((short) at).putShort((short) -at);
        var pieces = new ArrayList<>(List.of(
                new VoicePiece(Side.AGENT, 100, 1_100),
                new VoicePiece(Side.CUSTOMER, 150, 350),
                new VoicePiece(Side.AGENT, 1_050, 1_200),
                new VoicePiece(Side.CUSTOMER, 3_700, 9_000)));
        var cut = new HashMap<VoicePiece, ByteBuffer>();
        PieceReader.read(
                new ByteArrayInputStream(samples.array()),
                pieces,
                (piece, wav) -> cut.put(piece, ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN)));
        assertThat(cut).hasSize(4);
        cut.forEach((piece, wav) -> {
            int first = (int) piece.fromMs() * 8;
            int last = Math.min(frames, (int) piece.toMs() * 8) - 1;
            assertThat(wav.getInt(4)).isEqualTo(wav.capacity() - 8);
            assertThat(wav.getInt(40)).isEqualTo(wav.capacity() - 44).isEqualTo((last - first + 1) * 2);
            int sign = piece.side() == Side.AGENT ? 1 : -1;
            assertThat((int) wav.getShort(44)).isEqualTo(sign * first);
            assertThat((int) wav.getShort(wav.capacity() - 2)).isEqualTo(sign * last);
        });
    }

    private static CallFigures call(long whole, List<Stretch> agent, List<Stretch> customer) {
        return new CallFigures(whole, side(agent), side(customer), 0, 0, List.of(), 0, 0, List.of());
    }

    private static SideFigures side(List<Stretch> talking) {
        return new SideFigures(0, 0, null, 0, null, 0, 0, 0, null, true, talking);
    }
}
