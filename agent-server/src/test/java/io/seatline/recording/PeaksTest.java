package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeaksTest {
    @TempDir
    Path folder;

    @Test
    void each_side_has_its_own_outline() throws IOException {
        Peaks peaks = peaks(Duration.ofSeconds(2), 0.5, 0.1);
        assertThat(peaks.durationMs()).isEqualTo(2000);
        assertThat(peaks.bucketMs()).isEqualTo(20);
        assertThat(peaks.agent()).hasSize(100).allMatch(peak -> peak > 0.49f && peak <= 0.501f);
        assertThat(peaks.customer()).hasSize(100).allMatch(peak -> peak > 0.09f && peak <= 0.101f);
    }

    @Test
    void long_sound_has_no_more_than_a_thousand_columns() throws IOException {
        Peaks peaks = peaks(Duration.ofMinutes(5), 1, 0);
        assertThat(peaks.agent().size()).isBetween(900, 1000);
        assertThat(peaks.agent().size()).isEqualTo(peaks.customer().size());
        assertThat(peaks.agent()).allMatch(peak -> peak <= 1f);
        assertThat(peaks.customer()).allMatch(peak -> peak == 0f);
    }

    @Test
    void header_alone_has_no_columns() throws IOException {
        assertThat(peaks(Duration.ZERO, 1, 1))
                .satisfies(peaks -> assertThat(peaks.agent()).isEmpty());
    }

    private Peaks peaks(Duration length, double agent, double customer) throws IOException {
        WaveFile left =
                WaveHeader.inspect(MadeWaves.write(folder.resolve("t.wav"), MadeWaves.tone(length, 1000, agent)));
        WaveFile right =
                WaveHeader.inspect(MadeWaves.write(folder.resolve("r.wav"), MadeWaves.tone(length, 1000, customer)));
        Path joined = folder.resolve("joined.wav");
        try (var out = Files.newOutputStream(joined)) {
            StereoJoin.join(left, right, out);
        }
        return Peaks.of(FileChannel.open(joined));
    }
}
