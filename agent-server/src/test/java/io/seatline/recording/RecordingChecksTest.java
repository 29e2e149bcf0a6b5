package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RecordingChecksTest {
    private static final WaveFile SOUND = new WaveFile.Sound(Path.of("x"), 44, 80_000, false);
    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void sound_within_two_seconds_of_the_segment_is_well() {
        assertThat(flaw(8000L * 12, -30, -30)).isNull();
        assertThat(flaw(8000L * 8, -30, -30)).isNull();
    }

    @Test
    void sound_that_is_too_long_or_too_short_is_said_to_be() {
        assertThat(flaw(8000L * 12 + 80, -30, -30)).isEqualTo(RecordingReason.TOO_LONG);
        assertThat(flaw(8000L * 8 - 80, -30, -30)).isEqualTo(RecordingReason.TOO_SHORT);
    }

    @Test
    void silent_sides_are_named() {
        assertThat(flaw(80_000, -61, -30)).isEqualTo(RecordingReason.AGENT_SILENT);
        assertThat(flaw(80_000, -30, -120)).isEqualTo(RecordingReason.CUSTOMER_SILENT);
        assertThat(flaw(80_000, -120, -120)).isEqualTo(RecordingReason.BOTH_SILENT);
    }

    @Test
    void side_that_could_not_be_used_outweighs_the_rest() {
        var joined = new StereoJoin.Joined(80_000, -120, -20);
        assertThat(RecordingChecks.flaw(new WaveFile.Empty(), SOUND, joined, TEN))
                .contains(RecordingReason.AGENT_SIDE_LOST);
        assertThat(RecordingChecks.flaw(SOUND, new WaveFile.Missing(), joined, TEN))
                .contains(RecordingReason.CUSTOMER_SIDE_LOST);
    }

    @Test
    void two_unusable_sides_are_explained_by_the_one_that_is_there() {
        assertThat(RecordingChecks.unusable(new WaveFile.Missing(), new WaveFile.Missing()))
                .contains(RecordingReason.FILE_MISSING);
        assertThat(RecordingChecks.unusable(new WaveFile.Missing(), new WaveFile.Empty()))
                .contains(RecordingReason.FILE_EMPTY);
        assertThat(RecordingChecks.unusable(new WaveFile.NotAWave("x"), new WaveFile.Empty()))
                .contains(RecordingReason.NOT_A_WAV);
        assertThat(RecordingChecks.unusable(new WaveFile.Empty(), new WaveFile.WrongFormat(1, 2, 8000, 16)))
                .contains(RecordingReason.WRONG_FORMAT);
        assertThat(RecordingChecks.unusable(SOUND, new WaveFile.Empty())).isEmpty();
    }

    @Test
    void slugs_are_stable_words() {
        assertThat(EnumSet.allOf(RecordingReason.class))
                .extracting(RecordingReason::slug)
                .containsExactly(
                        "file-missing",
                        "file-empty",
                        "not-a-wav",
                        "wrong-format",
                        "agent-side-lost",
                        "customer-side-lost",
                        "too-short",
                        "too-long",
                        "both-silent",
                        "agent-silent",
                        "customer-silent",
                        "demo");
        for (RecordingReason reason : RecordingReason.values())
            assertThat(RecordingReason.of(reason.slug())).isEqualTo(reason);
    }

    private static @org.jspecify.annotations.Nullable RecordingReason flaw(long frames, float agent, float customer) {
        return RecordingChecks.flaw(SOUND, SOUND, new StereoJoin.Joined(frames, agent, customer), TEN)
                .orElse(null);
    }
}
