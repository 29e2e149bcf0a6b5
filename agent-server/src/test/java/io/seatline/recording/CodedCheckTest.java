package io.seatline.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a coder may do to two voices, and what it must not. */
class CodedCheckTest {
    private static final int SECONDS = 4;

    @TempDir
    Path temp;

    @Test
    void coder_may_be_a_little_louder_and_let_the_loud_side_be_heard_on_the_quiet_one() throws IOException {
        assertThat(differs(sound(-20, -24), sound(-21, -22))).isEmpty();
        assertThat(differs(sound(-37, -15), sound(-32, -16))).isEmpty();
        assertThat(differs(sound(-90, -80), sound(-93, -60))).isEmpty();
        // Silence was recorded on both sides, as in a pause.
        assertThat(differs(sound(-120, -120), sound(-93, -93))).isEmpty();
    }

    @Test
    void silent_side_and_sides_that_changed_places_and_a_missing_end_show() throws IOException {
        assertThat(differs(sound(-20, -24), sound(-20, -60))).isPresent();
        assertThat(differs(sound(-37, -15), sound(-60, -15))).isPresent();
        assertThat(differs(sound(-37, -15), sound(-15, -37))).isPresent();
        assertThat(differs(sound(-90, -20), sound(-30, -20))).isPresent();
        byte[] whole = sound(-20, -20);
        assertThat(differs(whole, java.util.Arrays.copyOf(whole, whole.length - 4)))
                .isPresent();
    }

    private Optional<String> differs(byte[] before, byte[] after) throws IOException {
        Path wav = Files.write(
                temp.resolve("a.wav"),
                ByteBuffer.allocate(StereoJoin.HEADER_BYTES + before.length)
                        .put(StereoJoin.HEADER_BYTES, before)
                        .array());
        return CodedCheck.differs(SoundFormat.OPUS, wav, Files.write(temp.resolve("a.raw"), after));
    }

    private static byte[] sound(double agentDbfs, double customerDbfs) {
        int frames = SECONDS * WaveFile.RATE;
        var sound = ByteBuffer.allocate(4 * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < frames; n++) {
            sound.putShort(sample(n, 1000, agentDbfs));
            sound.putShort(sample(n, 425, customerDbfs));
        }
        return sound.array();
    }

    private static short sample(int n, int hertz, double dbfs) {
        double loud = Math.pow(10, dbfs / 20) * Math.sqrt(2);
        return (short) Math.round(32767 * loud * Math.sin(2 * Math.PI * hertz * n / WaveFile.RATE));
    }
}
