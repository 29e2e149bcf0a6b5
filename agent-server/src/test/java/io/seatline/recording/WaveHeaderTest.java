package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveHeaderTest {
    private static final byte[] ONE_SECOND = MadeWaves.tone(Duration.ofSeconds(1), 440, 0.5);

    @TempDir
    Path folder;

    @Test
    void closed_file_is_sound_as_its_header_says() {
        assertThat(inspect(ONE_SECOND)).isInstanceOfSatisfying(WaveFile.Sound.class, sound -> {
            assertThat(sound.samples()).isEqualTo(8000);
            assertThat(sound.offset()).isEqualTo(44);
            assertThat(sound.repaired()).isFalse();
            assertThat(sound.millis()).isEqualTo(1000);
        });
    }

    @Test
    void sizes_of_zero_after_a_crash_are_repaired_from_the_length_of_the_file() {
        assertSound(MadeWaves.unclosed(ONE_SECOND), 8000, true);
    }

    @Test
    void truncated_file_holds_what_is_left() {
        assertSound(Arrays.copyOf(ONE_SECOND, 44 + 8001), 4000, true);
    }

    @Test
    void header_that_claims_too_little_or_four_gigabytes_is_not_believed() {
        for (int claim : new int[] {100, -2, Integer.MAX_VALUE}) {
            byte[] lying = ONE_SECOND.clone();
            ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(40, claim);
            assertSound(lying, 8000, true);
        }
    }

    @Test
    void chunk_after_the_sound_is_left_out() {
        byte[] more = Arrays.copyOf(ONE_SECOND, ONE_SECOND.length + 12);
        ByteBuffer.wrap(more)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(ONE_SECOND.length)
                .put("LIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(4);
        assertSound(more, 8000, false);
    }

    @Test
    void file_that_is_not_there_is_missing() {
        assertThat(WaveHeader.inspect(folder.resolve("none.wav"))).isEqualTo(new WaveFile.Missing());
    }

    @Test
    void header_alone_or_less_is_empty() {
        for (int length : new int[] {0, 3, 11, 20, 36, 40, 44, 45})
            assertThat(inspect(Arrays.copyOf(MadeWaves.empty(), length)))
                    .as("%s bytes", length)
                    .isEqualTo(new WaveFile.Empty());
    }

    @Test
    void text_a_folder_and_a_chunk_beyond_the_end_are_no_wav() {
        assertThat(inspect("<html>this is no sound</html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(WaveFile.NotAWave.class);
        assertThat(inspect("no".getBytes(StandardCharsets.UTF_8))).isInstanceOf(WaveFile.NotAWave.class);
        assertThat(WaveHeader.inspect(folder)).isInstanceOf(WaveFile.NotAWave.class);
        byte[] endless = ONE_SECOND.clone();
        ByteBuffer.wrap(endless)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(12, 0x5453494c)
                .putInt(16, -1);
        assertThat(inspect(endless)).isInstanceOf(WaveFile.NotAWave.class);
    }

    @Test
    void other_rate_width_or_number_of_channels_is_the_wrong_format() {
        assertThat(inspect(MadeWaves.header(16, 16, 2, 8000, 16).array()))
                .isEqualTo(new WaveFile.WrongFormat(1, 2, 8000, 16));
        assertThat(inspect(MadeWaves.header(16, 16, 1, 16000, 16).array()))
                .isEqualTo(new WaveFile.WrongFormat(1, 1, 16000, 16));
        assertThat(inspect(MadeWaves.header(16, 16, 1, 8000, 8).array()))
                .isEqualTo(new WaveFile.WrongFormat(1, 1, 8000, 8));
    }

    @Test
    void file_of_ten_gigabytes_with_holes_is_judged_at_once() throws IOException {
        Path sparse = MadeWaves.write(folder.resolve("sparse.wav"), MadeWaves.unclosed(ONE_SECOND));
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        assertThat(WaveHeader.inspect(sparse)).isInstanceOf(WaveFile.Sound.class);
    }

    @Test
    void twenty_thousand_damaged_headers_give_a_verdict_within_the_file_and_never_an_exception() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(ONE_SECOND, random.nextInt(200));
            for (int flips = random.nextInt(6); flips > 0 && damaged.length > 0; flips--)
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            if (inspect(damaged) instanceof WaveFile.Sound sound)
                assertThat(sound.offset() + sound.samples() * 2).isLessThanOrEqualTo(damaged.length);
        }
    }

    private void assertSound(byte[] bytes, long samples, boolean repaired) {
        assertThat(inspect(bytes)).isInstanceOfSatisfying(WaveFile.Sound.class, sound -> {
            assertThat(sound.samples()).isEqualTo(samples);
            assertThat(sound.repaired()).isEqualTo(repaired);
        });
    }

    private WaveFile inspect(byte[] bytes) {
        return WaveHeader.inspect(MadeWaves.write(folder.resolve("made.wav"), bytes));
    }
}
