package io.seatline.doctor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.seatline.telephony.audio.Voice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoSidesTest {
    private static final Voice AGENT = Voice.tone(1000, -14);
    private static final Voice CUSTOMER = Voice.tone(440, -14);

    @TempDir
    Path folder;

    @Test
    void agent_left_and_customer_right_is_clear() throws IOException {
        assertTrue(measured(AGENT, CUSTOMER).areClear());
    }

    @Test
    void exchanged_sides_are_not() throws IOException {
        assertFalse(measured(CUSTOMER, AGENT).areClear());
    }

    @Test
    void both_voices_on_one_side_are_not() throws IOException {
        Voice both = n -> (short) (AGENT.sample(n) + CUSTOMER.sample(n));
        assertFalse(measured(AGENT, both).areClear());
        assertFalse(measured(both, Voice.SILENCE).areClear());
    }

    @Test
    void a_file_without_sound_is_not() throws IOException {
        try (var sound = Files.newByteChannel(Files.write(folder.resolve("empty.wav"), new byte[44]))) {
            assertFalse(TwoSides.of(sound, 1000, 440).areClear());
        }
    }

    private TwoSides measured(Voice left, Voice right) throws IOException {
        ByteBuffer file = ByteBuffer.allocate(44 + 4 * 8000).order(ByteOrder.LITTLE_ENDIAN);
        file.position(44);
        for (int n = 0; n < 8000; n++) file.putShort(left.sample(n)).putShort(right.sample(n));
        try (var sound = Files.newByteChannel(Files.write(folder.resolve("sound.wav"), file.array()))) {
            return TwoSides.of(sound, 1000, 440);
        }
    }
}
