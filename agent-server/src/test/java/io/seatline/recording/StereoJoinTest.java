package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StereoJoinTest {
    @TempDir
    Path folder;

    @Test
    void agent_is_left_and_customer_is_right() throws IOException {
        WaveFile agent = side("t", MadeWaves.tone(Duration.ofMillis(2500), 440, 0.5));
        WaveFile customer = side("r", MadeWaves.tone(Duration.ofMillis(2500), 1000, 0.1));
        var out = new ByteArrayOutputStream();
        StereoJoin.Joined joined = StereoJoin.join(agent, customer, out);

        assertThat(joined.length()).isEqualTo(Duration.ofMillis(2500));
        assertThat(joined.agentDbfs()).isCloseTo(-9.03f, within(0.05f));
        assertThat(joined.customerDbfs()).isCloseTo(-23.01f, within(0.05f));
        ByteBuffer wave = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(wave.capacity()).isEqualTo(44 + 20_000 * 4);
        assertThat(wave.getShort(22)).isEqualTo((short) 2);
        assertThat(wave.getInt(40)).isEqualTo(80_000);
        // The crest of the 440 Hz tone, one quarter of its period in, is louder than the customer ever gets.
        int crest = wave.getShort(44 + 4 * 300);
        short expected = (short) Math.round(0.5 * Short.MAX_VALUE * Math.sin(2 * Math.PI * 440 * 300 / 8000));
        assertThat(crest).isEqualTo(expected);
    }

    @Test
    void shorter_side_and_missing_side_are_filled_with_silence() throws IOException {
        WaveFile agent = side("t", MadeWaves.tone(Duration.ofSeconds(1), 440, 0.5));
        WaveFile customer = side("r", MadeWaves.tone(Duration.ofSeconds(3), 440, 0.5));
        assertThat(StereoJoin.join(agent, customer, OutputStream.nullOutputStream())
                        .length())
                .isEqualTo(Duration.ofSeconds(3));

        StereoJoin.Joined alone = StereoJoin.join(new WaveFile.Missing(), customer, OutputStream.nullOutputStream());
        assertThat(alone.agentDbfs()).isEqualTo(Loudness.FLOOR);
        assertThat(alone.customerDbfs()).isGreaterThan(-10);
    }

    @Test
    void full_scale_tone_has_minus_three_dbfs() throws IOException {
        WaveFile tone = side("t", MadeWaves.tone(Duration.ofSeconds(1), 440, 1));
        assertThat(StereoJoin.join(tone, tone, OutputStream.nullOutputStream()).agentDbfs())
                .isCloseTo(-3.01f, within(0.02f));
    }

    @Test
    void joined_file_is_itself_a_two_channel_wave() throws IOException {
        WaveFile tone = side("t", MadeWaves.tone(Duration.ofSeconds(1), 440, 1));
        var out = new ByteArrayOutputStream();
        StereoJoin.join(tone, tone, out);
        assertThat(side("joined", out.toByteArray())).isEqualTo(new WaveFile.WrongFormat(1, 2, 8000, 16));
    }

    @Test
    void file_of_hours_with_holes_is_cut_at_half_a_day_and_streams() throws IOException {
        Path sparse = MadeWaves.write(
                folder.resolve("sparse.wav"), MadeWaves.unclosed(MadeWaves.silence(Duration.ofSeconds(1))));
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        var counting = new OutputStream() {
            private long bytes;

            @Override
            public void write(int one) {
                bytes++;
            }

            @Override
            public void write(byte[] many, int from, int count) {
                bytes += count;
            }
        };
        StereoJoin.join(WaveHeader.inspect(sparse), new WaveFile.Empty(), counting);
        assertThat(counting.bytes).isEqualTo(44 + StereoJoin.MAX_FRAMES * 4);
    }

    private WaveFile side(String name, byte[] bytes) {
        return WaveHeader.inspect(MadeWaves.write(folder.resolve(name + ".wav"), bytes));
    }
}
